using System.Text.Json;
using MagnetSim.Engine;

namespace MagnetSim.Experiments;

/// <summary>Writes down each event of a replication as one line of JSON, in order.</summary>
internal sealed class TraceLog(DateOnly start, List<string> lines)
{
    private readonly DateTime _start = start.ToDateTime(TimeOnly.MinValue);

    public void Add(TraceEntry entry) => lines.Add(JsonSerializer.Serialize(new
    {
        time = (_start + (entry.Time - SimTime.Zero)).ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff"),
        priority = entry.Priority.ToString(),
        component = entry.Component,
        signal = entry.Signal,
        payload = entry.Payload,
    }));
}

using System.Text.Json;
using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.Cli;

/// <summary>The differences as JSON for programs.</summary>
internal static class DiffJson
{
    public static void Write(TextWriter output, DiffOutcome outcome, bool all) =>
        JsonText.Write(output, json => WriteOutcome(json, outcome, all));

    private static void WriteOutcome(Utf8JsonWriter json, DiffOutcome outcome, bool all)
    {
        json.WriteStartObject();
        json.WriteString("first", outcome.First);
        json.WriteString("second", outcome.Second + outcome.Changes);
        json.WriteStartArray("values");
        foreach (var difference in outcome.Listed(all)) WriteDifference(json, difference);
        json.WriteEndArray();
        if (outcome.Run is not null) WriteRun(json, outcome.Run);
        json.WriteEndObject();
    }

    private static void WriteDifference(Utf8JsonWriter json, ScenarioDifference difference)
    {
        json.WriteStartObject();
        json.WriteString("path", difference.Path);
        WriteValue(json, "first", difference.First);
        WriteValue(json, "second", difference.Second);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, StatedValue? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("value", value.Text);
        json.WriteString("origin", value.Origin);
        json.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter json, RunDifference run)
    {
        json.WriteStartObject("run");
        foreach (var fact in run.Made)
        {
            json.WriteStartArray(fact.Name.Replace(' ', '_'));
            json.WriteStringValue(fact.First);
            json.WriteStringValue(fact.Second);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartObject("same_bytes");
        foreach (var file in run.Files) json.WriteBoolean(file.File, file.IsSame);
        json.WriteEndObject();
    }
}

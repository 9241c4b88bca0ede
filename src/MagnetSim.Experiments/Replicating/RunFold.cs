using MagnetSim.Results;

namespace MagnetSim.Experiments;

/// <summary>What the replications done so far add up to.</summary>
/// <remarks>Rows of KPIs are kept; series, ledger and events are summed up so that order changes no
/// digit.</remarks>
public sealed class RunFold
{
    private readonly RunLayout _layout;
    private readonly List<ReplicationRow> _rows = [];
    private readonly Int128[] _ledger;
    private readonly SortedDictionary<string, long> _events = new(StringComparer.Ordinal);
    private SeriesFold _series;

    /// <param name="isExact">Whether the series of the first replications are kept, as long as they are
    /// few.</param>
    public RunFold(RunLayout layout, bool isExact = true)
    {
        _layout = layout;
        _ledger = new Int128[layout.Ledger.Count];
        _series = new SeriesFold(layout.CellCount, isExact);
    }

    public int Replications => _rows.Count;

    /// <summary>One a replication, in the order of adding.</summary>
    public IReadOnlyList<ReplicationRow> Rows => _rows;

    /// <summary>The events of the traced replication, if it is among those done.</summary>
    public IReadOnlyList<string>? Log { get; set; }

    /// <summary>How long the work took so far.</summary>
    public double Seconds { get; set; }

    /// <exception cref="InvalidDataException">A number of a series is not finite, or too large.</exception>
    public void Add(ReplicationResult replication)
    {
        try
        {
            _series.Add(replication.Replication, replication.Cells);
        }
        catch (OverflowException fault)
        {
            throw new InvalidDataException(
                $"a series of replication {replication.Replication} is infinite or beyond 9e18", fault);
        }

        _rows.Add(new(replication.Replication, replication.Kpis, replication.Events));
        for (var line = 0; line < _ledger.Length; line++)
            _ledger[line] += replication.LedgerMilligrams[line];
        foreach (var kind in replication.EventsByKind)
            Count(kind.Kind, kind.Count);
    }

    /// <summary>Adds all replications of the other, which has the same layout.</summary>
    public void Merge(RunFold other)
    {
        _series.Merge(other._series);
        _rows.AddRange(other._rows);
        for (var line = 0; line < _ledger.Length; line++)
            _ledger[line] += other._ledger[line];
        foreach (var (kind, count) in other._events)
            Count(kind, count);
        Log ??= other.Log;
        Seconds += other.Seconds;
    }

    /// <summary>The manifest with what only the replications know.</summary>
    private RunManifest Complete(RunManifest manifest, StopReason? stopped) => manifest with
    {
        ReplicationsDone = _rows.Count,
        Events = _events.Values.Sum(),
        EventsByKind =
            [.. _events.Where(kind => kind.Value > 0).Select(kind => new EventCount(kind.Key, kind.Value))],
        Stopped = stopped,
        Trace = Log is null ? null : manifest.Trace,
        SeriesQuantileError = _series.IsExact ? null : Engine.QuantileHistogram.RelativeError,
    };

    /// <summary>The result of these replications.</summary>
    /// <param name="stopped">Why there are so many, where that was left to a precision.</param>
    public RunResult Result(RunHead head, StopReason? stopped, int threads)
    {
        var complete = Complete(head.Manifest, stopped);
        return new RunResult(complete, head.ScenarioText, _layout,
            [.. _rows.OrderBy(row => row.Replication)], Summarize(), _ledger,
            new RunTiming(Seconds, threads, complete.Events / Seconds), Log)
        { Assumptions = head.Assumptions, Chain = head.Chain };
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(_rows.Count);
        foreach (var row in _rows)
        {
            writer.Write7BitEncodedInt(row.Replication);
            Numbers.Write(writer, row.Kpis);
            writer.Write7BitEncodedInt64(row.Events);
        }

        foreach (var line in _ledger)
            Numbers.Write(writer, line);

        writer.Write7BitEncodedInt(_events.Count);
        foreach (var (kind, count) in _events)
        {
            writer.Write(kind);
            writer.Write7BitEncodedInt64(count);
        }

        writer.Write(Seconds);
        WriteLog(writer);
        _series.Write(writer);
    }

    internal static RunFold Read(BinaryReader reader, RunLayout layout)
    {
        RunFold fold = new(layout, isExact: false);
        for (var rows = reader.Read7BitEncodedInt(); rows > 0; rows--)
        {
            fold._rows.Add(new(reader.Read7BitEncodedInt(), Numbers.Read(reader, layout.Kpis.Count),
                reader.Read7BitEncodedInt64()));
        }

        for (var line = 0; line < fold._ledger.Length; line++)
            fold._ledger[line] = Numbers.ReadInt128(reader);
        for (var kinds = reader.Read7BitEncodedInt(); kinds > 0; kinds--)
            fold.Count(reader.ReadString(), reader.Read7BitEncodedInt64());
        fold.Seconds = reader.ReadDouble();
        fold.Log = ReadLog(reader);
        fold._series = SeriesFold.Read(reader, layout.CellCount);
        return fold;
    }

    private void Count(string kind, long events) =>
        _events[kind] = _events.GetValueOrDefault(kind) + events;

    private void WriteLog(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(Log?.Count ?? -1);
        foreach (var line in Log ?? [])
            writer.Write(line);
    }

    private static List<string>? ReadLog(BinaryReader reader)
    {
        var lines = reader.Read7BitEncodedInt();
        return lines < 0 ? null : [.. Enumerable.Range(0, lines).Select(_ => reader.ReadString())];
    }

    // Each cell is summed up by one thread.
    private Summary[] Summarize()
    {
        MeasureKind[] kinds = [.. _layout.Series.SelectMany(block =>
            block.Columns.SelectMany(column => block.Dates.Select(_ => column.Measure.Kind)))];
        var summaries = new Summary[kinds.Length];
        Parallel.For(0, kinds.Length, cell => summaries[cell] = _series.Summarize(cell, kinds[cell]));
        return summaries;
    }
}

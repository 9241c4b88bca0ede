using MagnetSim.Results;

namespace MagnetSim.Experiments;

/// <summary>How far a sweep is: the points done, with their summaries.</summary>
public sealed class SweepProgress
{
    private readonly string _sweep;
    private readonly List<SweepKpi> _rows;

    /// <summary>A sweep that begins.</summary>
    public SweepProgress(SweepManifest sweep)
        : this(IdentityOf(sweep), [])
    {
    }

    private SweepProgress(string sweep, List<SweepKpi> rows) => (_sweep, _rows) = (sweep, rows);

    /// <summary>How many points are done: the first ones, without a gap.</summary>
    public int PointsDone { get; private set; }

    /// <summary>Where it is saved; null for nowhere.</summary>
    public Checkpoints? Checkpoints { get; init; }

    /// <summary>The KPIs of the points done, point after point.</summary>
    internal IReadOnlyList<SweepKpi> Rows => _rows;

    /// <summary>The KPIs of the first point's replications, which all others are compared with.</summary>
    internal double[][]? First { get; set; }

    /// <summary>Whether it is the progress of that sweep.</summary>
    public bool IsOf(SweepManifest sweep) => _sweep == IdentityOf(sweep);

    /// <summary>Saves all points done so far.</summary>
    /// <returns>Whether it could, and there were any.</returns>
    public bool Save() => PointsDone > 0 && Checkpoints is not null && Checkpoints.Save(Write);

    public static SweepProgress Read(BinaryReader reader, Checkpoints checkpoints)
    {
        SweepProgress progress = new(reader.ReadString(), []) { Checkpoints = checkpoints };
        progress.PointsDone = reader.Read7BitEncodedInt();
        int kpis = reader.Read7BitEncodedInt(), replications = reader.Read7BitEncodedInt();
        progress.First =
            [.. Enumerable.Range(0, kpis).Select(_ => Numbers.Read(reader, replications))];
        for (var rows = reader.Read7BitEncodedInt(); rows > 0; rows--)
            progress._rows.Add(ReadRow(reader));
        return progress;
    }

    /// <summary>More points are done.</summary>
    internal void Advance(int points, IEnumerable<SweepKpi> rows)
    {
        PointsDone += points;
        _rows.AddRange(rows);
        Checkpoints?.SaveWhenDue(Write);
    }

    private static string IdentityOf(SweepManifest sweep) => $"{sweep.Identity.Hash} {sweep.Commit}";

    private void Write(BinaryWriter writer)
    {
        writer.Write(_sweep);
        writer.Write7BitEncodedInt(PointsDone);
        writer.Write7BitEncodedInt(First!.Length);
        writer.Write7BitEncodedInt(First[0].Length);
        foreach (var kpi in First) Numbers.Write(writer, kpi);
        writer.Write7BitEncodedInt(_rows.Count);
        foreach (var row in _rows) Write(writer, row);
    }

    private static void Write(BinaryWriter writer, SweepKpi row)
    {
        writer.Write7BitEncodedInt(row.Point);
        writer.Write(row.Key);
        writer.Write(row.Unit);
        var summary = row.Summary;
        Numbers.Write(writer,
        [
            summary.Mean, summary.HalfWidth95, summary.P05, summary.P25, summary.P50, summary.P75,
            summary.P95, row.Difference, row.DifferenceHalfWidth95,
        ]);
    }

    private static SweepKpi ReadRow(BinaryReader reader)
    {
        var point = reader.Read7BitEncodedInt();
        string key = reader.ReadString(), unit = reader.ReadString();
        var numbers = Numbers.Read(reader, 9);
        Summary summary = new(
            numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6]);
        return new SweepKpi(point, key, unit, summary, numbers[7], numbers[8]);
    }
}

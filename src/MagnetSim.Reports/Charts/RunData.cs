using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>All of a run's folder that its charts are made of.</summary>
/// <param name="Ledger">What went along each line, on average over the replications.</param>
public sealed record RunData(
    StoredRun Run, ReplicationTable Replications, IReadOnlyList<LedgerFlow> Ledger)
{
    // As long as the KPIs of a shock look.
    private const int WatchedDays = 364;

    public RunManifest Manifest => Run.Manifest;

    /// <summary>How many replications there are.</summary>
    public int Runs => Run.Manifest.ReplicationsDone;

    /// <summary>Of a run that was just done.</summary>
    public static RunData Of(RunResult run) => new(run.Stored(), run.Table(), run.Flows());

    public static RunData Read(string folder) =>
        new(RunFolder.Read(folder), RunFolder.ReadReplications(folder), RunFolder.ReadLedger(folder));

    /// <summary>A KPI in order of replication; null where the run has none of that key.</summary>
    public IReadOnlyList<double>? Values(Measure measure, string part = "") =>
        Replications.Find(new Column(measure, part).Key);

    /// <summary>A KPI that could be measured in some replication; else null.</summary>
    public Summary? Known(Measure measure, string part = "") =>
        Run.Kpi(measure, part) is { } summary && !double.IsNaN(summary.P50) ? summary : null;

    /// <summary>The parts of which the run has the KPI, in the run's order.</summary>
    public IEnumerable<string> PartsOf(Measure measure) => Run.Kpis
        .Where(kpi => kpi.Key.StartsWith(measure.Key + "/", StringComparison.Ordinal))
        .Select(kpi => kpi.Key[(measure.Key.Length + 1)..]);

    /// <summary>Whether the folder has the KPI or the series of that key, such as
    /// <c>month/demand/wind</c>.</summary>
    public bool HasKey(string key) => Run.Kpis.Any(kpi => kpi.Key == key)
        || Run.Series.Any(series => KeyOf(series) == key);

    /// <summary>The first of the shocks of one time, of which one has the most missing after its start: in
    /// 364 days, or to the end of the horizon where that comes first. Null without dated shocks.</summary>
    /// <remarks>A later shock also counts what an earlier one began, which still acts.</remarks>
    public ShockWindow? MainShock
    {
        get
        {
            if (ShockGroups.Of(Run).MaxBy(group => group.Max(MissingAfter)) is not { } group) return null;
            // Nothing is measured of those that begin in the warm-up.
            var start = Manifest.Start.AddDays(Manifest.WarmUpDays);
            return group.FirstOrDefault(shock => shock.Start >= start) ?? group[0];
        }
    }

    /// <summary>The shock that answers are about: the main one; where no shock has a date, the one left to
    /// chance that does most; null without.</summary>
    public ShockWindow? AnsweredShock => MainShock ?? Manifest.Shocks
        .Where(shock => Known(Measures.Shortfall52, shock.Name) is not null)
        .MaxBy(shock => Known(Measures.Shortfall52, shock.Name)!.Value.Mean);

    /// <summary>A KPI of a shock as the page has it: of the runs that it counts, shortages within the span
    /// in which they are put down to the shock, recovery from those; null where nothing is known.</summary>
    public Summary? AfterShock(ShockWindow shock, Measure measure) =>
        new ShockFigures(this, shock).Shown(measure);

    private static string KeyOf(SeriesSummary series) => series.Part.Length == 0
        ? $"{series.Period}/{series.Measure}"
        : $"{series.Period}/{series.Measure}/{series.Part}";

    private double MissingAfter(ShockWindow shock) => Known(Measures.Shortfall52, shock.Name)?.Mean
        ?? SeriesSum.Of(Run, Measures.Shortfall, "", shock.Start!.Value,
            shock.Start.Value.AddDays(WatchedDays))?.Mean ?? 0;
}

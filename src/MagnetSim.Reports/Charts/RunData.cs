using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>All of a run's folder that its charts are made of.</summary>
/// <param name="Ledger">What went along each line, on average over the replications.</param>
public sealed record RunData(
    StoredRun Run, ReplicationTable Replications, IReadOnlyList<LedgerFlow> Ledger)
{
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

    /// <summary>
    /// The dated shock that is followed by the largest shortfall; null without dated shocks.
    /// </summary>
    public ShockWindow? MainShock => ChartFrame.DatedShocks(Run)
        .MaxBy(shock => Run.Kpi(Measures.Shortfall52, shock.Name)?.Mean is { } mean && mean >= 0 ? mean : -1);
}

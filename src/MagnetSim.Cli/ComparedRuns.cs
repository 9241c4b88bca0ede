using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>Two runs side by side.</summary>
internal sealed record ComparedRuns(
    string FirstFolder, StoredRun First, string SecondFolder, StoredRun Second, RunComparison Comparison)
{
    /// <summary>How many replications could be pairs.</summary>
    public int MostPairs => Math.Min(First.Manifest.ReplicationsDone, Second.Manifest.ReplicationsDone);

    /// <summary>The headline KPIs of both, each once, in the order of the second, which is often the one with
    /// a shock.</summary>
    public IReadOnlyList<HeadlineGroup> Headlines
    {
        get
        {
            var second = new RunOutcome(Second, SecondFolder, 0).Headlines;
            HashSet<string> shown =
                [.. second.SelectMany(group => group.Rows).Select(row => row.Column.Key)];
            var alone = new RunOutcome(First, FirstFolder, 0).Headlines.Select(group => group with
            {
                Rows = [.. group.Rows.Where(row => !shown.Contains(row.Column.Key))],
            });
            return [.. second, .. alone.Where(group => group.Rows.Count > 0)];
        }
    }

    /// <summary>Every KPI that both runs have, in the order of the second.</summary>
    public IReadOnlyList<(KpiSummary Kpi, ComparedKpi Compared)> All =>
        [.. Second.Kpis.Select(kpi => (kpi, Compared: Comparison.Of(kpi.Key)))
            .Where(each => each.Compared is not null)
            .Select(each => (each.kpi, each.Compared!))];

    /// <summary>The same as rows of a table.</summary>
    public IEnumerable<ComparisonRow> Rows => All.Select(each => new ComparisonRow(
        FirstFolder, SecondFolder, each.Kpi.Key, each.Kpi.Unit, each.Compared.FirstMean,
        each.Compared.SecondMean, each.Compared.Difference.Mean, each.Compared.Difference.HalfWidth95,
        each.Compared.Pairs, each.Compared.VarianceRatio));
}

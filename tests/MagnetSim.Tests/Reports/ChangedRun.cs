using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>The made-up run with other KPIs, and the titles of its charts.</summary>
internal static class ChangedRun
{
    public static Dictionary<string, string> TitlesOf(RunData data) => RunCharts.Of(data)
        .Where(chart => chart.Chart is not null)
        .ToDictionary(chart => chart.Name, chart => chart.Chart!.Title);

    public static RunData With(Func<int, double> value, params Measure[] measures) =>
        StoredRuns.Of(Changed(TenYearRun.WithBan(40), value, measures));

    /// <summary>The run with other values of some KPIs, in all their parts.</summary>
    public static RunResult Changed(RunResult run, Func<int, double> value, params Measure[] measures) =>
        run with
        {
            Replications = [.. run.Replications.Select(one => one with
        {
            Kpis = [.. one.Kpis.Select((old, index) =>
                measures.Contains(run.Layout.Kpis[index].Measure) ? value(one.Replication) : old)],
        })],
        };

    /// <summary>The run with a KPI more.</summary>
    public static RunResult WithKpi(RunResult run, Column column, Func<int, double> value) => run with
    {
        Layout = run.Layout with { Kpis = [.. run.Layout.Kpis, column] },
        Replications = [.. run.Replications.Select(one =>
            one with { Kpis = [.. one.Kpis, value(one.Replication)] })],
    };
}

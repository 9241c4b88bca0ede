namespace MagnetSim.Results;

/// <summary>A run as read back from its folder: all that reports are made of.</summary>
/// <param name="Kpis">In the order of <c>summary.csv</c>.</param>
/// <param name="Series">In the order of <c>series.csv</c>.</param>
public sealed record StoredRun(
    RunManifest Manifest, IReadOnlyList<KpiSummary> Kpis, IReadOnlyList<SeriesSummary> Series)
{
    /// <summary>The KPI of that key, such as <c>on_time_fill/wind</c>; null where the run has none.</summary>
    public Summary? Kpi(Measure measure, string part = "")
    {
        var key = new Column(measure, part).Key;
        foreach (var kpi in Kpis)
            if (kpi.Key == key) return kpi.Summary;
        return null;
    }
}

/// <summary>A KPI over all replications.</summary>
public sealed record KpiSummary(string Key, string Unit, Summary Summary);

/// <summary>A series over all replications.</summary>
/// <param name="Period"><c>week</c>, <c>month</c>, <c>year</c> or <c>fiscal_year</c>.</param>
/// <param name="Measure">The key of its measure, such as <c>demand</c>.</param>
/// <param name="Part">Such as a sector; empty for the whole.</param>
/// <param name="Dates">The first day of each period, in order.</param>
/// <param name="Values">One summary a date; their half-widths are not stored.</param>
public sealed record SeriesSummary(
    string Period, string Measure, string Part, string Unit,
    IReadOnlyList<DateOnly> Dates, IReadOnlyList<Summary> Values);

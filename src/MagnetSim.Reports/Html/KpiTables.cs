using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>All KPIs of a run as tables, one a group of measures.</summary>
internal static class KpiTables
{
    private const string Note = "± is the 95 % interval of the mean; the rest are quantiles over the runs. A "
        + "time that may never come has no mean. Empty: not measured.";

    private static readonly PageColumn[] _columns =
    [
        new("Key in summary.csv", false), new("Unit", false), new("Mean"), new("5 %"), new("25 %"),
        new("Median"), new("75 %"), new("95 %"),
    ];

    public static IReadOnlyList<PageTable> Of(StoredRun run)
    {
        List<PageTable> tables = [];
        foreach (var group in MeasureGroups.All)
        {
            PageRows[] rows = [.. group.Measures.Select(measure => RowsOf(run, measure))
                .Where(rows => rows.Rows.Count > 0)];
            if (rows.Length > 0)
                tables.Add(new($"kpis-{group.Id}", group.Heading, Note, _columns, rows));
        }

        return tables;
    }

    private static PageRows RowsOf(StoredRun run, Measure measure) => new(
        Numbers.Words(measure.Key), measure.Meaning,
        [.. run.Kpis.Where(kpi => kpi.Key.Split('/', 2)[0] == measure.Key).Select(RowOf)]);

    private static string[] RowOf(KpiSummary kpi)
    {
        string Cell(double number) => Amounts.Cell(number, kpi.Unit);
        var summary = kpi.Summary;
        return
        [
            kpi.Key, Amounts.Unit(kpi.Unit), Amounts.MeanCell(summary, kpi.Unit), Cell(summary.P05),
            Cell(summary.P25), Cell(summary.P50), Cell(summary.P75), Cell(summary.P95),
        ];
    }
}

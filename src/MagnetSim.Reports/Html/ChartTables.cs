using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What a chart draws, as tables of its own values.</summary>
internal static class ChartTables
{
    // A chart of a shorter time is told by quarters, else by years.
    private const int LongestByQuarterDays = 5 * 366;
    private const int IndianFiscalYear = 4;

    /// <summary>A table of what is drawn over time, and one of bars with names; none where there is neither.
    /// </summary>
    public static IEnumerable<PageTable> Of(Chart chart, StoredRun run)
    {
        foreach (var (panel, index) in chart.Panels.Select((panel, index) => (panel, index)))
        {
            if (panel.Axis.Names is { } names && panel.Blocks.Any(block => block.Label.Length > 0))
                yield return OfBars(chart, panel, names, index);
        }

        if (chart.Dates.Count == 0) yield break;
        var columns = ChartColumn.Of(chart);
        if (columns.Count > 0) yield return OfTime(chart, run, columns);
    }

    private static PageTable OfTime(Chart chart, StoredRun run, IReadOnlyList<ChartColumn> columns)
    {
        var isByQuarter = chart.End.DayNumber - chart.Start.DayNumber <= LongestByQuarterDays;
        var first = run.Series.Any(series => series.Period == "fiscal_year") ? IndianFiscalYear : 1;
        var steps = chart.Dates.Select((date, index) => (Step: StepOf(date, isByQuarter, first), index))
            .GroupBy(one => one.Step).ToList();
        var period = isByQuarter ? "quarter" : "year";
        var bands = columns.Any(column => column.Band is not null) ? "; in brackets the band" : "";
        return PageTable.Of($"data-{chart.Name}", "Figures behind the chart",
            $"What is drawn, mean of each {period}{bands}. The file series.csv has all periods and "
                + "quantiles.",
            [
                new(isByQuarter ? "Quarter" : first == 1 ? "Year" : "Fiscal year", false),
                .. columns.Select(column => new PageColumn(column.Head)),
            ],
            steps.Select(step => (string[])
            [
                NameOf(step.Key, isByQuarter),
                .. columns.Select(column => column.Cell([.. step.Select(one => one.index)])),
            ]));
    }

    private static PageTable OfBars(Chart chart, Panel panel, IReadOnlyList<string> names, int index)
    {
        string[] labels = [.. panel.Blocks.Select(block => block.Label).Where(label => label.Length > 0)
            .Distinct()];
        var unit = panel.Across?.Ticks.Any(tick => tick.Text.EndsWith('%')) == true ? "1" : "t";
        double LengthOf(int row, string label) => panel.Blocks.Where(block => block.Label == label
            && block.Low < row && block.High > row).Sum(block => block.Right - block.Left);
        return PageTable.Of($"data-{chart.Name}-bars-{index}", "Figures behind the bars", panel.Title,
            [new("", false), .. labels.Select(label => new PageColumn(unit == "1" ? $"{label}, %" : label))],
            names.Select((name, row) => (Name: name, Row: row)).Reverse().Select(bar => (string[])
                [bar.Name, .. labels.Select(label => Amounts.Cell(LengthOf(bar.Row, label), unit))]));
    }

    private static DateOnly StepOf(DateOnly date, bool isByQuarter, int first) => isByQuarter
        ? new(date.Year, (date.Month - 1) / 3 * 3 + 1, 1)
        : new(date.Month < first ? date.Year - 1 : date.Year, first, 1);

    private static string NameOf(DateOnly step, bool isByQuarter) => isByQuarter
        ? Dates.Range(step, step.AddMonths(3))
        : step.Month == 1 ? $"{step.Year}" : $"{step.Year}/{(step.Year + 1) % 100:00}";
}

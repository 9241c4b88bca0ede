using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>The figures behind charts, by year where that is enough.</summary>
internal static class FigureTables
{
    private const string Full = " The file series.csv has all periods and quantiles.";

    /// <summary>Measures of the whole, a column each.</summary>
    public static PageTable? Whole(RunData data, string name, Measure[] measures)
    {
        if (PageYears.Of(data.Run, measures[0]) is not { } years) return null;
        var columns = measures.Select(measure => (Measure: measure, Values: years.Find(measure)))
            .Where(column => column.Values is not null).ToList();
        return PageTable.Of($"data-{name}", "Figures behind the chart",
            $"Means of {Numbers.Runs(data.Runs)}; of the first also what 90 % of the runs lie between.{Full}",
            [
                new(years.Head, false),
                .. columns.SelectMany((column, place) => Heads(column.Measure, place == 0 && data.Runs > 1)),
            ],
            years.Dates.Select((_, index) => (string[])
            [
                years.Name(index), .. columns.SelectMany((column, place) =>
                    Cells(column.Values![index], column.Measure.Unit, place == 0 && data.Runs > 1)),
            ]));
    }

    /// <summary>A measure of each part, a column each.</summary>
    public static PageTable? Parts(
        RunData data, string name, Measure measure, Func<string, bool>? isShown = null)
    {
        if (PageYears.Of(data.Run, measure) is not { } years) return null;
        string[] parts = [.. years.PartsOf(measure)
            .Where(part => isShown is null || isShown(part)).Where(part => !ChartFrame.IsBuyer(part))];
        if (parts.Length == 0) return null;
        return PageTable.Of($"data-{name}", "Figures behind the chart",
            $"{measure.Meaning} {Capital(Amounts.Unit(measure.Unit))}, means of "
                + $"{Numbers.Runs(data.Runs)}.{Full}",
            [new(years.Head, false), .. parts.Select(part => new PageColumn(NameOf(measure, part)))],
            years.Dates.Select((_, index) => (string[])
            [
                years.Name(index),
                .. parts.Select(part => Amounts.Cell(years.Find(measure, part)![index].Mean, measure.Unit)),
            ]));
    }

    /// <summary>Quantiles of the first shortage of each sector.</summary>
    public static PageTable? FirstShortage(RunData data)
    {
        if (PageShock.Of(data) is not { } shock) return null;
        var sectors = PageShock.Sectors(data, shock);
        if (sectors.Count == 0) return null;
        double[] Quantiles(string sector) =>
            ShortageSpan.WeeksUntil(data, shock, PageShock.Part(shock, sector)) is { } weeks
                ? [weeks.P05, weeks.P25, weeks.P50, weeks.P75, weeks.P95]
                : [double.NaN, double.NaN, double.NaN, double.NaN, double.NaN];
        return PageTable.Of("data-first-shortage", "Figures behind the chart",
            "Weeks from the shock's start by which so many of the runs are short, counted "
                + $"{ShortageSpan.Within(shock)}. The file "
                + "replications.csv has each run.",
            [new("Sector", false), new("5 %"), new("25 %"), new("Median"), new("75 %"), new("95 %")],
            sectors.Select(sector => (string[])
                [Numbers.Words(sector), .. Quantiles(sector).Select(weeks => Amounts.Cell(weeks, "wk"))]));
    }

    /// <summary>Where the oxide came from and went to over the whole time.</summary>
    public static PageTable? Balance(RunData data) => OxideBalance.Of(data) is not { } balance ? null
        : new("data-oxide-balance", "Figures behind the chart",
            $"Tonnes of NdPr oxide over the whole time, means of {Numbers.Runs(data.Runs)}, from the ledger.",
            [new("Path", false), new("t")],
            [RowsOf("Supply", balance.Supply), RowsOf("Use", balance.Use)]);

    /// <summary>What went from where to where, of each element.</summary>
    public static PageTable? Flow(RunData data)
    {
        FlowDiagram[] diagrams = [.. RunFlow.Elements(data).Select(element => RunFlow.Of(data, element))
            .OfType<FlowDiagram>()];
        return diagrams.Length == 0 ? null : new("data-flow", "Figures behind the chart",
            $"Tonnes per year of each element in all materials, means of {Numbers.Runs(data.Runs)}, from the "
                + "ledger.", [new("From", false), new("To", false), new("t/yr")],
            [.. diagrams.Select(diagram => new PageRows(diagram.Title, "", RowsOf(diagram)))]);
    }

    private static IReadOnlyList<IReadOnlyList<string>> RowsOf(FlowDiagram diagram)
    {
        var labels = diagram.Nodes.ToDictionary(node => node.Key, node => node.Label);
        return [.. diagram.Arrows.Select(arrow => (string[])
            [labels[arrow.From], labels[arrow.To], Amounts.Cell(arrow.TonnesPerYear, "t")])];
    }

    private static PageRows RowsOf(string head, IReadOnlyList<BalanceItem> items) => new(head, "",
        [.. items.Select(item => (string[])[item.Label, Amounts.Cell(item.Tonnes, "t")])]);

    private static string NameOf(Measure measure, string part) => measure.Key == Measures.IntoUse.Key
        ? Origins.Label(part)
        : Numbers.Words(part);

    private static IEnumerable<PageColumn> Heads(Measure measure, bool isWithRange)
    {
        var head = $"{Numbers.Words(measure.Key)}, {Amounts.Unit(measure.Unit)}";
        return isWithRange ? [new(head), new("5 % of runs"), new("95 % of runs")] : [new(head)];
    }

    private static IEnumerable<string> Cells(Summary summary, string unit, bool isWithRange)
    {
        var mean = Amounts.Cell(summary.Mean, unit);
        return isWithRange
            ? [mean, Amounts.Cell(summary.P05, unit), Amounts.Cell(summary.P95, unit)]
            : [mean];
    }

    private static string Capital(string unit) => unit switch
    {
        "t" => "Tonnes",
        "%" => "Per cent",
        _ => unit,
    };
}

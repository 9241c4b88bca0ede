using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>The figures behind charts that are drawn of no dates.</summary>
internal static class FigureTables
{
    /// <summary>Quantiles of the first shortage of each sector.</summary>
    public static PageTable? FirstShortage(RunData data)
    {
        if (ShockFigures.Of(data) is not { Sectors.Count: > 0 } shock) return null;
        double[] Quantiles(string sector) => shock.Shortages(sector) is { } weeks
            ? QuantilesOf(Summary.Of([.. weeks], MeasureKind.Censored))
            : [.. Enumerable.Repeat(double.NaN, 5)];
        return PageTable.Of("data-first-shortage", "Figures behind the chart",
            "Weeks from the shock's start by which so many of the runs are short; only what begins "
                + $"{ShortageSpan.Within(shock.Shock)} counts. The file replications.csv has each "
                + "run.",
            [new("Sector", false), new("5 %"), new("25 %"), new("Median"), new("75 %"), new("95 %")],
            shock.Sectors.Select(sector => (string[])
                [Numbers.Words(sector), .. Quantiles(sector).Select(weeks => Amounts.Cell(weeks, "wk"))]));
    }

    private static double[] QuantilesOf(Summary weeks) =>
        [weeks.P05, weeks.P25, weeks.P50, weeks.P75, weeks.P95];

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
}

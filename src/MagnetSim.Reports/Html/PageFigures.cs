namespace MagnetSim.Reports;

/// <summary>The charts of a page, each with the figures behind it.</summary>
internal static class PageFigures
{
    private static readonly Dictionary<string, string> _questions = new()
    {
        ["shortfall"] = "When do we run short, by how much, and when is it over?",
        ["shortfall-by-sector"] = "Who gets magnets in a shortage, and who does not?",
        ["first-shortage"] = "In how many weeks does each sector run short?",
        ["capacity"] = "When is the capacity there, and how much of it makes magnets?",
        ["plant-use"] = "How well are plants used?",
        ["flow"] = "Where do the rare earths come from, and where do they go?",
        ["supply-mix"] = "Where do the magnets come from?",
        ["supply-by-feedstock"] = "Whose oxide are India's own magnets made of?",
        ["oxide-balance"] = "Where does the oxide come from, and where does it go?",
        ["import-dependence"] = "How much of each stage is imported?",
        ["exposure"] = "How much hangs on one country?",
        ["stock-cover"] = "Which stocks run empty, and when?",
        ["incentive"] = "How much of the incentive is paid?",
        ["recycled-share"] = "How much can recycling give?",
    };

    public static IReadOnlyList<PageFigure> Of(PageData page)
    {
        List<PageFigure> figures = [];
        foreach (var drawable in page.Charts)
        {
            if (drawable.Chart is not { } chart) continue;
            var name = drawable.Name;
            var svg = page.Svgs.TryGetValue(name, out var drawn) ? SvgEmbedding.Of(name, drawn) : null;
            figures.Add(new(name, _questions[name], chart.Title, chart.Subtitle, svg,
                [.. Tables(page.Data, chart)]));
        }

        return figures;
    }

    private static IEnumerable<PageTable> Tables(RunData data, Chart chart) => chart.Name switch
    {
        "flow" => Some(FigureTables.Flow(data)),
        "oxide-balance" => Some(FigureTables.Balance(data)),
        "first-shortage" => Some(FigureTables.FirstShortage(data)),
        _ => ChartTables.Of(chart, data.Run),
    };

    private static PageTable[] Some(PageTable? table) => table is null ? [] : [table];
}

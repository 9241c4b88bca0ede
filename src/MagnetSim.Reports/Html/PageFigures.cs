using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>The charts of a page, each with the figures behind it.</summary>
internal static class PageFigures
{
    private static readonly (string Name, string Question, Func<RunData, PageTable?> Data)[] _kinds =
    [
        ("shortfall", "When do we run short, by how much, and when is it over?",
            data => FigureTables.Whole(data, "shortfall",
                [Measures.Demand, Measures.OnTime, Measures.Shortfall, Measures.Late, Measures.Lost])),
        ("shortfall-by-sector", "Who gets magnets in a shortage, and who does not?",
            data => FigureTables.Parts(data, "shortfall-by-sector", Measures.Shortfall)),
        ("first-shortage", "In how many weeks does each sector run short?", FigureTables.FirstShortage),
        ("capacity", "When is the capacity there, and how much of it makes magnets?",
            data => FigureTables.Whole(data, "capacity",
                [Measures.CapacityInstalled, Measures.CapacityEffective, Measures.CapacityUsed])),
        ("plant-use", "How well are plants used?",
            data => FigureTables.Parts(data, "plant-use", Measures.MagnetOutput)),
        ("flow", "Where do the rare earths come from, and where do they go?", FigureTables.Flow),
        ("supply-mix", "Where do the magnets come from?",
            data => FigureTables.Parts(data, "supply-mix", Measures.IntoUse)),
        ("supply-by-feedstock", "Whose oxide are India's own magnets made of?",
            data => FigureTables.Parts(data, "supply-by-feedstock", Measures.IntoUse, Origins.IsDomestic)),
        ("oxide-balance", "Where does the oxide come from, and where does it go?", FigureTables.Balance),
        ("import-dependence", "How much of each stage is imported?",
            data => FigureTables.Parts(data, "import-dependence", Measures.Imports)),
        ("exposure", "How much hangs on one country?",
            data => FigureTables.Parts(data, "exposure", Measures.IntoUse)),
        ("stock-cover", "Which stocks run empty, and when?",
            data => FigureTables.Parts(data, "stock-cover", Measures.OnHand)),
        ("incentive", "How much of the incentive is paid?", data => FigureTables.Whole(data,
            "incentive", [Measures.IncentivePaid, Measures.IncentiveUnspent])),
        ("recycled-share", "How much can recycling give?", data => FigureTables.Parts(data, "recycled-share",
            Measures.IntoUse, origin => Origins.FeedOf(origin) == Origins.Recycled)),
    ];

    public static IReadOnlyList<PageFigure> Of(PageData page)
    {
        List<PageFigure> figures = [];
        foreach (var drawable in page.Charts)
        {
            if (drawable.Chart is not { } chart) continue;
            var (name, question, data) = _kinds.First(kind => kind.Name == drawable.Name);
            var svg = page.Svgs.TryGetValue(name, out var drawn) ? SvgEmbedding.Of(name, drawn) : null;
            figures.Add(new(name, question, chart.Title, chart.Subtitle, svg, data(page.Data)));
        }

        return figures;
    }
}

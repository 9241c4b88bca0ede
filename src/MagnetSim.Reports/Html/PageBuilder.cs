using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Makes the page of a run.</summary>
internal static class PageBuilder
{
    public static ReportPage Of(PageData page)
    {
        var data = page.Data;
        var manifest = data.Manifest;
        var figures = PageFigures.Of(page);
        Answer?[] answers =
        [
            ShortageAnswer.Of(data), SectorAnswer.Of(data), DependenceAnswer.Of(data),
            OwnSupplyAnswer.Of(data), OxideAnswer.Of(data), IncentiveAnswer.Of(data),
        ];
        return new(manifest.ScenarioName, manifest.ScenarioDescription, FactsOf(manifest), ReadingOf(data),
            [.. answers.OfType<Answer>()], figures, ChartNoteOf(figures), KpiTables.Of(data.Run),
            AssumptionTables.Of(page.Assumptions), PageWarnings.Of(page),
            PageWarnings.BalanceOf(page.Balance, data.Runs), PageProvenances.Of(manifest));
    }

    private static string FactsOf(RunManifest manifest)
    {
        string[] facts =
        [
            Findings.Horizon(manifest), .. manifest.Variants.Select(variant => $"variant {variant}"),
            .. manifest.Overrides.Select(change => $"with {change}"), Numbers.Runs(manifest.ReplicationsDone),
            $"seed {manifest.Seed}", $"MagnetSim {manifest.ToolVersion}",
        ];
        return string.Join(" · ", facts);
    }

    private static string ReadingOf(RunData data)
    {
        var runs = data.Runs == 1
            ? "These are the figures of one run, so they say nothing about chance. "
            : $"The chain was simulated {data.Runs} times, each time with chance of its own. A figure with "
                + "brackets "
                + "is the median, and 90 % of the runs lie between the figures in the brackets; ± is the "
                + "95 % interval of a mean. ";
        return $"{runs}Demand is served on time when the magnets are there at once; else it is served "
            + "late, or "
            + "given up. Magnets run short in the first week in which less than 95 % of the demand is "
            + "served on time.";
    }

    private static string ChartNoteOf(IReadOnlyList<PageFigure> figures)
    {
        var missing = figures.Count(figure => figure.Svg is null);
        return missing == 0 ? "" : $"{missing} of {figures.Count} charts are not drawn. With gnuplot and "
            + "the font "
            + "Inter installed (apt-get install gnuplot-nox fonts-inter), magnetsim report RUN draws them "
            + "and writes this page again. What they show stands below all the same.";
    }
}

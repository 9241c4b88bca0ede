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
        Answer[] answers =
        [
            ShortageAnswer.Of(data), SectorAnswer.Of(data, page.Chain), DependenceAnswer.Of(data),
            OwnSupplyAnswer.Of(data), OxideAnswer.Of(data), IncentiveAnswer.Of(data),
        ];
        return new(manifest.ScenarioName, DescriptionOf(manifest), FactsOf(manifest),
            PageWarnings.OfRun(page),
            ReadingOf(data), [.. answers.Select(answer => WithKeysOf(data, answer))], figures,
            ChartNoteOf(figures, page.HasPngs), KpiTables.Of(data.Run),
            ChainTable.Of(page.Chain), AssumptionTables.Of(page.Assumptions), PageWarnings.Of(page),
            PageWarnings.BalanceOf(page.Balance, data.Runs), PageProvenances.Of(manifest));
    }

    /// <summary>Changes that do not describe themselves are named at least.</summary>
    private static string DescriptionOf(RunManifest manifest)
    {
        string[] changes =
        [
            .. manifest.Variants.Where(variant => !IsDescribed(manifest, variant))
                .Select(variant => $"variant {variant}"),
            .. manifest.Overrides.Where(
                change => !change.StartsWith("description=", StringComparison.Ordinal)),
        ];
        return changes.Length == 0 || manifest.ScenarioDescription.Length == 0 ? manifest.ScenarioDescription
            : $"{manifest.ScenarioDescription} This run is with {Findings.Joined(changes)}, of which the "
                + "description may not know.";
    }

    private static bool IsDescribed(RunManifest manifest, string variant) =>
        manifest.ScenarioDescription.Contains($"Variant {variant}: ", StringComparison.Ordinal);

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

    /// <summary>Of the keys that a figure may come from, those that the run has.</summary>
    private static Answer WithKeysOf(RunData data, Answer answer) => answer with
    {
        Sentences = [.. answer.Sentences.Select(sentence =>
            sentence with { From = [.. sentence.From.Where(data.HasKey)] })],
    };

    private static string ReadingOf(RunData data)
    {
        const string Magnets = "Demand is served on time when the magnets are there at once; else it is "
            + "served late, or given up, or still waits at the end. Magnets run short in the first week in "
            + "which less than 95 % of the demand is served on time.";
        const string Brackets = "A figure with brackets is the median, and 90 % of the runs lie between the "
            + "figures in the brackets, unless they say something else; ± is the 95 % interval of a mean.";
        if (data.Runs == 1)
            return $"These are the figures of one run, so they say nothing about chance. {Magnets}";
        var times = Numbers.Runs(data.Runs)[..^" runs".Length];
        return AreAllEqual(data.Replications)
            ? $"The chain was simulated {times} times with the same figures each time: nothing in them is "
                + $"left to chance. {Magnets}"
            : $"The chain was simulated {times} times, each time with chance of its own. "
                + $"{Brackets} {Magnets}";
    }

    private static bool AreAllEqual(ReplicationTable replications) => replications.Keys.All(key =>
        replications.Find(key)!.All(value => value.Equals(replications.Find(key)![0])));

    private static string ChartNoteOf(IReadOnlyList<PageFigure> figures, bool hasPngs)
    {
        var missing = figures.Count(figure => figure.Svg is null);
        if (missing == 0) return "";
        var many = $"{missing} of {figures.Count} charts {(missing == 1 ? "is" : "are")} not drawn here.";
        const string Below = "What they show stands below all the same.";
        return hasPngs
            ? $"{many} Charts stand beside this page as PNG, but the page holds those that are drawn as SVG: "
                + $"magnetsim report RUN draws both and writes this page again. {Below}"
            : $"{many} With gnuplot and the font Inter installed (apt-get install gnuplot-nox fonts-inter), "
                + $"magnetsim report RUN draws them and writes this page again. {Below}";
    }
}

using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What the supply rests on: imports, and of them one country's.</summary>
internal static class DependenceAnswer
{
    public static Answer? Of(RunData data)
    {
        // What users take comes before what plants take.
        SupplyStage[] stages = [.. ImportDependenceChart.StagesOf(data).Reverse()];
        List<Sentence> sentences = [.. Exposure(data), .. stages.Select(stage => Imported(data, stage))
            .OfType<Sentence>()];
        if (data.Known(Measures.ImportBill) is { Mean: > 0 } bill)
        {
            sentences.Add(new($"Imports cost ₹{Amounts.Mean(bill, "crore")} over the whole time, before "
                + "duty.",
                Measures.ImportBill.Key));
        }

        return sentences.Count == 0 ? null : new("dependence",
            "What does the supply rest on?", sentences, [.. Sources(data, stages)]);
    }

    private static IEnumerable<Sentence> Exposure(RunData data)
    {
        if (PageShock.Of(data) is not { } shock) yield break;
        if (data.Known(Measures.DirectExposure, shock.Name) is not { } direct) yield break;
        if (data.Known(Measures.FullChainExposure, shock.Name) is not { } full) yield break;
        yield return new($"In the year before the shock ({PageShock.Label(shock)}), "
            + $"{Amounts.Mean(direct, "1")} of the "
            + $"magnets that flowed into use were made in the country concerned, and "
            + $"{Amounts.Mean(full, "1")} "
            + "with those made in India of its oxide.",
            PageShock.Key(Measures.DirectExposure, shock), PageShock.Key(Measures.FullChainExposure, shock));
    }

    private static Sentence? Imported(RunData data, SupplyStage stage)
    {
        if (stage.ImportShare(data) is not { } share) return null;
        var countries = stage.Sources.Where(source => source.IsImport).GroupBy(source => source.Country)
            .Select(country => (country.Key, Share: ShareOf(data, stage, [.. country])))
            .Where(country => country.Share is { P50: > 0 })
            .OrderByDescending(country => country.Share!.Value.P50)
            .Select(country => $"{Findings.Label(country.Key)} {Findings.Shares(country.Share!.Value)}");
        if (share.P95 == 0) return new($"{stage.Label}: nothing of the supply is imported.", Keys(stage));
        return new($"{stage.Label}: {Findings.Shares(share)} of the supply over the whole time is "
            + $"imported, from {string.Join(", ", countries)}.", Keys(stage));
    }

    private static Summary? ShareOf(RunData data, SupplyStage stage, IReadOnlyList<SupplySource> some) =>
        Findings.Quotient(Findings.Sum(some.Select(source => source.PerRun(data))),
            Findings.Sum(stage.Sources.Select(source => source.PerRun(data))));

    internal static string[] Keys(SupplyStage stage) =>
    [
        .. stage.Sources.SelectMany(source => source.Kind switch
        {
            SupplyKind.Lane => new[] { new Column(Measures.Imports, source.Name).Key },
            SupplyKind.Producer =>
            [
                new Column(Measures.ProducerOutput, source.Name).Key,
                new Column(Measures.OtherBuyers, source.Name).Key,
                new Column(Measures.Exported, source.Name).Key,
            ],
            _ =>
            [
                new Column(Measures.MagnetOutput, source.Name).Key,
                new Column(Measures.ProductOutput, source.Name).Key,
            ],
        }),
    ];

    private static IEnumerable<PageTable> Sources(RunData data, IReadOnlyList<SupplyStage> stages)
    {
        PageRows[] groups =
        [
            .. stages.Select(stage => new PageRows(stage.Label, "",
                [.. stage.Sources.Select(source => RowOf(data, stage, source))])),
        ];
        if (groups.Length == 0) yield break;
        yield return new("sources", "Who brings what, over the whole time",
            "The median and what 90 % of the runs lie between, in tonnes and as a share of the stage.",
            [new("Source", false), new("From", false), new("Tonnes"), new("Share, %")], groups);
    }

    /// <summary>The name in words, with a country in it as it is spelled.</summary>
    internal static string NameOf(SupplySource source) => source.Country.Length == 0
        ? Numbers.Words(source.Name)
        : Numbers.Words(source.Name).Replace(
            $" {source.Country.ToLowerInvariant()}", $" {source.Country}", StringComparison.Ordinal);

    private static string[] RowOf(RunData data, SupplyStage stage, SupplySource source)
    {
        var tonnes = Summary.Of(source.PerRun(data), MeasureKind.Number);
        var share = ShareOf(data, stage, [source]);
        return
        [
            NameOf(source), Numbers.Words(source.Origin),
            Findings.Interval(tonnes, Numbers.Text, ""),
            share is { } known ? Findings.Interval(known, Amounts.Share, "") : Amounts.Unknown,
        ];
    }
}

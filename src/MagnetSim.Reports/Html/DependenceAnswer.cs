using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What the supply rests on: imports, and of them one country's.</summary>
internal static class DependenceAnswer
{
    public static Answer Of(RunData data)
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

        const string Question = "What does the supply rest on?";
        return sentences.Count == 0
            ? new("dependence", Question, [new("The run has no figures of where goods come from.")], [])
            : new("dependence", Question, sentences, [.. Sources(data, stages)]);
    }

    private static IEnumerable<Sentence> Exposure(RunData data)
    {
        if (ShockFigures.Of(data) is not { } shock) yield break;
        if (shock.Known(Measures.DirectExposure) is not { } direct) yield break;
        if (shock.Known(Measures.FullChainExposure) is not { } full) yield break;
        var more = full == direct
            ? "none were made in India of its oxide"
            : $"{Amounts.Mean(full, "1")} with those made in India of its oxide";
        yield return new($"{shock.Label}: in the year before, {Amounts.Mean(direct, "1")} of the magnets "
            + $"that flowed into use were made in {shock.Shock.Country ?? "the shocked country"}; {more}.",
            shock.Key(Measures.DirectExposure), shock.Key(Measures.FullChainExposure));
    }

    private static Sentence? Imported(RunData data, SupplyStage stage)
    {
        if (stage.ImportShare(data) is not { } share) return null;
        var countries = stage.Sources.Where(source => source.IsImport).GroupBy(source => source.Country)
            .Select(country => (country.Key, Share: ShareOf(data, stage, [.. country])))
            .Where(country => country.Share is { P50: > 0 })
            .OrderByDescending(country => country.Share!.Value.P50)
            .Select(country => $"{Numbers.Words(country.Key)} {Findings.Shares(country.Share!.Value)}");
        if (share.P95 == 0) return new($"{stage.Label}: nothing of the supply is imported.",
            PageSource.KeysOf(stage));
        return new($"{stage.Label}: {Findings.Shares(share)} of the supply over the whole time is "
            + $"imported, from {string.Join(", ", countries)}.", PageSource.KeysOf(stage));
    }

    private static Summary? ShareOf(RunData data, SupplyStage stage, IReadOnlyList<SupplySource> some) =>
        Findings.Quotient(Findings.Sum(some.Select(source => source.PerRun(data))),
            Findings.Sum(stage.Sources.Select(source => source.PerRun(data))));

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
            [new("Source", false), new("Share, %"), new("Tonnes"), new("From", false)], groups);
    }

    private static string[] RowOf(RunData data, SupplyStage stage, SupplySource source)
    {
        var tonnes = Summary.Of(source.PerRun(data), MeasureKind.Number);
        var share = ShareOf(data, stage, [source]);
        return
        [
            PageSource.NameOf(source),
            share is { } known ? Findings.Interval(known, Amounts.Share, "") : Amounts.Unknown,
            Findings.Interval(tonnes, Numbers.Text, ""), Numbers.Words(source.Origin),
        ];
    }
}

using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>How much NdPr oxide is imported, from whom, and whether plants lack it.</summary>
internal static class OxideAnswer
{
    private const string Element = "ndpr";

    private static readonly (Measure Measure, string Head)[] _shares =
    [
        (Measures.Utilisation, "Made, %"), (Measures.IdleRamp, "Ramp, %"), (Measures.IdleOutage, "Outage, %"),
        (Measures.IdleNoFeed, "No feed, %"), (Measures.IdleMargin, "Does not pay, %"),
        (Measures.IdleBlocked, "Blocked, %"),
    ];

    public static Answer? Of(RunData data)
    {
        var stage = SupplyStage.FeedsOf(data, Element);
        string[] plants = [.. data.PartsOf(Measures.Utilisation)
            .Where(plant => data.Known(Measures.Utilisation, plant) is not null)];
        List<Sentence> sentences = [];
        if (stage is not null && Imported(data, stage) is { } imported) sentences.Add(imported);
        sentences.AddRange(Idle(data, plants));
        List<PageTable> tables = [];
        if (stage is not null && Years(data, stage) is { } years) tables.Add(years);
        if (plants.Length > 0) tables.Add(Plants(data, plants));
        return sentences.Count == 0 ? null : new("oxide",
            "How much NdPr oxide must be imported, from whom, and do plants stand idle for want of it?",
            sentences, tables);
    }

    private static Sentence? Imported(RunData data, SupplyStage stage)
    {
        if (stage.Sources.Count == 0) return null;
        var imports = stage.Sources.Where(source => source.IsImport).ToList();
        var time = Findings.Horizon(data.Manifest);
        var keys = DependenceAnswer.Keys(stage);
        var countries = imports.GroupBy(source => source.Country)
            .Select(country => $"{Tonnes(data, country)} from {Findings.Label(country.Key)}");
        var own = stage.Sources.Where(source => !source.IsImport)
            .Select(source => $"{Tonnes(data, [source])} come from {source.Label}").ToList();
        var rest = own.Count == 0 ? "" : $"; {string.Join(", ", own)}";
        var perRun = Findings.Sum(imports.Select(source => source.PerRun(data))) ?? new double[data.Runs];
        var total = Summary.Of(perRun, MeasureKind.Number);
        if (total.Mean == 0) return new($"No NdPr oxide is imported, {time}{rest}.", keys);
        return new($"{Findings.Tonnes(total)} of NdPr oxide are imported, {time}: "
            + $"{string.Join(", ", countries)}{rest}.", keys);
    }

    private static string Tonnes(RunData data, IEnumerable<SupplySource> sources) => Findings.Tonnes(
        Summary.Of(Findings.Sum(sources.Select(source => source.PerRun(data)))!, MeasureKind.Number));

    private static IEnumerable<Sentence> Idle(RunData data, string[] plants)
    {
        var hungry = plants.Select(plant => (plant, Lost: data.Known(Measures.IdleNoFeed, plant)))
            .Where(one => one.Lost is not null).OrderByDescending(one => one.Lost!.Value.Mean).ToList();
        if (hungry.Count == 0) yield break;
        string[] keys = [.. hungry.Select(one => new Column(Measures.IdleNoFeed, one.plant).Key)];
        var (most, lost) = hungry[0];
        var (least, little) = hungry[^1];
        if (lost!.Value.Mean == 0)
        {
            yield return new($"No plant stands idle for want of feed {Findings.InNone(data.Runs)}.", keys);
            yield break;
        }

        var other = hungry.Count == 1 ? "" : $", and {Findings.Label(least)} least, "
            + Amounts.Mean(little!.Value, "1");
        yield return new($"Want of feed costs {Findings.Label(most)} most, {Amounts.Mean(lost.Value, "1")} "
            + $"of its nameplate since it was commissioned{other}.", keys);
    }

    private static PageTable? Years(RunData data, SupplyStage stage)
    {
        if (PageYears.Of(data.Run, Measures.Imports) is not { } years) return null;
        var frame = stage.Sources.Select(source => (source, Flow: Flow(years, source)))
            .Where(one => one.Flow is not null).ToList();
        if (frame.Count == 0) return null;
        return PageTable.Of("oxide-years", "NdPr oxide that comes to the stocks of the plants",
            "Tonnes of oxide, means over the runs. Of producers in India what other buyers and exports "
                + "leave.",
            [
                new(years.Head, false),
                .. frame.Select(one => new PageColumn($"{DependenceAnswer.NameOf(one.source)}, t")),
            ],
            years.Dates.Select((_, index) => (string[])
                [years.Name(index), .. frame.Select(one => Amounts.Cell(one.Flow![index], "t"))]));
    }

    private static double[]? Flow(PageYears years, SupplySource source)
    {
        double[]? Means(Measure measure) =>
            years.Find(measure, source.Name) is { } values ? [.. values.Select(value => value.Mean)] : null;
        return source.Kind switch
        {
            SupplyKind.Lane => Means(Measures.Imports),
            SupplyKind.Producer when Means(Measures.ProducerOutput) is { } made =>
                Less(made, [Means(Measures.OtherBuyers), Means(Measures.Exported)]),
            _ => Means(Measures.ProductOutput) ?? Means(Measures.MagnetOutput),
        };
    }

    private static double[] Less(double[] made, double[]?[] others) => [.. made.Select((tonnes, index) =>
        Math.Max(0, tonnes - others.Sum(other => other?[index] ?? 0)))];

    private static PageTable Plants(RunData data, string[] plants)
    {
        var shares = _shares.Where(share => plants.Any(plant =>
            data.Known(share.Measure, plant) is not null)).ToList();
        return PageTable.Of("plants", "What plants make, and what keeps them idle",
            "Shares of the nameplate since commissioning; ± is the 95 % interval of the mean. What is left "
                + "to 100 % is yield that is still to be learned.",
            [new("Plant", false), .. shares.Select(share => new PageColumn(share.Head))],
            plants.Select(plant => (string[])
            [
                Numbers.Words(plant),
                .. shares.Select(share => Amounts.MeanCell(data.Known(share.Measure, plant), "1")),
            ]));
    }
}

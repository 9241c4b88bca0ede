using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>How much NdPr oxide is imported, from whom, and whether plants lack feed.</summary>
internal static class OxideAnswer
{
    private const string Element = "ndpr";

    private static readonly (Measure Measure, string Head)[] _shares =
    [
        (Measures.Utilisation, "Made, %"), (Measures.IdleNoFeed, "No feed, %"),
        (Measures.IdleRamp, "Ramp, %"), (Measures.IdleOutage, "Outage, %"),
        (Measures.IdleMargin, "Does not pay, %"),
        (Measures.IdleBlocked, "Blocked, %"),
    ];

    // Of the nameplate; less is no answer to a question.
    private const double LeastNamed = 0.005;

    public static Answer Of(RunData data)
    {
        const string Question =
            "How much NdPr oxide must be imported, from whom, and do plants stand idle for want of feed?";
        var stage = SupplyStage.FeedsOf(data, Element);
        string[] plants = [.. data.PartsOf(Measures.Utilisation)
            .Where(plant => data.Known(Measures.Utilisation, plant) is not null)];
        List<Sentence> sentences = [];
        if (stage is not null && Imported(data, stage) is { } imported) sentences.Add(imported);
        if (stage is not null) sentences.AddRange(Users(data, stage));
        sentences.AddRange(Idle(data, plants));
        List<PageTable> tables = [];
        if (stage is not null && Years(data, stage) is { } years) tables.Add(years);
        if (plants.Length > 0) tables.Add(Plants(data, plants));
        return sentences.Count == 0
            ? new("oxide", Question, [new(None(data))], [])
            : new("oxide", Question, sentences, tables);
    }

    private static string None(RunData data) => data.PartsOf(Measures.Utilisation).Any()
        ? "No plant uses oxide within the horizon."
        : "The scenario has no plants that use oxide.";

    private static Sentence? Imported(RunData data, SupplyStage stage)
    {
        if (stage.Sources.Count == 0) return null;
        var imports = stage.Sources.Where(source => source.IsImport).ToList();
        var time = Findings.Horizon(data.Manifest);
        var keys = PageSource.KeysOf(stage);
        var countries = imports.GroupBy(source => source.Country)
            .Select(country => $"{Tonnes(data, country)} from {Numbers.Words(country.Key)}");
        var own = stage.Sources.Where(source => !source.IsImport)
            .Select(source => $"{Tonnes(data, [source])} come from {PageSource.NameOf(source)}").ToList();
        var rest = own.Count == 0 ? "" : $"; {string.Join(", ", own)}";
        var perRun = Findings.Sum(imports.Select(source => source.PerRun(data))) ?? new double[data.Runs];
        var total = Summary.Of(perRun, MeasureKind.Number);
        if (total.Mean == 0) return new($"No NdPr oxide is imported, {time}{rest}.", keys);
        return new($"{Findings.Tonnes(total)} of NdPr oxide are imported, {time}: "
            + $"{string.Join(", ", countries)}{rest}.", keys);
    }

    private static string Tonnes(RunData data, IEnumerable<SupplySource> sources) => Findings.Tonnes(
        Summary.Of(Findings.Sum(sources.Select(source => source.PerRun(data)))!, MeasureKind.Number));

    /// <summary>Which plants draw from the stocks that a producer here brings oxide to.</summary>
    private static IEnumerable<Sentence> Users(RunData data, SupplyStage stage)
    {
        string[] all = [.. PlantsFedFrom(data, stage.Pools)];
        foreach (var producer in stage.Sources.Where(source => source.Kind == SupplyKind.Producer))
        {
            var account = $"producers.{producer.Name}";
            string[] pools = [.. stage.Pools.Where(pool => data.Ledger.Any(flow =>
                flow.Line.From == account && flow.Line.To == SupplyStage.AccountOf(pool)))];
            string[] plants = [.. PlantsFedFrom(data, pools)];
            if (plants.Length == 0) continue;
            var who = plants.Length == all.Length && all.Length > 1
                ? $"all {all.Length} plants that use oxide"
                : Findings.Joined([.. plants.Select(Numbers.Words)]);
            yield return new($"What {PageSource.NameOf(producer)} brings goes to "
                + $"{Findings.Joined([.. pools.Select(Numbers.Words)])}, from where it feeds {who}.",
                new Column(Measures.ProducerOutput, producer.Name).Key);
        }
    }

    private static IEnumerable<string> PlantsFedFrom(RunData data, IReadOnlyList<string> pools)
    {
        string[] accounts = [.. pools.Select(SupplyStage.AccountOf)];
        return data.Ledger.Where(flow => flow.Tonnes > 0 && flow.Line.Element == Element
                && accounts.Contains(flow.Line.From))
            .Select(flow => SupplyStage.PlantFedBy(flow.Line.To)).OfType<string>().Distinct();
    }

    private static IEnumerable<Sentence> Idle(RunData data, string[] plants)
    {
        (string Plant, Summary Lost)[] hungry = [.. plants
            .Select(plant => (plant, Lost: data.Known(Measures.IdleNoFeed, plant)))
            .Where(one => one.Lost is not null).Select(one => (one.plant, one.Lost!.Value))
            .OrderByDescending(one => one.Item2.Mean)];
        if (hungry.Length == 0) yield break;
        string[] keys = [.. hungry.Select(one => new Column(Measures.IdleNoFeed, one.Plant).Key)];
        var (most, lost) = hungry[0];
        var (least, little) = hungry[^1];
        if (lost.Mean == 0)
        {
            yield return new($"No plant stands idle for want of feed {Findings.InNone(data.Runs)}.", keys);
            yield break;
        }

        const string Since = "of its nameplate since it was commissioned";
        if (lost.Mean < LeastNamed)
        {
            yield return new("Want of feed costs each plant less than "
                + $"{Amounts.Share(LeastNamed)} % {Since}.", keys);
            yield break;
        }

        var feeds = Feeds(data, most);
        var want = feeds.Length == 0 ? "Want of feed" : $"Want of feed ({feeds})";
        if (hungry.Length == 1)
        {
            yield return new($"{want} costs {Numbers.Words(most)} {Amounts.Mean(lost, "1")} {Since}.", keys);
            yield break;
        }

        var others = Feeds(data, least);
        var fed = others == feeds || others.Length == 0 ? "" : $" ({others})";
        yield return new($"{want} costs {Numbers.Words(most)} most, {Amounts.Mean(lost, "1")} {Since}, and "
            + $"{Numbers.Words(least)}{fed} least, {Amounts.Mean(little, "1")}.", keys);
    }

    /// <summary>The stocks that a plant draws from; the run does not say which of several lacked.</summary>
    private static string Feeds(RunData data, string plant)
    {
        string[] pools = [.. SupplyStage.PoolsOf(data, plant).Order(StringComparer.Ordinal)
            .Select(Numbers.Words)];
        return pools.Length switch
        {
            0 => "",
            1 => $"from {pools[0]}",
            _ => $"from {string.Join(", ", pools.SkipLast(1))} or {pools[^1]}, the run does not say which",
        };
    }

    private static PageTable? Years(RunData data, SupplyStage stage)
    {
        if (PageYears.Of(data.Run, Measures.Imports) is not { } years) return null;
        var frame = stage.Sources.Select(source => (source, Flow: Flow(years, source)))
            .Where(one => one.Flow is not null).ToList();
        if (frame.Count == 0) return null;
        return PageTable.Of("oxide-years", "NdPr oxide that comes to the stocks of the plants",
            $"Tonnes of oxide, means over the runs{Brackets(data)}. Of producers in India what other buyers "
                + "and exports leave.",
            [
                new(years.Head, false),
                .. frame.Select(one => new PageColumn($"{PageSource.NameOf(one.source)}, t")),
            ],
            years.Dates.Select((_, index) => (string[])
                [years.Name(index), .. frame.Select(one => Cell(years, one.source, one.Flow!, index))]));
    }

    private static string Brackets(RunData data) => data.Runs == 1 ? ""
        : "; in brackets what 90 % of the runs lie between, where the run says so";

    /// <summary>Quantiles are known of what a lane brings, not of what a producer has left.</summary>
    private static string Cell(PageYears years, SupplySource source, double[] flow, int index)
    {
        var mean = Amounts.Cell(flow[index], "t");
        if (source.Kind != SupplyKind.Lane || years.Find(Measures.Imports, source.Name) is not { } lane)
            return mean;
        string low = Amounts.Cell(lane[index].P05, "t"), high = Amounts.Cell(lane[index].P95, "t");
        return low == high ? mean : $"{mean} ({low}–{high})";
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

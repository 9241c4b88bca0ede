namespace MagnetSim.Scenarios;

/// <summary>Warns of plants that hardly run, since too little is planned to come to a feed stockpile that
/// takes no orders.</summary>
/// <remarks>A supply below the need may be what a scenario asks about, so only two cases are told: nothing
/// when the first plant can start, and less than a tenth of the need ever.</remarks>
internal sealed class FeedChecks(ChainIndex chain, Findings findings)
{
    private const double LeastShareOfNeed = 0.1;

    public static void Run(ChainIndex chain, Findings findings)
    {
        if (!findings.IsAllSound)
            return;
        var checks = new FeedChecks(chain, findings);
        var users = chain.Scenario.Plants
            .SelectMany(plant => plant.Feeds.Select(feed => new Use(plant, feed)))
            .ToLookup(use => use.Feed.Stockpile);
        foreach (var stockpile in chain.Scenario.Stockpiles)
        {
            if (stockpile.Replenish is null && !chain.Collected.Contains(stockpile.Name)
                && users[stockpile.Name].MinBy(use => use.Start) is { } first)
                checks.Check(stockpile, first, [.. users[stockpile.Name]]);
        }
    }

    private void Check(StockpileSpec stockpile, Use first, Use[] users)
    {
        List<Supply> supplies = [.. SuppliesOf(stockpile.Name).Where(supply => supply.TonnesPerDay > 0)];
        var earliest = supplies.Count == 0 ? DateOnly.MaxValue : supplies.Min(supply => supply.From);
        var isStocked = stockpile.Initial?.Milligrams > 0
            || chain.Scenario.Reserves.Any(reserve => reserve.Backs == stockpile.Name);
        if (isStocked || first.Start >= chain.Scenario.Horizon.End)
            return;
        if (earliest > first.Start && earliest > chain.Scenario.Horizon.Start)
            findings.Warn($"plants.{first.Plant.Name}.feeds.{first.Feed.Material}", TooLate(first, earliest));
        else
            CheckAmount(stockpile, supplies.Sum(supply => supply.TonnesPerDay), users);
    }

    private static string TooLate(Use first, DateOnly earliest)
    {
        var comes = earliest == DateOnly.MaxValue
            ? "nothing ever comes to it"
            : $"nothing comes to it before {earliest:yyyy-MM-dd}";
        return $"{first.Feed.Stockpile} takes no orders and {comes}, but {first.Plant.Name} can start on "
            + $"{first.Start:yyyy-MM-dd}";
    }

    private void CheckAmount(StockpileSpec stockpile, double tonnesPerDay, Use[] users)
    {
        var need = users.Sum(NeedOf);
        if (tonnesPerDay >= LeastShareOfNeed * need)
            return;
        string[] names = [.. users.Select(use => use.Plant.Name)];
        var verb = names.Length == 1 ? "needs" : "need";
        findings.Warn($"stockpiles.{stockpile.Name}",
            $"takes no orders and gets {Yearly(tonnesPerDay)} at most, less than a tenth of the "
            + $"{Yearly(need)} that {Wording.List(names)} {verb} at nameplate");
    }

    /// <summary>The largest rate of each source, from the first day on which it brings anything.</summary>
    private IEnumerable<Supply> SuppliesOf(string stockpile) =>
    [
        .. chain.Producers[stockpile].Select(producer => new Supply(
            Later(ChainIndex.EarliestStart(producer), FirstOf(producer.Output)),
            producer.Share * Largest(producer.Output))),
        .. chain.Contracts[stockpile].Select(lane =>
            new Supply(FirstOf(lane.Contract!), Largest(lane.Contract!))),
        .. chain.Makers[stockpile].Select(plant => new Supply(
            ChainIndex.EarliestStart(plant.Commissioning), plant.NameplateTonnesPerDay)),
    ];

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly FirstOf(IReadOnlyList<RateStep> steps) =>
        steps.FirstOrDefault(step => step.TonnesPerDay.Law.Mean > 0)?.From ?? DateOnly.MaxValue;

    private static double Largest(IReadOnlyList<RateStep> steps) =>
        steps.Count == 0 ? 0 : steps.Max(step => step.TonnesPerDay.Law.Mean);

    /// <summary>What a plant at nameplate draws of a feed, less what its swarf gives back, in t/d.</summary>
    private double NeedOf(Use use)
    {
        var (feed, made) = (chain.MaterialNamed(use.Feed.Material), chain.MaterialNamed(use.Plant.Makes));
        var main = PlantChecks.MainElement(feed);
        var (product, swarf) = SharesOfCharge(use.Plant.Stages);
        var recovery =
            use.Plant.SwarfLoop is { } loop && loop.Returns.Contains(feed.Name) ? loop.Recovery : 0;
        return use.Plant.NameplateTonnesPerDay / product * made.Contains[main] / feed.Contains[main]
            * (1 - (recovery * swarf));
    }

    /// <summary>The parts of a charge that become product and swarf, at final yields.</summary>
    private static (double Product, double Swarf) SharesOfCharge(IReadOnlyList<StageSpec> stages)
    {
        var (product, swarf) = (1.0, 0.0);
        foreach (var stage in stages)
        {
            var yield = stage.Yield.To.Law.Mean;
            swarf += stage.LosesTo == LossKind.Swarf ? product * (1 - yield) : 0;
            product *= yield;
        }

        return (product, swarf);
    }

    private string Yearly(double tonnesPerDay)
    {
        var tonnes = tonnesPerDay * chain.Scenario.Calendar.YearDays;
        return tonnes >= 10 ? $"{tonnes:#,0} t/yr" : $"{tonnes:0.######} t/yr";
    }

    private sealed record Supply(DateOnly From, double TonnesPerDay);

    private sealed record Use(PlantSpec Plant, FeedSpec Feed)
    {
        public DateOnly Start => ChainIndex.EarliestStart(Plant.Commissioning);
    }
}

using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>What each component of a scenario does, in few words.</summary>
internal sealed class OutlineWords(Scenario scenario)
{
    private readonly double _yearDays = scenario.Calendar.YearDays;

    public string Of(ProducerSpec producer)
    {
        List<string> parts = [$"{producer.Material} from {producer.Country} → {producer.To}"];
        parts.Add(Rates(producer.Output));
        if (producer.Share < 1)
            parts.Add($"{Amounts.Percent(producer.Share)} of it");
        if (producer.Over is { } lane)
            parts.Add($"over {lane}");
        if (producer.Exports is { } exports)
            parts.Add($"sends abroad {Rates(exports)}");
        if (producer.Opening is { } opening)
            parts.Add(Opening(opening));
        if (producer.OtherBuyers is not null)
            parts.Add("other buyers before the first plant");
        return Join(parts, Outages(producer.Outages));
    }

    public string Of(LaneSpec lane)
    {
        List<string> parts = [$"{MaterialOf(lane)} from {lane.Country} → {lane.To}"];
        if (lane.Contract is { } contract)
            parts.Add($"contract {Rates(contract)}");
        foreach (var source in Sources(lane))
            parts.Add(Source(source));
        parts.Add($"lead time {Amounts.Mean(lane.LeadTimeDays, Days)}");
        parts.Add($"shipments of {lane.Shipment}");
        if (lane.Contract is null && Sources(lane).Any())
            parts.Add($"flex {Amounts.Number(lane.Flex)}");
        if (lane.Inside is { } inside)
            parts.Add($"inside {inside}");
        return Join(parts);
    }

    public string Of(StockpileSpec stockpile)
    {
        List<string> parts = [stockpile.Material];
        if (stockpile.Initial is { } initial)
            parts.Add($"{initial} at the start");
        parts.Add(stockpile.Replenish is { } replenish ? Policy(replenish) : "orders nothing");
        parts.Add(stockpile.Allocation switch
        {
            Allocation.Fifo => "first come, first served",
            Allocation.Priority => "shared by priority",
            _ => "shared by need",
        });
        return Join(parts);
    }

    public string Of(ReserveSpec reserve)
    {
        List<string> parts = [$"behind {reserve.Backs}", $"{reserve.Size}, {reserve.Initial} at the start"];
        if (reserve.Fill is { } fill)
            parts.Add($"filled from {Amounts.Date(fill.From)} at {Amounts.Mean(fill.TonnesPerDay, Rate)}");
        if (reserve.Release.During.Count > 0)
            parts.Add($"opens during {string.Join(", ", reserve.Release.During)}");
        if (reserve.Release.BelowDays is { } below)
            parts.Add($"opens below {Days(below)} of need");
        if (reserve.Release.AtMostTonnesPerDay is { } most)
            parts.Add($"releases {Rate(most)} at most");
        return Join(parts);
    }

    public string Of(PlantSpec plant)
    {
        var feeds = plant.Feeds.Count == 0
            ? "feed without end"
            : string.Join(" + ", plant.Feeds.Select(Feed));
        List<string> parts =
            [$"{feeds} → {plant.Makes} ({plant.To})", Rate(plant.NameplateTonnesPerDay)];
        parts.Add(Commissioning(plant.Commissioning));
        if (plant.Ramp.Curve != RampCurve.None)
            parts.Add(Ramp(plant.Ramp));
        var yield = 1.0;
        foreach (var stage in plant.Stages)
            yield *= stage.Yield.To.Law.Mean;
        parts.Add($"final yield {Amounts.Percent(yield)}");
        if (plant.SwarfLoop is { } loop)
            parts.Add($"{Amounts.Percent(loop.Recovery)} of the swarf back after {Days(loop.DelayDays)}");
        if (plant.QualificationDays > 0)
            parts.Add($"tested for {Days(plant.QualificationDays)}");
        return Join(parts, Outages(plant.Outages));
    }

    public string Of(SectorSpec sector)
    {
        var demand = sector.Demand;
        var level = Amounts.Mean(demand.BaseTonnesPerDay, rate => Rate(rate * sector.Share));
        List<string> parts = [$"{sector.Uses} from {sector.From}"];
        if (demand.Path.Count > 0)
            parts.Add(Rates(demand.Path, sector.Share));
        else if (demand.Grows.Count == 0)
            parts.Add(level);
        else
            parts.Add($"{level} on {Amounts.Date(demand.At)}, {Growth(demand.Grows)}");
        parts.Add(sector.StockCoverDays is { } cover
            ? $"own stock {Amounts.Mean(cover, Days)}"
            : "no stock of its own");
        if (RankOf(sector) is { } rank) parts.Add($"rank {rank} when stocks are short");
        if (sector.Substitution is { } other)
            parts.Add($"turns to {other.Into ?? "no magnet"} in a shortage");
        if (sector.EndOfLife is { } end)
            parts.Add($"{Amounts.Percent(end.Collected)} comes back to {end.To} after "
                + Amounts.Mean(end.LifeDays, Days));
        return Join(parts);
    }

    /// <summary>Null where the stock that it draws from is not shared by priority.</summary>
    public int? RankOf(SectorSpec sector) => scenario.Stockpiles
        .First(stockpile => stockpile.Name == sector.From).Allocation == Allocation.Priority
        ? sector.Priority
        : null;

    public string Of(ShockSpec shock)
    {
        var length = shock.EndsWithOther
            ? "until that ends"
            : $"for {Amounts.Mean(shock.DurationDays, Days)}";
        return $"{ShockWords.Of(shock)}; {ShockWords.Start(shock.Start, Days)}, {length}";
    }

    private string Policy(ReplenishSpec spec)
    {
        var review = spec.ReviewDays is { } days ? $"looked at every {Days(days)}" : "looked at all the time";
        var policy = spec.Policy switch
        {
            ReplenishPolicy.ReorderUpTo => $"below {spec.ReorderPoint} orders up to {spec.Level}",
            ReplenishPolicy.ReorderQuantity => $"below {spec.ReorderPoint} orders {spec.OrderQuantity}",
            _ when spec.CoverDays is { } cover => $"cover {Amounts.Mean(cover, Days)}",
            _ => $"orders up to {spec.Level}",
        };
        return $"{policy}, {review}";
    }

    private string Source(SourceSpec source)
    {
        var text = source.AfterDays is { } after
            ? $"steps in after {Days(after)}"
            : $"{Amounts.Percent(source.Share)} of imports";
        return source.AtMostTonnesPerDay is { } most ? $"{text}, at most {Rate(most)}" : text;
    }

    private string Opening(OpeningSpec opening)
    {
        var odds = 1.0;
        foreach (var stage in opening.Prospect)
            odds *= stage.Succeeds;
        var prospect = opening.Prospect.Count == 0
            ? ""
            : $"{opening.Prospect.Count} stages that all succeed with {Amounts.Percent(odds)}; ";
        return prospect + Commissioning(opening.Commissioning);
    }

    private string Commissioning(CommissioningSpec spec)
    {
        if (spec.AtLeastDays == 0 && spec.DelayDays is null)
            return $"starts on {Amounts.Date(spec.Award)}";
        var delay = spec.DelayDays is { } law ? $" + {Amounts.Mean(law, Days)}" : "";
        return $"starts {Days(spec.AtLeastDays)}{delay} after {Amounts.Date(spec.Award)}";
    }

    private string Ramp(RampSpec ramp) => ramp.Curve == RampCurve.Table
        ? $"ramp by table over {Days(ramp.Table[^1].Days)}"
        : $"ramp over {Amounts.Mean(ramp.OverDays, Days)}";

    private static string[] Outages(OutageSpec? spec)
    {
        if (spec is null)
            return [];
        var (up, down) = (spec.EveryDays.Law.Mean, spec.LastingDays.Law.Mean);
        return [$"up {Amounts.Percent(up / (up + down))} of the time"];
    }

    private string Rates(IReadOnlyList<RateStep> steps, double share = 1)
    {
        if (steps.Count > 3)
            return $"{steps.Count} rates from {Amounts.Date(steps[0].From)} to "
                + Amounts.Date(steps[^1].From);
        var isThroughout = steps.Count == 1 && steps[0].From <= scenario.Horizon.Start;
        return string.Join(", ", steps.Select(step =>
            Amounts.Mean(step.TonnesPerDay, rate => Rate(rate * share))
                + (isThroughout ? "" : $" from {Amounts.Date(step.From)}") + Course(step.Then)))
            .Replace("straight to, ", "straight to ", StringComparison.Ordinal);
    }

    private static string Course(Course then) => then switch
    {
        { IsLinear: true } => " straight to",
        { GrowthPerYear: not 0 } => $" ({Signed(then.GrowthPerYear)}/yr)",
        _ => "",
    };

    private static string Growth(IReadOnlyList<GrowthSpec> grows) => string.Join(", then ",
        grows.Select(growth => $"{Signed(growth.ByPerYear)}/yr"
            + (growth.Until is { } until ? $" until {Amounts.Date(until)}" : "")));

    private static string Signed(double share) => $"{(share < 0 ? "" : "+")}{Amounts.Percent(share)}";

    private string Feed(FeedSpec feed) => feed.AssuredTonnesPerDay is { } assured
        ? $"{feed.Material} ({feed.Stockpile}, {Rate(assured)} of it assured)"
        : $"{feed.Material} ({feed.Stockpile})";

    private string MaterialOf(LaneSpec lane) =>
        scenario.Stockpiles.First(stockpile => stockpile.Name == lane.To).Material;

    private IEnumerable<SourceSpec> Sources(LaneSpec lane) => scenario.Stockpiles
        .Where(stockpile => stockpile.Name == lane.To)
        .SelectMany(stockpile => stockpile.Replenish?.From ?? [])
        .Where(source => source.Lane == lane.Name);

    private string Rate(double tonnesPerDay) => $"{Amounts.Number(tonnesPerDay * _yearDays)} t/yr";

    private string Days(double days) => Amounts.Length(days, _yearDays);

    private static string Join(List<string> parts, params string[] more) =>
        string.Join("; ", parts.Concat(more));
}

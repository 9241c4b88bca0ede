namespace MagnetSim.Scenarios;

/// <summary>Prices that can be told in rupees, and duties, margins and payments that have the prices they
/// need.</summary>
internal static class MoneyChecks
{
    public static void Run(Scenario scenario, Findings findings)
    {
        CheckDates(scenario.Money.Exchange.Select(step => step.From), "exchange", findings);
        foreach (var price in scenario.Money.Prices)
            CheckPrice(price, scenario.Money, $"prices.{price.Material}", findings);
        foreach (var outlay in scenario.Money.Spending)
            CheckCurrency(outlay.Once.IsInDollars || outlay.Yearly.IsInDollars, scenario.Money,
                $"spending.{outlay.Name}", findings);
        foreach (var outlay in scenario.Money.Spending.Where(outlay => outlay.Until <= outlay.From))
            findings.Report($"spending.{outlay.Name}.until", "is not after from; dates rise");
        if (!findings.IsSound("prices") || !findings.IsSound("stockpiles"))
            return;
        foreach (var lane in scenario.Lanes)
            CheckLane(lane, scenario, $"lanes.{lane.Name}", findings);
        foreach (var plant in scenario.Plants.Where(plant => plant.Money.HasMargin))
            CheckMargin(plant, scenario.Money, $"plants.{plant.Name}", findings);
        foreach (var sector in scenario.Sectors)
            CheckResponse(sector, scenario.Money, findings);
        foreach (var shock in scenario.Shocks.OfType<PriceShockSpec>())
            CheckShock(shock, scenario, $"shocks.{shock.Name}", findings);
    }

    private static void CheckDates(IEnumerable<DateOnly> from, string path, Findings findings)
    {
        DateOnly[] dates = [.. from];
        for (var i = 1; i < dates.Length; i++)
        {
            if (findings.IsSound(path) && dates[i] <= dates[i - 1])
                findings.Report($"{path}[{i}].from",
                    $"{dates[i]:yyyy-MM-dd} is not after {dates[i - 1]:yyyy-MM-dd}; dates rise");
        }
    }

    private static void CheckPrice(PriceSpec price, MoneySpec money, string path, Findings findings)
    {
        CheckDates(price.Path.Select(step => step.From), $"{path}.path", findings);
        var isInDollars = price.Floor is { IsInDollars: true }
            || price.Path.Any(step => step.Price.IsInDollars);
        CheckCurrency(isInDollars, money, path, findings);
        foreach (var (other, _) in price.Adds)
        {
            if (!money.HasPriceOf(other))
                findings.Report($"{path}.adds.{other}", $"{other} has no price");
            else if (money.Prices.First(known => known.Material == other).Adds.Count > 0)
                findings.Report($"{path}.adds.{other}", $"{other} adds the prices of others itself");
        }
    }

    internal static void CheckCurrency(bool isInDollars, MoneySpec money, string path, Findings findings)
    {
        if (isInDollars && money.Exchange.Count == 0 && findings.IsSound("exchange"))
            findings.Report(path, "is in dollars, but there is no exchange; write exchange: 84.5 INR/USD");
    }

    private static void CheckResponse(SectorSpec sector, MoneySpec money, Findings findings)
    {
        if (sector.Demand.Response is not null && !money.HasPriceOf(sector.Uses))
            findings.Report($"sectors.{sector.Name}.demand.response", $"{sector.Uses} has no price");
    }

    private static void CheckLane(LaneSpec lane, Scenario scenario, string path, Findings findings)
    {
        CheckDates(lane.Duty.Select(step => step.From), $"{path}.duty", findings);
        CheckDates(lane.Premium.Select(step => step.From), $"{path}.premium", findings);
        var material = scenario.Stockpiles.FirstOrDefault(pile => pile.Name == lane.To)?.Material;
        if (material is null || scenario.Money.HasPriceOf(material))
            return;
        if (lane.Duty.Any(step => step.Share != 0))
            findings.Report($"{path}.duty", $"{material} has no price that it could be a share of");
        if (lane.Premium.Any(step => step.Share != 0))
            findings.Report($"{path}.premium", $"{material} has no price that it could be a share of");
    }

    private static void CheckMargin(PlantSpec plant, MoneySpec money, string path, Findings findings)
    {
        foreach (var material in plant.Feeds.Select(feed => feed.Material).Append(plant.Makes))
        {
            if (!money.HasPriceOf(material) && findings.IsSound($"{path}.feeds"))
                findings.Report(path, $"its margin needs a price of {material}; write prices.{material}");
        }
    }

    /// <summary>A shock that moves no price would look like good news.</summary>
    private static void CheckShock(PriceShockSpec shock, Scenario scenario, string path, Findings findings)
    {
        if (!findings.IsSound(path) || !findings.IsSound("lanes"))
            return;
        foreach (var material in shock.Materials.Where(material => !scenario.Money.HasPriceOf(material)))
            findings.Report($"{path}.materials", $"{material} has no price, so the shock would not move it");
        if (scenario.Money.Prices.Count == 0)
            findings.Report(path, "nothing has a price, so the shock would move none");
        else if (shock.Countries.Count > 0 && !HitsALane(shock, scenario))
            findings.Report(path,
                $"no such goods with a price come from {Wording.List([.. shock.Countries])}, so the shock "
                + "would move nothing");
    }

    private static bool HitsALane(PriceShockSpec shock, Scenario scenario) => scenario.Lanes.Any(lane =>
        shock.Countries.Contains(lane.Country)
        && scenario.Stockpiles.FirstOrDefault(pile => pile.Name == lane.To)?.Material is { } material
        && shock.Moves(material) && scenario.Money.HasPriceOf(material));
}

namespace MagnetSim.Scenarios;

/// <summary>Lots, orders and steps that are not so small that a run would never end.</summary>
internal static class SizeChecks
{
    private const double MostPerHorizon = 10_000_000;

    public static void Run(Scenario scenario, Findings findings)
    {
        if (!findings.IsSound("horizon"))
            return;
        var days = scenario.Horizon.Days;
        foreach (var user in scenario.Users)
            CheckOrders(user, days, findings);
        foreach (var one in scenario.Producers)
            CheckLots($"producers.{one.Name}", "lot", one.Lot, days * Fastest(one.Output), findings);
        foreach (var lane in scenario.Lanes)
        {
            var contracted = days * Fastest(lane.Contract);
            CheckLots($"lanes.{lane.Name}", "shipment", lane.Shipment, contracted, findings);
        }

        foreach (var plant in scenario.Plants)
            CheckLots($"plants.{plant.Name}", "lot", plant.Lot, days * plant.NameplateTonnesPerDay, findings);
        foreach (var stockpile in scenario.Stockpiles)
        {
            var path = $"stockpiles.{stockpile.Name}.replenish.review";
            if (stockpile.Replenish?.ReviewDays is { } review)
                CheckCount(path, "reviews", days / review, findings);
        }
    }

    private static void CheckOrders(SectorSpec sector, int days, Findings findings)
    {
        var path = sector.Path;
        if (!findings.IsSound($"sectors.{sector.Sector}"))
            return;
        var perDay = sector.Arrives.PoissonOrder is { } order
            ? sector.Share * sector.Demand.LargestTonnesPerDay / order.Tonnes
            : 1 / (sector.Arrives.SteadyStepDays ?? 1);
        CheckCount($"{path}.arrives", "demands", perDay * days, findings);
    }

    private static void CheckLots(string path, string key, Mass lot, double tonnes, Findings findings)
    {
        if (findings.IsSound(path))
            CheckCount($"{path}.{key}", $"{key}s", tonnes / lot.Tonnes, findings);
    }

    private static void CheckCount(string path, string what, double count, Findings findings)
    {
        if (count > MostPerHorizon)
            findings.Report(path,
                $"makes {count:0.##e0} {what} within the horizon; at most {MostPerHorizon:0} are simulated");
    }

    private static double Fastest(IReadOnlyList<RateStep>? rates) =>
        rates is null || rates.Count == 0 ? 0 : rates.Max(rate => rate.TonnesPerDay.Law.Mean);
}

namespace MagnetSim.Scenarios;

/// <summary>What is delivered and drawn fits the stockpile, and
/// every stockpile is filled by someone.</summary>
internal static class FlowChecks
{
    public static void Run(Scenario scenario, Findings findings)
    {
        var flows = FlowsOf(scenario);
        foreach (var flow in flows)
            CheckMaterial(flow, scenario, findings);
        if (!flows.All(flow => findings.IsSound(flow.Path)))
            return; // a flow that could not be read might fill any stockpile
        foreach (var stockpile in scenario.Stockpiles)
            CheckFilled(stockpile, flows, findings);
    }

    private static Flow[] FlowsOf(Scenario scenario) =>
    [
        .. scenario.Producers.Select(producer =>
            new Flow($"producers.{producer.Name}.to", producer.Material, producer.To, true)),
        .. scenario.Plants.Select(plant => new Flow($"plants.{plant.Name}.to", plant.Makes, plant.To, true)),
        .. scenario.Lanes.Where(lane => lane.Contract is not null).Select(lane =>
            new Flow($"lanes.{lane.Name}.to", null, lane.To, true)),
        .. scenario.Sectors.Where(sector => sector.EndOfLife is not null).Select(sector =>
            new Flow($"sectors.{sector.Name}.end_of_life.to", null, sector.EndOfLife!.To, true)),
        .. scenario.Reserves.Select(reserve =>
            new Flow($"reserves.{reserve.Name}.backs", null, reserve.Backs, reserve.Initial.Milligrams > 0)),
        .. scenario.Plants.SelectMany(plant => plant.Feeds.Select(feed =>
            new Flow($"plants.{plant.Name}.feeds.{feed.Material}", feed.Material, feed.Stockpile, false))),
        .. scenario.Sectors.Select(
            sector => new Flow($"sectors.{sector.Name}.from", sector.Uses, sector.From, false)),
        .. scenario.Sectors.SelectMany(sector => sector.Buyers
            .Where(buyer => buyer.Uses != sector.Uses || buyer.From != sector.From)
            .Select(buyer => new Flow($"{buyer.Path}.from", buyer.Uses, buyer.From, false))),
    ];

    private static void CheckMaterial(Flow flow, Scenario scenario, Findings findings)
    {
        var stockpile = scenario.Stockpiles.FirstOrDefault(each => each.Name == flow.Stockpile);
        var fits =
            stockpile is null || string.IsNullOrEmpty(flow.Material) || stockpile.Material.Length == 0
            || stockpile.Material == flow.Material;
        if (!fits)
            findings.Report(flow.Path, $"{stockpile!.Name} holds {stockpile.Material}, not {flow.Material}");
    }

    private static void CheckFilled(StockpileSpec stockpile, Flow[] flows, Findings findings)
    {
        var path = $"stockpiles.{stockpile.Name}";
        var isFilled = stockpile.Replenish is not null || stockpile.Initial?.Milligrams > 0
            || flows.Any(flow => flow.IsFilling && flow.Stockpile == stockpile.Name);
        if (isFilled || !findings.IsSound($"{path}.replenish") || !findings.IsSound($"{path}.initial"))
            return;
        string[] users =
            [.. flows.Where(flow => flow.Stockpile == stockpile.Name).Select(flow => flow.Path)];
        var reach = users.Length == 0 ? "" : $", so that nothing can reach {Wording.List(users)}";
        findings.Report(
            path,
            $"nothing fills it{reach}; name it in a producer's, plant's or contract lane's to, "
            + "or give it replenish or an initial stock");
    }

    /// <summary>What goes into a stockpile or out of it.</summary>
    /// <param name="Material">Null when only the stockpile says what flows.</param>
    private readonly record struct Flow(string Path, string? Material, string Stockpile, bool IsFilling);
}

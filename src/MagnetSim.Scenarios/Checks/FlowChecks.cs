namespace MagnetSim.Scenarios;

/// <summary>What is delivered and drawn fits the stockpile.</summary>
internal static class FlowChecks
{
    public static void Run(ChainIndex chain, Findings findings)
    {
        foreach (var flow in FlowsOf(chain.Scenario))
            CheckMaterial(flow, chain, findings);
    }

    private static IEnumerable<Flow> FlowsOf(Scenario scenario) =>
    [
        .. scenario.Producers.Select(producer =>
            new Flow($"producers.{producer.Name}.to", producer.Material, producer.To)),
        .. scenario.Plants.Select(plant => new Flow($"plants.{plant.Name}.to", plant.Makes, plant.To)),
        .. scenario.Plants.SelectMany(plant => plant.Feeds.Select(feed =>
            new Flow($"plants.{plant.Name}.feeds.{feed.Material}", feed.Material, feed.Stockpile))),
        .. scenario.Sectors.Select(
            sector => new Flow($"sectors.{sector.Name}.from", sector.Uses, sector.From)),
        .. scenario.Sectors.SelectMany(sector => sector.Buyers
            .Where(buyer => buyer.Uses != sector.Uses || buyer.From != sector.From)
            .Select(buyer => new Flow($"{buyer.Path}.from", buyer.Uses, buyer.From))),
    ];

    private static void CheckMaterial(Flow flow, ChainIndex chain, Findings findings)
    {
        var stockpile = chain.Stockpile(flow.Stockpile);
        var isKnown = stockpile is { Material.Length: > 0 } && flow.Material.Length > 0
            && findings.IsSound(flow.Path) && findings.IsSound($"stockpiles.{stockpile.Name}.material");
        if (isKnown && stockpile!.Material != flow.Material)
            findings.Report(flow.Path, $"{stockpile.Name} holds {stockpile.Material}, not {flow.Material}");
    }

    /// <summary>What goes into a stockpile or out of it.</summary>
    private sealed record Flow(string Path, string Material, string Stockpile);
}

namespace MagnetSim.Scenarios;

/// <summary>Warns of parts that change nothing, since nothing uses them.</summary>
internal static class UnusedChecks
{
    public static void Run(ChainIndex chain, Findings findings)
    {
        if (!findings.IsAllSound)
            return;
        var scenario = chain.Scenario;
        CheckElements(scenario, findings);
        CheckMaterials(scenario, findings);
        CheckDemand(scenario, findings);
        if (scenario.Sectors.Count > 0)
            CheckStockpiles(chain, findings);
        foreach (var plant in scenario.Plants)
            CheckSwarf(plant, findings);
    }

    private static void CheckElements(Scenario scenario, Findings findings)
    {
        for (var i = 0; i < scenario.Elements.Count; i++)
        {
            if (scenario.Materials.Count > 0 && scenario.Materials.All(material => material.Contains[i] == 0))
                findings.Warn($"elements[{i}]", $"no material contains {scenario.Elements[i]}");
        }
    }

    /// <summary>A material is used by a stockpile that holds it, or by a price that counts it in.</summary>
    private static void CheckMaterials(Scenario scenario, Findings findings)
    {
        HashSet<string> used =
        [
            .. scenario.Stockpiles.Select(stockpile => stockpile.Material),
            .. scenario.Money.Prices.SelectMany(price => price.Adds.Select(part => part.Key)),
        ];
        foreach (var material in scenario.Materials.Where(material => !used.Contains(material.Name)))
            findings.Warn($"materials.{material.Name}", "no stockpile holds it, so none of it ever flows");
    }

    private static void CheckDemand(Scenario scenario, Findings findings)
    {
        HashSet<string?> takeOver = [.. scenario.Users.Select(user => user.Substitution?.Into)];
        foreach (var sector in scenario.Sectors)
        {
            if (sector.Demand.LargestTonnesPerDay == 0 && !takeOver.Contains(sector.Name))
                findings.Warn($"sectors.{sector.Name}.demand",
                    "nothing is needed, and no other sector's demand turns to it");
        }
    }

    /// <summary>Without sectors, a stockpile is where a chain ends; without plants, feed may wait for
    /// some; scrap may be collected and kept.</summary>
    private static void CheckStockpiles(ChainIndex chain, Findings findings)
    {
        var scenario = chain.Scenario;
        HashSet<string> used =
        [
            .. chain.Collected,
            .. scenario.Plants.SelectMany(plant => plant.Feeds.Select(feed => feed.Stockpile)),
            .. scenario.Users.Select(user => user.From),
        ];
        HashSet<string> grades = [.. scenario.Users.Select(user => user.Uses)];
        foreach (var stockpile in scenario.Stockpiles.Where(stockpile => !used.Contains(stockpile.Name)
            && (scenario.Plants.Count > 0 || grades.Contains(stockpile.Material))))
            findings.Warn($"stockpiles.{stockpile.Name}",
                $"no plant and no sector draws from it{PilesUp(stockpile, chain)}");
    }

    private static string PilesUp(StockpileSpec stockpile, ChainIndex chain)
    {
        string[] sources =
        [
            .. chain.Producers[stockpile.Name].Select(producer => $"producers.{producer.Name}"),
            .. chain.Makers[stockpile.Name].Select(plant => $"plants.{plant.Name}"),
            .. chain.Contracts[stockpile.Name].Select(lane => $"lanes.{lane.Name}"),
        ];
        var verb = sources.Length == 1 ? "brings" : "bring";
        return sources.Length == 0 ? "" : $", so what {Wording.List(sources)} {verb} piles up";
    }

    private static void CheckSwarf(PlantSpec plant, Findings findings)
    {
        if (plant.SwarfLoop is not null && plant.Stages.All(stage => stage.LosesTo != LossKind.Swarf))
            findings.Warn($"plants.{plant.Name}.swarf_loop",
                "no stage loses to swarf, so nothing comes back; write loses_to: swarf on one that does");
    }
}

namespace MagnetSim.Scenarios;

/// <summary>What demand turns to, and what comes back of products.</summary>
internal static class SectorChecks
{
    public static void Run(Scenario scenario, Findings findings)
    {
        foreach (var sector in scenario.Sectors)
        {
            var path = $"sectors.{sector.Name}";
            if (sector.Substitution?.Into == sector.Name)
                findings.Report($"{path}.substitution.into", "is the sector itself; name another, or none");
            if (sector.EndOfLife is not { } end || !findings.IsSound($"{path}.end_of_life"))
                continue;
            if (findings.IsSound("materials") && findings.IsSound("stockpiles")
                && findings.IsSound($"{path}.uses"))
                CheckScrap(sector, end, $"{path}.end_of_life.to", scenario, findings);
        }
    }

    /// <summary>Scrap has the mass of the magnets in the products, so it cannot hold more of an element than
    /// they do.</summary>
    private static void CheckScrap(
        SectorSpec sector, EndOfLifeSpec end, string path, Scenario scenario, Findings findings)
    {
        var scrap = scenario.MaterialOf(scenario.Stockpiles.First(pile => pile.Name == end.To).Material);
        var magnet = scenario.MaterialOf(sector.Uses);
        for (var i = 0; i < scenario.Elements.Count; i++)
        {
            if (scrap.Contains[i] > magnet.Contains[i])
            {
                findings.Report(path,
                    $"{scrap.Name} holds {Wording.Percent(scrap.Contains[i])} {scenario.Elements[i]}, more "
                    + $"than the {Wording.Percent(magnet.Contains[i])} of {magnet.Name} that it comes from");
            }
        }
    }
}

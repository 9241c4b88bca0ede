namespace MagnetSim.Scenarios;

/// <summary>Seasons and shares that add up, what demand turns to, and what comes back of products.</summary>
internal static class SectorChecks
{
    private const double Tolerance = 1e-6;

    public static void Run(Scenario scenario, Findings findings)
    {
        foreach (var sector in scenario.Sectors)
        {
            CheckSeasons(sector, findings);
            CheckShares(sector, findings);
            if (scenario.Stockpiles.Any(stockpile => stockpile.Name == sector.Name))
                findings.Report(sector.Path, "a stockpile has this name; write another");
        }

        foreach (var user in scenario.Users)
        {
            CheckSubstitution(user, scenario, findings);
            var path = $"sectors.{user.Sector}";
            if (user.EndOfLife is not { } end || !findings.IsSound($"{path}.end_of_life"))
                continue;
            if (findings.IsSound("materials") && findings.IsSound("stockpiles")
                && findings.IsSound($"{path}.uses") && findings.IsSound($"{user.Path}.uses"))
                CheckScrap(user, end, $"{path}.end_of_life.to", scenario, findings);
        }
    }

    private static void CheckSeasons(SectorSpec sector, Findings findings)
    {
        var path = $"{sector.Path}.demand.seasons";
        if (sector.Demand.Seasons is not { } seasons || !findings.IsSound(path))
            return;
        var mean = seasons.Average();
        if (Math.Abs(mean - 1) > Tolerance)
            findings.Report(path,
                $"the mean of the twelve is {mean:0.######}, not 1; the level is said by base");
    }

    private static void CheckShares(SectorSpec sector, Findings findings)
    {
        var path = $"{sector.Path}.buyers";
        var sum = sector.Buyers.Sum(buyer => buyer.Share);
        if (sector.Buyers.Count > 0 && findings.IsSound(path) && Math.Abs(sum - 1) > Tolerance)
            findings.Report(path, $"the shares add up to {Wording.Percent(sum)}, not 100 %");
    }

    /// <summary>What turns away is asked of one stock, so of a sector that is one buyer.</summary>
    private static void CheckSubstitution(SectorSpec user, Scenario scenario, Findings findings)
    {
        if (user.Substitution?.Into is not { } into)
            return;
        var path = findings.Has($"{user.Path}.substitution")
            ? $"{user.Path}.substitution.into"
            : $"sectors.{user.PartOf}.substitution.into";
        if (into == user.Name)
            findings.Report(path, "is the sector itself; name another, or none");
        else if (scenario.Sectors.Any(other => other.Name == into && other.Buyers.Count > 0))
            findings.Report(path, $"{into} has buyers; name a sector without");
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

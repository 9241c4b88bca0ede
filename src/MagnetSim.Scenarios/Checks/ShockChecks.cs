namespace MagnetSim.Scenarios;

/// <summary>A shock hits something: one that cannot would look like good news.</summary>
internal static class ShockChecks
{
    public static void Run(Scenario scenario, Findings findings)
    {
        if (!findings.IsSound("lanes") || !findings.IsSound("stockpiles") || !findings.IsSound("shocks"))
            return;
        foreach (var ban in scenario.Shocks.OfType<ExportBanSpec>())
            CheckBan(ban, scenario, findings);
    }

    private static void CheckBan(ExportBanSpec ban, Scenario scenario, Findings findings)
    {
        LaneSpec[] lanes = [.. scenario.Lanes.Where(lane => lane.Country == ban.Country)];
        if (lanes.Any(lane => ban.Materials.Count == 0 || ban.Materials.Contains(MaterialOf(lane, scenario))))
            return;
        string[] carried = [.. lanes.Select(lane => MaterialOf(lane, scenario)).Distinct()];
        findings.Report($"shocks.{ban.Name}", carried.Length == 0
            ? $"no lane comes from {ban.Country}, so the ban would stop nothing"
            : $"lanes from {ban.Country} carry {Wording.List(carried)}, so the ban would stop nothing");
    }

    private static string MaterialOf(LaneSpec lane, Scenario scenario) =>
        scenario.Stockpiles.First(stockpile => stockpile.Name == lane.To).Material;
}

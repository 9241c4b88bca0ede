namespace MagnetSim.Scenarios;

/// <summary>A reserve can hold something, and its name is no other stock's.</summary>
internal static class ReserveChecks
{
    public static void Run(Scenario scenario, Findings findings)
    {
        foreach (var reserve in scenario.Reserves)
        {
            var path = $"reserves.{reserve.Name}";
            if (scenario.Stockpiles.Any(stockpile => stockpile.Name == reserve.Name)
                || scenario.Sectors.Any(sector => sector.Name == reserve.Name))
                findings.Report(path, "a stockpile or sector has this name; write another");
            if (findings.IsSound($"{path}.size") && findings.IsSound($"{path}.initial")
                && findings.IsSound($"{path}.fill"))
                CheckContent(reserve, path, findings);
        }
    }

    private static void CheckContent(ReserveSpec reserve, string path, Findings findings)
    {
        if (reserve.Initial.Milligrams > reserve.Size.Milligrams)
            findings.Report($"{path}.initial",
                $"{reserve.Initial} is more than the size; allowed is 0 t to {reserve.Size}");
        if (reserve.Fill is null && reserve.Initial.Milligrams == 0)
            findings.Report(path, "never holds anything; give it fill or an initial stock");
    }
}

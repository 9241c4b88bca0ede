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
            if (findings.IsSound(path) && findings.IsSound("prices") && findings.IsSound("stockpiles"))
                CheckWorth(reserve, scenario, $"{path}.carrying", findings);
            if (findings.IsSound(path) && findings.IsSound("shocks") && reserve.Release.BelowDays is null)
                CheckOpens(reserve, scenario, $"{path}.release.during", findings);
            if (findings.IsSound($"{path}.release") && findings.IsSound("stockpiles"))
                CheckCover(reserve, scenario, $"{path}.release.below", findings);
        }
    }

    private static void CheckOpens(ReserveSpec reserve, Scenario scenario, string path, Findings findings)
    {
        if (reserve.Release.During.Count == 0)
            findings.Report(path, "names no shock, so it never opens; write one, or below");
        else if (scenario.Shocks.Where(shock => reserve.Release.During.Contains(shock.Name))
            .All(shock => shock.Start.With?.Probability == 0))
            findings.Warn(path, "no shock that it names ever happens, so it never opens");
    }

    /// <summary>A reserve that asks for more than a stockpile usually holds is open in good times.</summary>
    private static void CheckCover(ReserveSpec reserve, Scenario scenario, string path, Findings findings)
    {
        var backed = scenario.Stockpiles.FirstOrDefault(stockpile => stockpile.Name == reserve.Backs);
        var (below, cover) = (reserve.Release.BelowDays, backed?.Replenish?.CoverDays?.Law.Mean);
        if (below >= cover)
            findings.Warn(path,
                $"{below:0.#} d is not less than the {cover:0.#} d that {backed!.Name} holds on average, so "
                + "the reserve is open, and empty, most of the time");
    }

    private static void CheckWorth(ReserveSpec reserve, Scenario scenario, string path, Findings findings)
    {
        var material = scenario.Stockpiles.FirstOrDefault(stock => stock.Name == reserve.Backs)?.Material;
        if (material is not null && reserve is { CarryingPerYear: > 0, RupeesPerKg: null }
            && !scenario.Money.HasPriceOf(material))
            findings.Report(path, $"{material} has no price that it could be a share of; write price, or one "
                + $"under prices.{material}");
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

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
        Goods[] exported = [.. GoodsOf(scenario).Where(goods => goods.Country == ban.Country)];
        if (exported.Any(goods => ban.Stops(goods.Country, goods.Material, goods.Inside)))
            return;
        string[] names = [.. exported.Select(goods => goods.Name).Distinct()];
        findings.Report($"shocks.{ban.Name}", names.Length == 0
            ? $"nothing comes from {ban.Country}, so the ban would stop nothing"
            : $"what comes from {ban.Country} is {Wording.List(names)}, so the ban would stop nothing");
    }

    /// <summary>All that crosses a border, over lanes or as sales of producers to others.</summary>
    private static IEnumerable<Goods> GoodsOf(Scenario scenario) =>
        scenario.Lanes.Select(lane => new Goods(lane.Country, MaterialOf(lane, scenario), lane.Inside))
            .Concat(scenario.Producers
                .Where(producer => producer.Exports is not null || producer.OtherBuyers is not null)
                .Select(producer => new Goods(producer.Country, producer.Material, null)));

    private static string MaterialOf(LaneSpec lane, Scenario scenario) =>
        scenario.Stockpiles.First(stockpile => stockpile.Name == lane.To).Material;

    private readonly record struct Goods(string Country, string Material, string? Inside)
    {
        public string Name => Inside is null ? Material : $"{Material} inside {Inside}";
    }
}

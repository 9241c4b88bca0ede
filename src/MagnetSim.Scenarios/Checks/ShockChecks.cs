namespace MagnetSim.Scenarios;

/// <summary>A shock hits something: one that cannot would look like good news.</summary>
internal static class ShockChecks
{
    public static void Run(Scenario scenario, Findings findings)
    {
        if (!findings.IsSound("lanes") || !findings.IsSound("stockpiles") || !findings.IsSound("shocks"))
            return;
        foreach (var restriction in scenario.Shocks.OfType<ExportRestrictionSpec>())
        {
            CheckGoods(restriction, scenario, findings);
            if (restriction is ExportLicensingSpec licensing)
                CheckLicensing(licensing, findings);
        }
    }

    private static void CheckGoods(ExportRestrictionSpec shock, Scenario scenario, Findings findings)
    {
        Goods[] exported = [.. GoodsOf(scenario).Where(goods => goods.Country == shock.Goods.Country)];
        if (exported.Any(goods => Holds(shock.Goods, goods)))
            return;
        string[] names = [.. exported.Select(goods => goods.Name).Distinct()];
        findings.Report($"shocks.{shock.Name}", names.Length == 0
            ? $"nothing comes from {shock.Goods.Country}, so it would stop nothing"
            : $"what comes from {shock.Goods.Country} is {Wording.List(names)}, so it would stop nothing");
    }

    private static bool Holds(RestrictedSpec restricted, Goods goods) => goods.Lane is { } lane
        ? restricted.Include(lane, goods.Material)
        : restricted.Lanes.Count == 0 && restricted.Include(goods.Country, goods.Material, inside: null);

    private static void CheckLicensing(ExportLicensingSpec shock, Findings findings)
    {
        var path = $"shocks.{shock.Name}";
        if (!findings.IsSound(path))
            return;
        var sum = shock.Importers.Sum(importer => importer.Weight);
        if (!shock.IsPerShipment && Math.Abs(sum - 1) > 1e-6)
            findings.Report($"{path}.importers",
                $"the weights add up to {Wording.Percent(sum)}; they must add up to 100 %");
        for (var i = 2; i < shock.Approvals.Count; i++)
        {
            if (shock.Approvals[i].AfterDays <= shock.Approvals[i - 1].AfterDays)
                findings.Report($"{path}.relaxations[{i - 1}].after", "is not later than the one before");
        }
    }

    /// <summary>All that crosses a border, over lanes or as sales of producers to others.</summary>
    private static IEnumerable<Goods> GoodsOf(Scenario scenario) =>
        scenario.Lanes.Select(lane => new Goods(lane.Country, MaterialOf(lane, scenario), lane))
            .Concat(scenario.Producers
                .Where(producer => producer.Exports is not null || producer.OtherBuyers is not null)
                .Select(producer => new Goods(producer.Country, producer.Material, null)));

    private static string MaterialOf(LaneSpec lane, Scenario scenario) =>
        scenario.Stockpiles.First(stockpile => stockpile.Name == lane.To).Material;

    /// <param name="Lane">Null for what a producer sells abroad.</param>
    private readonly record struct Goods(string Country, string Material, LaneSpec? Lane)
    {
        public string Name => Lane?.Inside is { } inside ? $"{Material} inside {inside}" : Material;
    }
}

using MagnetSim.Engine;

namespace MagnetSim.Scenarios;

/// <summary>A restriction of exports holds something back, and lets something pass as it says.</summary>
internal static class RestrictionChecks
{
    private const double Rounding = 1e-6;

    public static void Run(Scenario scenario, Findings findings)
    {
        if (!findings.IsSound("lanes") || !findings.IsSound("stockpiles") || !findings.IsSound("shocks"))
            return;
        if (scenario.Lanes.Any(lane => scenario.Stockpiles.All(stockpile => stockpile.Name != lane.To)))
            return; // a lane that leads nowhere has been reported, and its material is not known
        foreach (var restriction in scenario.Shocks.OfType<ExportRestrictionSpec>())
        {
            var path = $"shocks.{restriction.Name}";
            CheckGoods(restriction, scenario, path, findings);
            if (restriction is ExportLicensingSpec licensing)
                CheckLicensing(licensing, path, findings);
            if (restriction is QuotaSpec quota)
                CheckQuota(quota, scenario, path, findings);
        }

        CheckQueues(scenario, findings);
    }

    private static void CheckGoods(
        ExportRestrictionSpec shock, Scenario scenario, string path, Findings findings)
    {
        Goods[] exported = [.. GoodsOf(scenario).Where(goods => goods.Country == shock.Goods.Country)];
        if (exported.Any(goods => Holds(shock, goods)))
            return;
        string[] names = [.. exported.Select(goods => goods.Name).Distinct()];
        findings.Report(path, names.Length == 0
            ? $"nothing comes from {shock.Goods.Country}, so it would stop nothing"
            : $"what comes from {shock.Goods.Country} is {Wording.List(names)}, so it would stop nothing");
    }

    /// <summary>Consignments are those of lanes; what a producer sells abroad needs none.</summary>
    private static bool Holds(ExportRestrictionSpec shock, Goods goods) => goods.Lane is { } lane
        ? shock.Goods.Include(lane, goods.Material)
        : shock.Goods.Lanes.Count == 0 && shock is not ExportLicensingSpec { IsPerShipment: true }
            && shock.Goods.Include(goods.Country, goods.Material, inside: null);

    private static void CheckLicensing(ExportLicensingSpec shock, string path, Findings findings)
    {
        var sum = shock.Importers.Sum(importer => importer.Weight);
        if (!shock.IsPerShipment && Math.Abs(sum - 1) > Rounding)
            findings.Report($"{path}.importers",
                $"the weights add up to {Wording.Percent(sum)}; they must add up to 100 %");
        for (var i = 1; i < shock.Approvals.Count; i++)
        {
            var after = $"{path}.relaxations[{i - 1}].after";
            if (i > 1 && shock.Approvals[i].AfterDays <= shock.Approvals[i - 1].AfterDays)
                findings.Report(after, "is not later than the one before");
            if (shock.DurationDays.Law is Constant length && shock.Approvals[i].AfterDays >= length.Value)
                findings.Warn(after, "comes after the end of the licensing, so it changes nothing");
        }
    }

    /// <summary>A limit that no shipment fits into is a ban by mistake.</summary>
    private static void CheckQuota(QuotaSpec quota, Scenario scenario, string path, Findings findings)
    {
        var shipments = scenario.Lanes.Where(lane => quota.Goods.Include(lane, MaterialOf(lane, scenario)))
            .Select(lane => lane.Shipment).ToList();
        if (quota.Limit is { Milligrams: > 0 } limit && shipments.Count > 0
            && shipments.All(shipment => shipment.Milligrams > limit.Milligrams))
            findings.Warn($"{path}.limit",
                $"{limit} is less than a shipment of any lane, so nothing passes");
    }

    /// <summary>A consignment waits in one queue.</summary>
    private static void CheckQueues(Scenario scenario, Findings findings)
    {
        var queues = scenario.Shocks.OfType<ExportLicensingSpec>().Where(shock => shock.IsPerShipment)
            .ToList();
        foreach (var lane in scenario.Lanes)
        {
            var material = MaterialOf(lane, scenario);
            var both = queues.Where(queue => queue.Goods.Include(lane, material)).ToList();
            if (both.Count > 1)
                findings.Report($"shocks.{both[1].Name}",
                    $"consignments of {lane.Name} wait for licences of {both[0].Name} already; aim one of "
                    + "the two at other lanes or materials");
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
    private sealed record Goods(string Country, string Material, LaneSpec? Lane)
    {
        public string Name => Lane?.Inside is { } inside ? $"{Material} inside {inside}" : Material;
    }
}

using MagnetSim.Engine;

namespace MagnetSim.Scenarios;

/// <summary>Warns of shocks that change nothing, and of names in them that do not help.</summary>
/// <remarks>Only what holds in every run is told: a shock whose day or length is left to chance is taken to
/// hit. Shocks that hide one another are left alone, for what overlaps is defined.</remarks>
internal sealed class IdleShockChecks(ChainIndex chain, Findings findings)
{
    private readonly Scenario _scenario = chain.Scenario;

    public static void Run(ChainIndex chain, Findings findings)
    {
        if (!findings.IsAllSound)
            return;
        var checks = new IdleShockChecks(chain, findings);
        var byName = chain.Scenario.Shocks.ToDictionary(shock => shock.Name);
        foreach (var shock in chain.Scenario.Shocks)
        {
            var path = $"shocks.{shock.Name}";
            checks.CheckStart(shock, byName, $"{path}.start");
            checks.CheckAim(shock, path);
        }
    }

    private void CheckStart(ShockSpec shock, Dictionary<string, ShockSpec> byName, string path)
    {
        if (shock.Start.With is not { } follow)
            return;
        if (follow.Probability == 0)
            findings.Warn($"{path}.probability", "0 % never happens");
        var leader = byName[follow.Shock];
        if (leader.Start is { DelayDays: null, With: null } && follow.AfterDays.Law is Constant after
            && leader.Start.Date.AddDays((int)after.Value) is var day && day >= _scenario.Horizon.End)
            findings.Warn($"{path}.after",
                $"{day:yyyy-MM-dd} is not before the end of the horizon, "
                + $"{_scenario.Horizon.End:yyyy-MM-dd}, so it never starts");
    }

    private void CheckAim(ShockSpec shock, string path)
    {
        switch (shock)
        {
            case ExportRestrictionSpec restriction:
                CheckGoods(restriction, path);
                CheckPassage(restriction, path);
                break;
            case OutageShockSpec outage:
                CheckOutage(outage, path);
                break;
            case LeadTimeShockSpec slower:
                CheckFactor(slower.Factor, path);
                CheckLanes(slower, path);
                break;
            case DemandShockSpec demand:
                CheckFactor(demand.Factor, path);
                if (_scenario.Sectors.Count == 0)
                    findings.Warn(path, "there are no sectors whose demand could change");
                break;
            case PriceShockSpec price:
                CheckFactor(price.Factor, path);
                break;
        }
    }

    private void CheckFactor(Quantity factor, string path)
    {
        if (factor.Law is Constant { Value: 1 })
            findings.Warn($"{path}.factor", "1 changes nothing");
    }

    /// <summary>Names beside others that do help; where none does, that is a problem.</summary>
    private void CheckGoods(ExportRestrictionSpec shock, string path)
    {
        var goods = shock.Goods;
        for (var i = 0; i < goods.Lanes.Count; i++)
        {
            var lane = chain.Lane(goods.Lanes[i])!;
            if (lane.Country != goods.Country)
                findings.Warn($"{path}.lanes[{i}]",
                    $"comes from {lane.Country}, not {goods.Country}, so the shock leaves it alone");
            else if (!goods.Include(lane, chain.MaterialOf(lane)!))
                findings.Warn($"{path}.lanes[{i}]",
                    $"carries {GoodsOf(lane)}, so the shock leaves it alone");
        }

        for (var i = 0; i < goods.Materials.Count; i++)
        {
            if (!ComesFrom(goods.Country, goods.Materials[i], goods.Lanes))
                findings.Warn($"{path}.materials[{i}]",
                    $"no {goods.Materials[i]} comes from {goods.Country}, so the shock holds none back");
        }
    }

    private string GoodsOf(LaneSpec lane) => lane.Inside is { } inside
        ? $"{chain.MaterialOf(lane)} inside {inside}"
        : $"{chain.MaterialOf(lane)}";

    private bool ComesFrom(string country, string material, IReadOnlyList<string> lanes) =>
        _scenario.Lanes.Any(lane =>
            lane.Country == country && chain.MaterialOf(lane) == material && lane.Inside is null
            && (lanes.Count == 0 || lanes.Contains(lane.Name)))
        || (lanes.Count == 0 && _scenario.Producers.Any(producer =>
            producer.Country == country && producer.Material == material
            && (producer.Exports is not null || producer.OtherBuyers is not null)));

    private void CheckPassage(ExportRestrictionSpec shock, string path)
    {
        if (shock is QuotaSpec { Share: 1 })
            findings.Warn($"{path}.share", "100 % lets everything pass");
        if (shock is ExportLicensingSpec { Statutory.Days: 0, Refusal: 0 } licensing
            && licensing.Approvals.All(approval => double.IsPositiveInfinity(approval.HazardPerDay))
            && licensing.Importers.All(importer => !importer.IsBarred))
            findings.Warn($"{path}.approval", "every licence comes at once, so everything passes");
    }

    private void CheckOutage(OutageShockSpec shock, string path)
    {
        if (LastDayOf(shock) is not { } end)
            return;
        for (var i = 0; i < shock.Plants.Count; i++)
            CheckIsThere(ChainIndex.EarliestStart(chain.Plant(shock.Plants[i])!.Commissioning), end,
                $"{path}.plants[{i}]");
        for (var i = 0; i < shock.Producers.Count; i++)
            CheckIsThere(ChainIndex.EarliestStart(chain.Producer(shock.Producers[i])!), end,
                $"{path}.producers[{i}]");
    }

    private void CheckIsThere(DateOnly start, DateOnly end, string path)
    {
        if (start >= end)
            findings.Warn(path,
                $"starts on {start:yyyy-MM-dd} at the earliest, when the shock is over ({end:yyyy-MM-dd})");
    }

    private void CheckLanes(LeadTimeShockSpec shock, string path)
    {
        if (LastDayOf(shock) is not { } end)
            return;
        var producers = _scenario.Producers.Where(producer => producer.Over is not null)
            .ToLookup(producer => producer.Over);
        for (var i = 0; i < shock.Lanes.Count; i++)
        {
            var lane = chain.Lane(shock.Lanes[i])!;
            var first = producers[lane.Name].Select(ChainIndex.EarliestStart)
                .Concat(lane.Contract?.Where(step => step.TonnesPerDay.Law.Mean > 0)
                    .Select(step => step.From).Take(1) ?? [])
                .FirstOrDefault();
            if (first >= end)
                findings.Warn($"{path}.lanes[{i}]",
                    $"carries nothing before {first:yyyy-MM-dd}, when the shock is over ({end:yyyy-MM-dd})");
        }
    }

    /// <summary>The day on which it ends; null where that is left to chance.</summary>
    private static DateOnly? LastDayOf(ShockSpec shock) =>
        shock.Start is { DelayDays: null, With: null } && shock.DurationDays.Law is Constant length
            ? shock.Start.Date.AddDays((int)Math.Ceiling(length.Value))
            : null;
}

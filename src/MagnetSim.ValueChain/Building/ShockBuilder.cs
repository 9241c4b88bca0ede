using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Puts the shocks of a scenario into a chain, each with someone who watches what it does.</summary>
internal sealed class ShockBuilder(BuildContext context, Chain chain)
{
    public void Build()
    {
        var drawn = new OccurrenceBuilder(context, chain.Horizon);
        foreach (var spec in context.Scenario.Shocks)
        {
            var occurrences = drawn.Of(spec);
            var (start, end) = occurrences.Count > 0
                ? occurrences[0]
                : new Occurrence(chain.Horizon, chain.Horizon);
            var shock = Build(spec, start, end);
            shock.ScheduleBegins(occurrences);
            chain.Add(shock, Watch(shock, occurrences));
            foreach (var reserve in chain.Reserves.Where(one => one.Spec.Release.During.Contains(spec.Name)))
                reserve.OpenDuring(shock);
        }

        foreach (var shock in chain.Shocks)
            shock.ScheduleEnds();
    }

    private Shock Build(ShockSpec spec, SimTime start, SimTime end) => spec switch
    {
        ExportRestrictionSpec restriction => Build(restriction, start, end),
        OutageShockSpec outage => new OutageShock(context.Simulation, outage, start, end,
            chain.Plants.Where(plant => outage.Plants.Contains(plant.Spec.Name)),
            chain.Producers.Where(producer => outage.Producers.Contains(producer.Spec.Name))),
        LeadTimeShockSpec slow => new LeadTimeShock(context.Simulation, slow, start, end,
            chain.Lanes.Where(lane => slow.Lanes.Contains(lane.Spec.Name)),
            context.Variate(slow.Factor).At(0, 0)),
        DemandShockSpec demand => new DemandShock(context.Simulation, demand, start, end,
            chain.Sectors.Where(sector => demand.Sectors.Count == 0
                || demand.Sectors.Contains(sector.Spec.Sector)),
            context.Variate(demand.Factor).At(0, 0)),
        PriceShockSpec price => BuildPriceShock(price, start, end),
        _ => throw new InvalidOperationException($"no component for a shock of kind {spec.GetType().Name}"),
    };

    private ExportRestriction Build(ExportRestrictionSpec spec, SimTime start, SimTime end)
    {
        var simulation = context.Simulation;
        Lane[] lanes = [.. chain.Lanes.Where(lane => spec.Goods.Include(lane.Spec, lane.Material.Name))];
        var producers = chain.Producers.Where(producer => spec.Goods.Lanes.Count == 0
            && spec.Goods.Include(producer.Spec.Country, producer.Spec.Material, inside: null));
        return spec switch
        {
            ExportBanSpec ban => new ExportBan(simulation, ban, start, end, lanes, producers),
            QuotaSpec quota => new ExportQuota(simulation, quota, start, end, lanes, producers),
            ExportLicensingSpec { IsPerShipment: true } licensing => new ShipmentLicensing(
                simulation, licensing, start, end, lanes, part => Times(licensing, part), chain.Horizon),
            ExportLicensingSpec licensing => new ImporterLicensing(
                simulation, licensing, start, end, lanes, producers, Times(licensing, ""), context.CountsFrom,
                chain.Horizon),
            _ => throw new InvalidOperationException($"no component for {spec.GetType().Name}"),
        };
    }

    /// <param name="part">Of the shock, with draws of its own; empty for the whole.</param>
    private LicenceTimes Times(ExportLicensingSpec spec, string part) => new(
        spec, context.Scenario.Calendar.WorkingDays, context.Scenario.Horizon.Start,
        new KeyedDraws(context.Simulation.Seed, context.Simulation.Replication, $"shocks.{spec.Name}{part}"));

    private PriceShock BuildPriceShock(PriceShockSpec spec, SimTime start, SimTime end)
    {
        var shock = new PriceShock(context.Simulation, spec, start, end,
            context.Variate(spec.Factor).At(0, 0));
        context.Prices.Add(shock);
        return shock;
    }

    /// <summary>Of the first occurrence after the warm-up.</summary>
    private ShockWatch Watch(Shock shock, IReadOnlyList<Occurrence> occurrences)
    {
        var countsFrom = context.CountsFrom;
        var counted = occurrences.Where(one => one.Start >= countsFrom).ToList();
        var watch = new ShockWatch(context.Simulation, shock.Name,
            counted.Count > 0 ? counted[0].Start : chain.Horizon, countsFrom, chain.Horizon,
            chain.Sectors.Count, context.UseMeter);
        watch.Start(chain.Horizon);
        foreach (var sector in chain.Sectors)
            sector.Watch(watch);
        return watch;
    }
}

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
            chain.Add(shock, Watch(shock));
            foreach (var reserve in chain.Reserves.Where(one => one.Spec.Release.During.Contains(spec.Name)))
                reserve.OpenDuring(shock);
        }

        foreach (var shock in chain.Shocks)
            shock.ScheduleEnds();
    }

    private Shock Build(ShockSpec spec, SimTime start, SimTime end) => spec switch
    {
        ExportBanSpec ban => new ExportBan(context.Simulation, ban, start, end,
            chain.Lanes.Where(lane => ban.Stops(lane.Spec.Country, lane.Material.Name, lane.Spec.Inside)),
            chain.Producers.Where(producer =>
                ban.Stops(producer.Spec.Country, producer.Spec.Material, inside: null))),
        OutageShockSpec outage => new OutageShock(context.Simulation, outage, start, end,
            chain.Plants.Where(plant => outage.Plants.Contains(plant.Spec.Name)),
            chain.Producers.Where(producer => outage.Producers.Contains(producer.Spec.Name))),
        LeadTimeShockSpec slow => new LeadTimeShock(context.Simulation, slow, start, end,
            chain.Lanes.Where(lane => slow.Lanes.Contains(lane.Spec.Name)),
            context.Variate(slow.Factor).At(0, 0)),
        DemandShockSpec demand => new DemandShock(context.Simulation, demand, start, end,
            chain.Sectors.Where(sector => demand.Sectors.Count == 0
                || demand.Sectors.Contains(sector.Spec.PartOf ?? sector.Spec.Name)),
            context.Variate(demand.Factor).At(0, 0)),
        _ => throw new InvalidOperationException($"no component for a shock of kind {spec.GetType().Name}"),
    };

    private ShockWatch Watch(Shock shock)
    {
        var watch = new ShockWatch(context.Simulation, shock.Name, shock.StartsAt, chain.Horizon,
            chain.Sectors.Count, context.UseMeter);
        watch.Start(chain.Horizon);
        foreach (var sector in chain.Sectors)
            sector.Watch(watch);
        return watch;
    }
}

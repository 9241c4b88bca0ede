using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Turns a scenario into a live chain, ready to run: the only consumer of specs.</summary>
/// <remarks>Each replication has a chain of its own; what is random in it depends on seed and replication
/// alone.</remarks>
public sealed class ChainBuilder(Scenario scenario)
{
    /// <summary>The first day of the horizon.</summary>
    public DateOnly Start => scenario.Horizon.Start;

    /// <summary>The chain of one replication.</summary>
    public Chain Build(ulong seed, int replication)
    {
        var workshop = new Workshop(scenario, seed, replication);
        var stockpiles = scenario.Stockpiles.ToDictionary(spec => spec.Name, spec => BuildStockpile(workshop, spec));
        var chain = new Chain(workshop)
        {
            Stockpiles = [.. stockpiles.Values],
            Lanes = [.. scenario.Lanes.Select(spec => BuildLane(workshop, spec, stockpiles[spec.To]))],
            Producers = [.. scenario.Producers.Select(spec => BuildProducer(workshop, spec, stockpiles[spec.To]))],
            Plants = [.. scenario.Plants.Select(spec => BuildPlant(workshop, spec, stockpiles))],
            Sectors = [.. scenario.Sectors.Select((spec, i) => BuildSector(workshop, spec, i, stockpiles[spec.From]))],
        };
        foreach (var spec in scenario.Stockpiles)
            StartStockpile(workshop, spec, stockpiles[spec.Name], chain);
        foreach (var lane in chain.Lanes)
            lane.StartContract();
        foreach (var sector in chain.Sectors)
            StartSector(workshop, sector, stockpiles[sector.Spec.From], chain);
        new ShockBuilder(workshop, chain).Build();
        chain.Complete();
        return chain;
    }

    private static Stockpile BuildStockpile(Workshop workshop, StockpileSpec spec) => new(
        workshop.Simulation, spec, workshop.Material(spec.Material), workshop.Stock($"stockpiles.{spec.Name}"));

    private static Lane BuildLane(Workshop workshop, LaneSpec spec, Stockpile to)
    {
        var transit = workshop.Stock($"lanes.{spec.Name}");
        var clearing = workshop.Ledger.Line(workshop.Abroad(spec.Country), transit.Account);
        var arriving = workshop.Ledger.Line(transit.Account, to.Stock.Account);
        var contract = spec.Contract is { } rates ? workshop.Profile(rates, availability: 1) : null;
        var lane = new Lane(workshop.Simulation, spec, to, transit, workshop.Origins.Of(spec.Country), clearing, arriving,
            workshop.Variate(spec.LeadTimeDays), contract);
        to.Connect(lane);
        return lane;
    }

    private Producer BuildProducer(Workshop workshop, ProducerSpec spec, Stockpile to)
    {
        var source = workshop.Ledger.Outside($"producers.{spec.Name}");
        var delivery = workshop.Ledger.Line(source, to.Stock.Account);
        var sale = spec.OtherBuyers is null
            ? null
            : workshop.Ledger.Line(source, workshop.Ledger.Outside($"other buyers.{spec.Name}"));
        var availability = workshop.Availability(spec.Outages);
        var producer = new Producer(workshop.Simulation, spec, to, workshop.Profile(spec.Output, availability),
            workshop.Origins.Of(spec.Country), delivery, sale, OthersUntil(workshop, spec.OtherBuyers), availability);
        to.Connect(producer);
        StartOutages(workshop, spec.Outages, producer.Name, SimTime.Zero, producer.Stop, producer.Resume);
        producer.Start();
        return producer;
    }

    /// <summary>Other buyers take everything until shortly before the first plant is planned to start, or for
    /// good.</summary>
    private SimTime OthersUntil(Workshop workshop, OtherBuyersSpec? others)
    {
        if (others is null)
            return SimTime.Zero;
        if (scenario.Plants.Count == 0)
            return SimTime.Max;
        var first = scenario.Plants.Min(plant =>
            workshop.TimeOf(plant.Commissioning.Award).Days + plant.Commissioning.AtLeastDays);
        return SimTime.FromDays(Math.Max(0, first - others.UntilDaysBeforeFirstPlant));
    }

    private static Plant BuildPlant(Workshop workshop, PlantSpec spec, IReadOnlyDictionary<string, Stockpile> stockpiles)
    {
        var commissioned = Commissioned(workshop, spec);
        var plant = new PlantBuilder(workshop, spec).Build(stockpiles, commissioned);
        StartOutages(workshop, spec.Outages, plant.Name, commissioned, plant.Stop, plant.Resume);
        plant.Start();
        return plant;
    }

    private static SimTime Commissioned(Workshop workshop, PlantSpec spec)
    {
        var planned = workshop.TimeOf(spec.Commissioning.Award).Days + spec.Commissioning.AtLeastDays;
        var delay = spec.Commissioning.DelayDays is { } law ? workshop.SharedDraw(law, spec.Commissioning.SharedDelay) : 0;
        return SimTime.FromDays(planned + delay);
    }

    private static void StartOutages(Workshop workshop, OutageSpec? spec, string owner, SimTime from,
        Action stop, Action resume)
    {
        if (spec is null)
            return;
        new Outages(workshop.Simulation, owner, workshop.Variate(spec.EveryDays), workshop.Variate(spec.LastingDays),
            stop, resume).Start(from < SimTime.Zero ? SimTime.Zero : from);
    }

    private static Sector BuildSector(Workshop workshop, SectorSpec spec, int index, Stockpile from)
    {
        var name = $"sectors.{spec.Name}";
        var stock = workshop.Stock(name);
        var use = workshop.Ledger.Line(stock.Account, workshop.Ledger.Outside($"use.{spec.Name}"));
        var profile = workshop.Profile(spec.Demand);
        var draws = new KeyedDraws(workshop.Simulation.Seed, workshop.Simulation.Replication, $"{name}.arrives");
        var cover = spec.StockCoverDays is { } days ? workshop.Variate(days).At(0, 0) : 0;
        var sector = new Sector(workshop.Simulation, spec, index, profile, Arrivals.Of(spec.Arrives, profile, draws),
            stock, use, workshop.UseMeter, cover);
        var outlet = new Outlet(from, sector, stock, workshop.Ledger.Line(from.Stock.Account, stock.Account), spec.Priority);
        from.Connect(outlet);
        sector.Attach(outlet);
        return sector;
    }

    private static void StartSector(Workshop workshop, Sector sector, Stockpile from, Chain chain)
    {
        var line = workshop.Ledger.Line(workshop.InitialStock, sector.Stock.Account);
        sector.Start(from.Material, RegularMix.Of(from, chain, workshop.Origins), line);
    }

    private static void StartStockpile(Workshop workshop, StockpileSpec spec, Stockpile stockpile, Chain chain)
    {
        var steady = spec.Replenish is { } replenish
            ? StartPolicy(workshop, replenish, stockpile, chain)
            : 0;
        var line = workshop.Ledger.Line(workshop.InitialStock, stockpile.Stock.Account);
        stockpile.Start(spec.Initial?.Milligrams ?? steady, RegularMix.Of(stockpile, chain, workshop.Origins), line);
    }

    /// <returns>Milligrams on hand in the steady state.</returns>
    private static long StartPolicy(Workshop workshop, ReplenishSpec spec, Stockpile stockpile, Chain chain)
    {
        var lanes = spec.From.Select(source => chain.Lanes.Single(lane => lane.Spec.Name == source.Lane)).ToList();
        ReplenishmentPolicy policy;
        long steady;
        if (spec.CoverDays is { } cover)
        {
            var sources = spec.From.Select((source, i) => new CoverPolicy.Source(lanes[i], source.Share,
                (source.AtMostTonnesPerDay ?? double.PositiveInfinity) * Mass.MilligramsPerTonne));
            var byCover = new CoverPolicy(workshop.Simulation, stockpile, workshop.Variate(cover).At(0, 0),
                spec.ReviewDays!.Value, [.. sources]);
            byCover.StartSteady();
            (policy, steady) = (byCover, byCover.SteadyStock());
        }
        else
        {
            var byLevel = new LevelPolicy(workshop.Simulation, stockpile, spec, lanes[0]);
            (policy, steady) = (byLevel, byLevel.StartSteady());
        }

        stockpile.Use(policy);
        foreach (var lane in lanes)
            lane.Use(policy);
        policy.Start();
        return steady;
    }
}

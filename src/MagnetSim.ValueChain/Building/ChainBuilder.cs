using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Turns a scenario into a live chain, ready to run: the only consumer of specs.</summary>
/// <remarks>Each replication has a chain of its own; what is random in
/// it depends on seed and replication alone.</remarks>
public sealed class ChainBuilder(Scenario scenario)
{
    /// <summary>The first day of the horizon.</summary>
    public DateOnly Start => scenario.Horizon.Start;

    /// <summary>The chain of one replication.</summary>
    public Chain Build(ulong seed, int replication)
    {
        var context = new BuildContext(scenario, seed, replication);
        var stockpiles = scenario.Stockpiles.ToDictionary(spec => spec.Name,
            spec => BuildStockpile(context, spec));
        var chain = new Chain(context)
        {
            Stockpiles = [.. stockpiles.Values],
            Reserves =
                [.. scenario.Reserves.Select(spec => BuildReserve(context, spec, stockpiles[spec.Backs]))],
            Lanes = [.. scenario.Lanes.Select(spec => BuildLane(context, spec, stockpiles[spec.To]))],
            Producers =
                [.. scenario.Producers.Select(spec => BuildProducer(context, spec, stockpiles[spec.To]))],
            Plants = [.. scenario.Plants.Select(spec => BuildPlant(context, spec, stockpiles))],
            Sectors =
            [
                .. scenario.Sectors.Select((spec, i) => BuildSector(context, spec, i, stockpiles[spec.From])),
            ],
        };
        foreach (var reserve in chain.Reserves)
            StartReserve(context, reserve, stockpiles[reserve.Spec.Backs], chain);
        foreach (var spec in scenario.Stockpiles)
            StartStockpile(context, spec, stockpiles[spec.Name], chain);
        foreach (var lane in chain.Lanes)
            lane.StartContract();
        foreach (var sector in chain.Sectors)
            StartSector(context, sector, stockpiles[sector.Spec.From], chain);
        new ShockBuilder(context, chain).Build();
        chain.Complete();
        return chain;
    }

    private static Stockpile BuildStockpile(BuildContext context, StockpileSpec spec) => new(
        context.Simulation, spec, context.Material(spec.Material), context.Stock($"stockpiles.{spec.Name}"));

    private static Reserve BuildReserve(BuildContext context, ReserveSpec spec, Stockpile backs)
    {
        var stock = context.Stock($"reserves.{spec.Name}");
        var fill = spec.Fill is { } rate ? context.Profile([rate], availability: 1) : null;
        var reserve = new Reserve(context.Simulation, spec, backs, stock, fill,
            context.Ledger.Line(stock.Account, backs.Stock.Account));
        if (fill is null)
            return reserve;
        var outlet = new Outlet(backs, reserve, stock,
            context.Ledger.Line(backs.Stock.Account, stock.Account), rank: int.MaxValue);
        backs.Connect(outlet);
        reserve.Attach(outlet);
        return reserve;
    }

    private static Lane BuildLane(BuildContext context, LaneSpec spec, Stockpile to)
    {
        var transit = context.Stock($"lanes.{spec.Name}");
        var clearing = context.Ledger.Line(context.Abroad(spec.Country), transit.Account);
        var arriving = context.Ledger.Line(transit.Account, to.Stock.Account);
        var contract = spec.Contract is { } rates ? context.Profile(rates, availability: 1) : null;
        var lane = new Lane(context.Simulation, spec, to, transit, context.Origins.Of(spec.Country),
            clearing, arriving, context.Variate(spec.LeadTimeDays), contract);
        to.Connect(lane);
        return lane;
    }

    private Producer BuildProducer(BuildContext context, ProducerSpec spec, Stockpile to)
    {
        var source = context.Ledger.Outside($"producers.{spec.Name}");
        var delivery = context.Ledger.Line(source, to.Stock.Account);
        var sale = spec.OtherBuyers is null
            ? null
            : context.Ledger.Line(source, context.Ledger.Outside($"other buyers.{spec.Name}"));
        var availability = context.Availability(spec.Outages);
        var producer = new Producer(context.Simulation, spec, to, context.Profile(spec.Output, availability),
            context.Origins.Of(spec.Country), delivery, sale, OthersUntil(context, spec.OtherBuyers),
            availability, BuildExports(context, spec, source));
        to.Connect(producer);
        StartOutages(context, spec.Outages, producer.Name, SimTime.Zero, producer.Stop, producer.Resume);
        producer.Start();
        return producer;
    }

    private static Exports? BuildExports(BuildContext context, ProducerSpec spec, Account source) =>
        spec.Exports is { } rates
            ? new Exports(context.Profile(rates, availability: 1),
                context.Ledger.Line(source, context.Ledger.Outside($"exports.{spec.Name}")))
            : null;

    /// <summary>Other buyers take everything until shortly before the
    /// first plant is planned to start, or for good.</summary>
    private SimTime OthersUntil(BuildContext context, OtherBuyersSpec? others)
    {
        if (others is null)
            return SimTime.Zero;
        if (scenario.Plants.Count == 0)
            return SimTime.Max;
        var first = scenario.Plants.Min(plant =>
            context.TimeOf(plant.Commissioning.Award).Days + plant.Commissioning.AtLeastDays);
        return SimTime.FromDays(Math.Max(0, first - others.UntilDaysBeforeFirstPlant));
    }

    private static Plant BuildPlant(BuildContext context, PlantSpec spec,
        IReadOnlyDictionary<string, Stockpile> stockpiles)
    {
        var commissioned = Commissioned(context, spec);
        var plant = new PlantBuilder(context, spec).Build(stockpiles, commissioned);
        StartOutages(context, spec.Outages, plant.Name, commissioned, plant.Stop, plant.Resume);
        plant.Start();
        return plant;
    }

    private static SimTime Commissioned(BuildContext context, PlantSpec spec)
    {
        var planned = context.TimeOf(spec.Commissioning.Award).Days + spec.Commissioning.AtLeastDays;
        var delay = spec.Commissioning.DelayDays is { } law
            ? context.SharedDraw(law, spec.Commissioning.SharedDelay)
            : 0;
        return SimTime.FromDays(planned + delay);
    }

    private static void StartOutages(BuildContext context, OutageSpec? spec, string owner, SimTime from,
        Action stop, Action resume)
    {
        if (spec is null)
            return;
        new Outages(context.Simulation, owner, context.Variate(spec.EveryDays),
            context.Variate(spec.LastingDays), stop, resume).Start(from < SimTime.Zero ? SimTime.Zero : from);
    }

    private static Sector BuildSector(BuildContext context, SectorSpec spec, int index, Stockpile from)
    {
        var name = $"sectors.{spec.Name}";
        var stock = context.Stock(name);
        var use = context.Ledger.Line(stock.Account, context.Ledger.Outside($"use.{spec.Name}"));
        var profile = context.Profile(spec.Demand);
        var draws = new KeyedDraws(context.Simulation.Seed, context.Simulation.Replication,
            $"{name}.arrives");
        var cover = spec.StockCoverDays is { } days ? context.Variate(days).At(0, 0) : 0;
        var sector = new Sector(context.Simulation, spec, index, profile,
            Arrivals.Of(spec.Arrives, profile, draws), stock, use, context.UseMeter, cover);
        var outlet = new Outlet(from, sector, stock, context.Ledger.Line(from.Stock.Account, stock.Account),
            spec.Priority);
        from.Connect(outlet);
        sector.Attach(outlet);
        return sector;
    }

    private static void StartSector(BuildContext context, Sector sector, Stockpile from, Chain chain)
    {
        var line = context.Ledger.Line(context.InitialStock, sector.Stock.Account);
        sector.Start(from.Material, RegularMix.Of(from, chain, context.Origins), line);
    }

    private static void StartReserve(BuildContext context, Reserve reserve, Stockpile backs, Chain chain)
    {
        var line = context.Ledger.Line(context.InitialStock, reserve.Account);
        reserve.Start(RegularMix.Of(backs, chain, context.Origins), line);
    }

    private static void StartStockpile(BuildContext context, StockpileSpec spec, Stockpile stockpile,
        Chain chain)
    {
        var steady = spec.Replenish is { } replenish
            ? StartPolicy(context, replenish, stockpile, chain)
            : 0;
        var line = context.Ledger.Line(context.InitialStock, stockpile.Stock.Account);
        stockpile.Start(spec.Initial?.Milligrams ?? steady, RegularMix.Of(stockpile, chain, context.Origins),
            line);
    }

    /// <returns>Milligrams on hand in the steady state.</returns>
    private static long StartPolicy(BuildContext context, ReplenishSpec spec, Stockpile stockpile,
        Chain chain)
    {
        var lanes = spec.From
            .Select(source => chain.Lanes.Single(lane => lane.Spec.Name == source.Lane)).ToList();
        ReplenishmentPolicy policy;
        long steady;
        if (spec.CoverDays is { } cover)
        {
            var sources = spec.From.Select((source, i) => new CoverPolicy.Source(lanes[i], source.Share,
                (source.AtMostTonnesPerDay ?? double.PositiveInfinity) * Mass.MilligramsPerTonne,
                source.AfterDays));
            var byCover = new CoverPolicy(context.Simulation, stockpile, context.Variate(cover).At(0, 0),
                spec.ReviewDays!.Value, [.. sources]);
            byCover.StartSteady();
            (policy, steady) = (byCover, byCover.SteadyStock());
        }
        else
        {
            var byLevel = new LevelPolicy(context.Simulation, stockpile, spec, lanes[0]);
            (policy, steady) = (byLevel, byLevel.StartSteady());
        }

        stockpile.Use(policy);
        foreach (var lane in lanes)
            lane.Use(policy);
        policy.Start();
        return steady;
    }
}

using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Turns a scenario into a live chain, ready to run: the only consumer of specs.</summary>
/// <remarks>Each replication has a chain of its own; what is random in
/// it depends on seed and replication alone.</remarks>
/// <param name="replications">Of the whole experiment, which a Latin hypercube must know; null for as many
/// as the scenario says.</param>
public sealed class ChainBuilder(Scenario scenario, int? replications = null)
{
    private readonly int _parts = scenario.Experiment.Sampling == Sampling.LatinHypercube
        ? replications ?? scenario.Experiment.Replications
        : 1;

    /// <summary>The first day of the horizon.</summary>
    public DateOnly Start => scenario.Horizon.Start;

    /// <summary>What is uncertain in the scenario.</summary>
    public IReadOnlyList<UncertainFactor> Factors { get; } = UncertainFactors.Of(scenario);

    /// <summary>Where what is uncertain stands in a replication.</summary>
    public UncertainPoint PointOf(ulong seed, int replication) =>
        UncertainPoint.Drawn(Factors, seed, replication, _parts);

    /// <summary>The chain of one replication.</summary>
    /// <param name="point">Where what is uncertain stands, if not as in this replication; all other chance
    /// is that of the replication.</param>
    public Chain Build(ulong seed, int replication, UncertainPoint? point = null)
    {
        var context =
            new BuildContext(scenario, seed, replication, point ?? PointOf(seed, replication));
        var stockpiles = scenario.Stockpiles.ToDictionary(spec => spec.Name,
            spec => BuildStockpile(context, spec));
        var sectors = new SectorBuilder(context, stockpiles);
        var lanes = scenario.Lanes.Select(spec => BuildLane(context, spec, stockpiles[spec.To])).ToList();
        var chain = new Chain(context)
        {
            Stockpiles = [.. stockpiles.Values],
            Reserves =
                [.. scenario.Reserves.Select(spec => BuildReserve(context, spec, stockpiles[spec.Backs]))],
            Lanes = lanes,
            Producers =
            [
                .. scenario.Producers.Select(spec =>
                    BuildProducer(context, spec, stockpiles[spec.To], lanes)),
            ],
            Plants = [.. scenario.Plants.Select(spec => BuildPlant(context, spec, stockpiles))],
            Sectors = [.. scenario.Users.Select(sectors.Build)],
        };
        foreach (var reserve in chain.Reserves)
            StartReserve(context, reserve, stockpiles[reserve.Spec.Backs], chain);
        foreach (var spec in scenario.Stockpiles)
            StartStockpile(context, spec, stockpiles[spec.Name], chain);
        foreach (var lane in chain.Lanes)
            lane.StartContract();
        foreach (var sector in chain.Sectors)
            sectors.AttachSubstitution(sector, chain.Sectors);
        foreach (var sector in chain.Sectors)
            sectors.Start(sector, chain);
        new ShockBuilder(context, chain).Build();
        chain.Money = new MoneyBuilder(context, chain).Build();
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

    private Lane BuildLane(BuildContext context, LaneSpec spec, Stockpile to)
    {
        var transit = context.Stock($"lanes.{spec.Name}");
        var producer = scenario.Producers.FirstOrDefault(producer => producer.Over == spec.Name);
        var source = producer is null
            ? context.Abroad(spec.Country)
            : context.Source($"producers.{producer.Name}");
        var clearing = context.Ledger.Line(source, transit.Account);
        var arriving = context.Ledger.Line(transit.Account, to.Stock.Account);
        var contract = spec.Contract is { } rates ? context.Profile(rates, availability: 1) : null;
        var lane = new Lane(context.Simulation, spec, to, transit, context.Origins.Of(spec.Country),
            clearing, arriving, BuildTurningBack(context, spec, to, transit.Account),
            context.Variate(spec.LeadTimeDays), contract)
        {
            Import = context.Prices.Import(spec.Name),
        };
        to.Connect(lane);
        return lane;
    }

    /// <summary>A way back for goods at sea, where a shock may take it.</summary>
    private Line? BuildTurningBack(BuildContext context, LaneSpec spec, Stockpile to, Account transit) =>
        scenario.Shocks.OfType<ExportRestrictionSpec>().Any(shock =>
            shock.Goods.TurnsBack && shock.Goods.Include(spec, to.Material.Name))
            ? context.Ledger.Line(transit, context.Ledger.Outside($"turned back.{spec.Name}"))
            : null;

    private Producer BuildProducer(BuildContext context, ProducerSpec spec, Stockpile to,
        IEnumerable<Lane> lanes)
    {
        var over = spec.Over is { } name ? lanes.Single(lane => lane.Spec.Name == name) : null;
        var producer = new ProducerBuilder(context, spec).Build(to, over);
        if (producer.OpensDay < scenario.Horizon.Days)
        {
            var opens = SimTime.FromDays(Math.Max(0, producer.OpensDay));
            StartOutages(context, spec.Outages, producer.Name, opens, producer.Stop, producer.Resume);
        }

        producer.Start();
        return producer;
    }

    private static Plant BuildPlant(BuildContext context, PlantSpec spec,
        IReadOnlyDictionary<string, Stockpile> stockpiles)
    {
        var commissioned = SimTime.FromDays(context.CommissionedDays(spec.Commissioning, "plants"));
        var plant = new PlantBuilder(context, spec).Build(stockpiles, commissioned);
        StartOutages(context, spec.Outages, plant.Name, commissioned, plant.Stop, plant.Resume);
        plant.Start();
        return plant;
    }

    private static void StartOutages(BuildContext context, OutageSpec? spec, string owner, SimTime from,
        Action stop, Action resume)
    {
        if (spec is null)
            return;
        new Outages(context.Simulation, owner, context.Variate(spec.EveryDays),
            context.Variate(spec.LastingDays), stop, resume).Start(from < SimTime.Zero ? SimTime.Zero : from);
    }

    private static void StartReserve(BuildContext context, Reserve reserve, Stockpile backs, Chain chain)
    {
        var line = context.Ledger.Line(context.InitialStock, reserve.Account);
        foreach (var other in chain.Reserves.Where(one => one.Spec.Backs == backs.Spec.Name))
            reserve.Beside(other);
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

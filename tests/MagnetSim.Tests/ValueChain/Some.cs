using MagnetSim.Engine;
using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

/// <summary>Parts of scenarios, small, round and without chance; <c>with</c> changes what matters.</summary>
internal static class Some
{
    public static readonly DateOnly Start = new(2026, 4, 1);

    public static readonly MaterialSpec Oxide = new("oxide", [0.85]);

    public static readonly MaterialSpec Magnet = new("magnet", [0.30]);

    /// <summary>The date of a day of the horizon, which begins with day 0.</summary>
    public static DateOnly Date(int day) => Start.AddDays(day);

    public static SimTime Day(double day) => SimTime.FromDays(day);

    public static Mass Tonnes(double tonnes) => Mass.FromTonnes(tonnes);

    public static Quantity Fixed(double value) => new(new Constant(value), Uncertain: false, "fixed");

    public static IReadOnlyList<RateStep> Rate(double tonnesPerDay) => Rates((0, tonnesPerDay));

    public static IReadOnlyList<RateStep> Rates(params (int Day, double TonnesPerDay)[] steps) =>
        [.. steps.Select(step => new RateStep(Date(step.Day), Fixed(step.TonnesPerDay), false))];

    /// <summary>Nothing but two materials and a horizon.</summary>
    public static Scenario Scenario(int days = 364) => new(
        "Some scenario", string.Empty, new HorizonSpec(Start, Date(days)),
        new CalendarSpec(364, [ReportPeriod.Week], 4, new WorkingDays([])), new ExperimentSpec(1, 1),
        new TargetsSpec(null, null), ["ndpr"], [Oxide, Magnet], [], [], [], [], [], [], [], []);

    public static StockpileSpec OxidePool(double tonnes = 0) =>
        new("oxide_pool", "oxide", Allocation.Fifo, Tonnes(tonnes), Replenish: null);

    public static StockpileSpec MagnetPool(double tonnes = 0) => OxidePool(tonnes) with
    {
        Name = "magnet_pool",
        Material = "magnet",
    };

    /// <summary>Holds 20 t behind the magnet pool, for when something with this name happens.</summary>
    public static ReserveSpec Reserve(params string[] during) => new("reserve", "magnet_pool", Tonnes(20),
        Tonnes(20), Fill: null, new ReleaseSpec(during, BelowDays: null, AtMostTonnesPerDay: null),
        RupeesPerKg: null, CarryingPerYear: 0);

    /// <summary>Brings oxide in lots of 1 t, 1 t a day.</summary>
    public static ProducerSpec Producer() =>
        new("mine", "India", "oxide", Rate(1), Tonnes(1), "oxide_pool", OtherBuyers: null, Outages: null,
            Opening: null, Share: 1, Over: null, Exports: null);

    /// <summary>Brings one lot of magnets to the pool, on one day.</summary>
    public static ProducerSpec Delivery(double tonnes, double day) => Producer() with
    {
        Name = "maker",
        Material = "magnet",
        To = "magnet_pool",
        Lot = Tonnes(tonnes),
        Output = Rates((0, tonnes / day), ((int)day + 1, 0)),
    };

    /// <summary>Ten days from China, in shipments of 1 t.</summary>
    public static LaneSpec Lane() =>
        new("lane", "China", "magnet_pool", Fixed(10), Tonnes(1), Flex: 1.25, Contract: null,
            Reported: null, Inside: null);

    /// <summary>A lot of 1 t every 10 days, of feed that is never short, without any loss.</summary>
    public static PlantSpec Plant() => new(
        "plant", "Odisha", 0.1, new CommissioningSpec(Start, AtLeastDays: 0, DelayDays: null, SharedDelay: 0),
        new RampSpec(RampCurve.None, Fixed(0), []), Feeds: [], "magnet", "magnet_pool", Tonnes(1),
        AllowPartial: false, Stages: [], SwarfLoop: null, Outages: null, QualificationDays: 0);

    public static StageSpec Stage(string name, double cycleDays, double yield = 1, int? units = 1) =>
        new(name, Fixed(cycleDays), new YieldSpec(Fixed(yield), Fixed(yield), 0), LossKind.Slag, units);

    /// <summary>Needs 1 t a day, straight from the pool; what is not there at once is lost.</summary>
    public static SectorSpec Sector() => new(
        "cars", "magnet", "magnet_pool", new DemandSpec(Fixed(1), Start, []), new ArrivalSpec(1, null), 1,
        StockCoverDays: null, new UnmetSpec(0, double.PositiveInfinity, 0.25), Substitution: null,
        EndOfLife: null);

    /// <summary>A country exports nothing for some days.</summary>
    public static ExportBanSpec Ban(
        int day, double days, string country = "China", params string[] materials) =>
        new($"ban_{day}", new StartSpec(Date(day), null), Fixed(days),
            new RestrictedSpec(country, materials, [], TurnsBack: false));

    /// <summary>The plant stands still for some days.</summary>
    public static OutageShockSpec PlantOutage(int day, double days) =>
        new($"outage_{day}", new StartSpec(Date(day), null), Fixed(days), ["plant"], []);

    public static Chain Chain(Scenario scenario, int replication = 0) =>
        new ChainBuilder(scenario).Build(seed: 1, replication);
}

namespace MagnetSim.Scenarios;

/// <summary>The keys of a scenario file: the root from which every other key can be reached.</summary>
public static class ScenarioTable
{
    internal const string ExtendsKey = "extends";
    internal const string VariantsKey = "variants";
    internal const string DescriptionKey = "description";
    internal const string LikeKey = "like";
    internal const string CsvKey = "csv";

    private static readonly Key<int> _version =
        Key.Required("magnetsim", new ChoiceFormat<int>(("1", 1)), "The version of the file format.");
    private static readonly Key<string> _name = Key.Required("name", Formats.Text, "A short title.");
    private static readonly Key<string> _description =
        Key.Optional(
            DescriptionKey, Formats.Text, "What the scenario is about; in a variant, what it changes.");
    private static readonly Key<HorizonSpec> _horizon =
        Key.Required(
            "horizon", HorizonTable.Format, "What is simulated, from the first day to before the last.");
    private static readonly Key<CalendarSpec> _calendar =
        Key.Optional(
            "calendar", CalendarTable.Format, "The length of a year, and the periods of the report.", "{}");
    private static readonly Key<ExperimentSpec> _experiment =
        Key.Optional(
            "experiment", ExperimentTable.Format, "How often, and with which random numbers.", "{}");
    private static readonly Key<TargetsSpec> _targets =
        Key.Optional("targets", TargetsTable.Format, "Goals to draw in charts; they change nothing.", "{}");
    private static readonly Key<IReadOnlyList<string>> _elements = Key.Required(
        "elements",
        Formats.Once(new ListFormat<string>(new NameFormat(Kind.Element, declares: true), 1, 4)),
        "What the mass ledger follows.");
    private static readonly Key<IReadOnlyList<MaterialSpec>> _materials = Key.Optional(
        "materials", new NamedMapFormat<MaterialSpec>(Kind.Material, MaterialTable.Format), "What flows.",
        "{}");
    private static readonly Key<IReadOnlyList<ProducerSpec>> _producers = Key.Optional(
        "producers",
        new NamedMapFormat<ProducerSpec>(Kind.Producer, ProducerTable.Format),
        "Who makes material here.",
        "{}");
    private static readonly Key<IReadOnlyList<StockpileSpec>> _stockpiles = Key.Optional(
        "stockpiles",
        new NamedMapFormat<StockpileSpec>(Kind.Stockpile, StockpileTable.Format),
        "Where material is held.",
        "{}");
    private static readonly Key<IReadOnlyList<ReserveSpec>> _reserves = Key.Optional(
        "reserves",
        new NamedMapFormat<ReserveSpec>(Kind.Reserve, ReserveTable.Format),
        "Strategic stocks that stand behind stockpiles.",
        "{}");
    private static readonly Key<IReadOnlyList<LaneSpec>> _lanes = Key.Optional(
        "lanes", new NamedMapFormat<LaneSpec>(Kind.Lane, LaneTable.Format),
        "How material comes from abroad.", "{}");
    private static readonly Key<IReadOnlyList<PlantSpec>> _plants = Key.Optional(
        "plants", new NamedMapFormat<PlantSpec>(Kind.Plant, PlantTable.Format), "Who makes magnets.", "{}");
    private static readonly Key<IReadOnlyList<SectorSpec>> _sectors = Key.Optional(
        "sectors", new NamedMapFormat<SectorSpec>(Kind.Sector, SectorTable.Format), "Who uses magnets.",
        "{}");
    private static readonly Key<IReadOnlyList<ShockSpec>> _shocks = Key.Optional(
        "shocks", new NamedMapFormat<ShockSpec>(Kind.Shock, ShockTable.Format), "What goes wrong.", "{}");

    private static readonly Key<IReadOnlyList<ObservedSpec>> _observed = Key.Optional(
        "observed", new NamedMapFormat<ObservedSpec>(Kind.Observed, ObservedTable.Format),
        "What was seen in the world, to be marked in charts; it changes nothing.", "{}");

    /// <summary>The whole file, once it is merged: without
    /// <c>extends</c>, <c>variants</c> and <c>like</c>.</summary>
    public static MapFormat<Scenario> Format { get; } = new(
        "scenario",
        [
            _version, _name, _description, _horizon, _calendar, _experiment, _targets, _elements, _materials,
            _producers, _stockpiles, _reserves, _lanes, _plants, _sectors, _shocks, .. MoneyTable.Keys,
            _observed,
        ],
        Bind);

    internal static Key Like { get; } = Key.Optional(
        LikeKey, Formats.Text, "A component of the same map, whose keys this one adds to and replaces; "
            + "a sector's buyers and unit stay its own.");

    internal static Key Csv { get; } = Key.Optional(
        CsvKey, Formats.Text,
        "A CSV file beside this one: its columns are the keys of a step, such as from and rate, or from and "
            + "mass, which is spread until the next row.");

    internal static Key Extends { get; } = Key.Optional(
        ExtendsKey, Formats.Text, "Another scenario file, whose keys this one adds to and replaces.");

    internal static Key Variants { get; } = Key.Optional(
        VariantsKey, new NamedMapFormat<Scenario>(Kind.Variant, Format),
        "Changes by name, chosen when the scenario is run.");

    /// <summary>Keys that merging uses up: <c>extends</c> and <c>variants</c> of a file, <c>like</c> of a
    /// component, <c>csv</c> of steps by date.</summary>
    public static IReadOnlyList<Key> MergingKeys { get; } =
    [
        Extends,
        Variants,
        Like,
        Csv,
    ];

    private static Scenario Bind(Section scenario)
    {
        scenario.Get(_version);
        var calendar = scenario.Get(_calendar);
        scenario.Binder.FiscalYearStartMonth = calendar.FiscalYearStartMonth;
        var horizon = scenario.Get(_horizon);
        var elements = scenario.Get(_elements);
        if (double.IsFinite(calendar.YearDays))
            scenario.Binder.YearDays = calendar.YearDays;
        scenario.Binder.HorizonStart = horizon.Start;
        scenario.Binder.Elements = elements;
        var producers = scenario.Get(_producers);
        var stockpiles = scenario.Get(_stockpiles);
        return new Scenario(
            scenario.Get(_name),
            scenario.Get(_description),
            horizon,
            calendar,
            scenario.Get(_experiment),
            scenario.Get(_targets),
            elements,
            scenario.Get(_materials),
            producers,
            stockpiles,
            scenario.Get(_reserves),
            [.. scenario.Get(_lanes).Select(lane => WithDestination(lane, stockpiles, producers))],
            scenario.Get(_plants),
            scenario.Get(_sectors),
            scenario.Get(_shocks),
            scenario.Get(_observed))
        {
            Money = MoneyTable.Bind(scenario),
        };
    }

    /// <summary>A lane goes where its producer delivers, or to the stockpile that orders from it.</summary>
    private static LaneSpec WithDestination(
        LaneSpec lane, IReadOnlyList<StockpileSpec> stockpiles, IReadOnlyList<ProducerSpec> producers)
    {
        if (lane.To.Length > 0)
            return lane;
        var orderer = stockpiles.FirstOrDefault(
            stockpile => stockpile.Replenish?.From.Any(source => source.Lane == lane.Name) == true);
        var producer = producers.FirstOrDefault(producer => producer.Over == lane.Name);
        return lane with { To = producer?.To ?? orderer?.Name ?? "" };
    }
}

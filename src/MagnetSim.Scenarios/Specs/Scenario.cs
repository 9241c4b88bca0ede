namespace MagnetSim.Scenarios;

/// <summary>A whole scenario, read, checked and immutable. Lists keep the order of the file.</summary>
public sealed record Scenario(
    string Name,
    string Description,
    HorizonSpec Horizon,
    CalendarSpec Calendar,
    ExperimentSpec Experiment,
    TargetsSpec Targets,
    IReadOnlyList<string> Elements,
    IReadOnlyList<MaterialSpec> Materials,
    IReadOnlyList<ProducerSpec> Producers,
    IReadOnlyList<StockpileSpec> Stockpiles,
    IReadOnlyList<ReserveSpec> Reserves,
    IReadOnlyList<LaneSpec> Lanes,
    IReadOnlyList<PlantSpec> Plants,
    IReadOnlyList<SectorSpec> Sectors,
    IReadOnlyList<ShockSpec> Shocks,
    IReadOnlyList<ObservedSpec> Observed)
{
    public MoneySpec Money { get; init; } = MoneySpec.None;

    /// <summary>The values that are fixed but not known, in the order in which they were read.</summary>
    public IReadOnlyList<UncertainInput> Uncertain { get; init; } = [];

    /// <summary>What it says about where its values come from, in the order of the file.</summary>
    public IReadOnlyList<StatedAssumption> Assumptions { get; init; } = [];

    public MaterialSpec MaterialOf(string name) => Materials.First(material => material.Name == name);

    /// <summary>Who asks for magnets: the buyers of each sector, or the sector itself where it has
    /// none.</summary>
    public IEnumerable<SectorSpec> Users =>
        Sectors.SelectMany(sector => sector.Buyers.Count == 0 ? [sector] : sector.Buyers);

    /// <summary>Whether a material is a magnet: a sector uses it, unless there are none, and no plant turns
    /// it into something else.</summary>
    public bool IsMagnet(string material) =>
        (Sectors.Count == 0 || Users.Any(user => user.Uses == material))
        && !Plants.Any(plant => plant.Feeds.Any(feed => feed.Material == material));
}

/// <summary>From the start of the first day to the start of the last, which is not simulated.</summary>
public sealed record HorizonSpec(DateOnly Start, DateOnly End)
{
    public int Days => End.DayNumber - Start.DayNumber;
}

/// <summary>The length of a year for rates, the periods of the report, the first month of a fiscal year
/// (1 to 12), and the days on which offices work.</summary>
public sealed record CalendarSpec(double YearDays, IReadOnlyList<ReportPeriod> ReportBy,
    int FiscalYearStartMonth, WorkingDays WorkingDays);

/// <summary>The periods over which a report sums and averages.</summary>
public enum ReportPeriod
{
    /// <summary>Seven days, counted from the start of the horizon.</summary>
    Week,
    Month,

    /// <summary>January to December.</summary>
    Year,

    /// <summary>Twelve months from the fiscal year's first month.</summary>
    FiscalYear,
}

/// <summary>How often the scenario is replicated, and the seed of all its random numbers.</summary>
public sealed record ExperimentSpec(int Replications, ulong Seed)
{
    public Sampling Sampling { get; init; } = Sampling.Random;

    /// <summary>Whole days from the start of the horizon until results begin to count.</summary>
    public int WarmUpDays { get; init; }
}

/// <summary>How replications draw what is uncertain.</summary>
public enum Sampling
{
    /// <summary>Each for itself.</summary>
    Random,

    /// <summary>One in each of as many equal parts of each input's probability as there are
    /// replications.</summary>
    LatinHypercube,
}

/// <summary>Goals to draw against, such as the scheme's 6,000 t/yr;
/// they change nothing in the simulation.</summary>
/// <param name="CapacityTonnesPerDay">Magnet capacity aimed at.</param>
/// <param name="CapacityText">The same as the scenario writes it, such as <c>6000 t/yr</c>.</param>
public sealed record TargetsSpec(double? CapacityTonnesPerDay, string? CapacityText);

/// <summary>Something that was seen in the world, to be marked in charts; it changes nothing in the
/// simulation.</summary>
public sealed record ObservedSpec(string Name, DateOnly On, string What);

/// <summary>What flows: oxide, metal, alloy, magnets, swarf.</summary>
/// <param name="Contains">Mass fraction of each tracked element, in the order of
/// <see cref="Scenario.Elements"/>; 0 where absent.</param>
public sealed record MaterialSpec(string Name, IReadOnlyList<double> Contains);

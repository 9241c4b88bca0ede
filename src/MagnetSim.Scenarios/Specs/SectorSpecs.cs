namespace MagnetSim.Scenarios;

/// <summary>Consumes a magnet grade.</summary>
/// <param name="From">The stockpile that it is filled from.</param>
/// <param name="Priority">Rank in allocation by priority: 1 is served first.</param>
/// <param name="StockCoverDays">Its own stock, in days of need; null
/// when each demand goes straight to the stockpile.</param>
/// <param name="Unit">What is made of the magnets; null where units are not counted.</param>
public sealed record SectorSpec(
    string Name, string Uses, string From, DemandSpec Demand, ArrivalSpec Arrives, int Priority,
    Quantity? StockCoverDays, UnmetSpec Unmet, SubstitutionSpec? Substitution, EndOfLifeSpec? EndOfLife,
    UnitSpec? Unit = null)
{
    /// <summary>Who makes up the sector, each as a sector named <c>sector.buyer</c>; empty when it is one
    /// buyer.</summary>
    public IReadOnlyList<SectorSpec> Buyers { get; init; } = [];

    /// <summary>The part of <see cref="Demand"/> that is its own.</summary>
    public double Share { get; init; } = 1;

    /// <summary>The sector that a buyer belongs to; null for a sector.</summary>
    public string? PartOf { get; init; }

    /// <summary>The name of the sector that it is, or is a buyer of.</summary>
    public string Sector => PartOf ?? Name;

    /// <summary>Where a buyer or sector stands in the scenario.</summary>
    public string Path => PartOf is { } sector
        ? $"sectors.{sector}.buyers.{Name[(sector.Length + 1)..]}"
        : $"sectors.{Name}";
}

/// <summary>What is made of magnets, such as vehicles.</summary>
/// <param name="Magnet">The magnets in one of them.</param>
public sealed record UnitSpec(string Name, Mass Magnet);

/// <summary>Demand over time: a level at a date, and growth before and after it.</summary>
/// <param name="Grows">In order of date; the last has no end. Empty for a steady level.</param>
/// <param name="Seasons">By what the months from January to December are multiplied; null for none.</param>
/// <param name="Response">Null for demand that knows no price.</param>
public sealed record DemandSpec(
    Quantity BaseTonnesPerDay, DateOnly At, IReadOnlyList<GrowthSpec> Grows,
    IReadOnlyList<double>? Seasons = null, ResponseSpec? Response = null)
{
    /// <summary>Levels by date, which take the place of the level and its growth; empty for
    /// those.</summary>
    public IReadOnlyList<RateStep> Path { get; init; } = [];

    /// <summary>The mean of the largest level that is written, in tonnes a day.</summary>
    public double LargestTonnesPerDay => Path.Count == 0
        ? BaseTonnesPerDay.Law.Mean
        : Path.Max(step => step.TonnesPerDay.Law.Mean);
}

/// <summary>Demand that changes with the price of what is used.</summary>
/// <param name="Elasticity">By how many per cent demand falls when the price rises by one.</param>
public sealed record ResponseSpec(double Elasticity);

/// <summary>A growth that compounds yearly.</summary>
/// <param name="Until">The day on which the next growth takes over; null for the last.</param>
/// <param name="ByPerYear">Growth per year, such as 0.1487.</param>
public sealed record GrowthSpec(DateOnly? Until, double ByPerYear);

/// <summary>How demand arrives: in steady steps, or as Poisson
/// orders of one size. Exactly one is set.</summary>
public sealed record ArrivalSpec(double? SteadyStepDays, Mass? PoissonOrder);

/// <summary>What becomes of demand that is not met at once: a share waits, the rest is lost.</summary>
/// <param name="PatienceDays">How long it waits; infinite when
/// the scenario says <c>never</c> gives up.</param>
/// <param name="CatchUp">Most that is served late in a day, as a
/// share of a day's need; infinite for no limit.</param>
public sealed record UnmetSpec(double LateShare, double PatienceDays, double CatchUp);

/// <summary>Demand that turns away from a grade that is short, weekly.</summary>
/// <param name="Into">The sector that takes it over with another grade; null when it needs no magnet.</param>
/// <param name="QualificationDays">From the first shortage to the first substitution.</param>
/// <param name="GrowsPerDay">Share of demand that turns away in a day of shortage.</param>
/// <param name="Cap">The most that can turn away.</param>
/// <param name="DecaysPerDay">Share that comes back in a day without shortage.</param>
public sealed record SubstitutionSpec(
    string? Into, Quantity QualificationDays, double GrowsPerDay, double Cap, double DecaysPerDay);

/// <summary>Products that come back as scrap.</summary>
/// <param name="LifeDays">From use to the end of life.</param>
/// <param name="Collected">Share that is collected.</param>
/// <param name="To">The stockpile of scrap.</param>
/// <param name="PastSales">Use before the horizon, in order of date.</param>
public sealed record EndOfLifeSpec(
    Quantity LifeDays, double Collected, string To, IReadOnlyList<RateStep> PastSales);

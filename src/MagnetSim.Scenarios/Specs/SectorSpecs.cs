namespace MagnetSim.Scenarios;

/// <summary>Consumes a magnet grade.</summary>
/// <param name="From">The stockpile that it is filled from.</param>
/// <param name="Priority">Rank in allocation by priority: 1 is served first.</param>
/// <param name="StockCoverDays">Its own stock, in days of need; null
/// when each demand goes straight to the stockpile.</param>
public sealed record SectorSpec(
    string Name, string Uses, string From, DemandSpec Demand, ArrivalSpec Arrives, int Priority,
    Quantity? StockCoverDays, UnmetSpec Unmet);

/// <summary>Demand over time: a level at a date, and growth before and after it.</summary>
/// <param name="Grows">In order of date; the last has no end. Empty for a steady level.</param>
public sealed record DemandSpec(Quantity BaseTonnesPerDay, DateOnly At, IReadOnlyList<GrowthSpec> Grows);

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

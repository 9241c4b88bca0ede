namespace MagnetSim.Scenarios;

/// <summary>Makes one material from others in a line of stages, such as magnets from oxide.</summary>
/// <param name="NameplateTonnesPerDay">Finished product at final yields, once ramped up.</param>
/// <param name="Feeds">The stockpile that each feed material is drawn from.</param>
/// <param name="Lot">The charge at the first stage, as the product mass that holds the same elements.</param>
/// <param name="QualificationDays">How long customers test the first product before they buy.</param>
/// <param name="AllowPartial">Whether a lot may start with less feed than its charge.</param>
public sealed record PlantSpec(
    string Name, string Site, double NameplateTonnesPerDay, CommissioningSpec Commissioning, RampSpec Ramp,
    IReadOnlyList<FeedSpec> Feeds, string Makes, string To, Mass Lot, bool AllowPartial,
    IReadOnlyList<StageSpec> Stages, SwarfLoopSpec? SwarfLoop, OutageSpec? Outages,
    double QualificationDays)
{
    public PlantMoneySpec Money { get; init; } = PlantMoneySpec.None;
}

/// <summary>When a plant or producer starts: on <paramref name="Award"/> plus
/// <paramref name="AtLeastDays"/> plus the delay.</summary>
/// <param name="SharedDelay">Correlation of the delay with that of the other plants, or of the other
/// producers (0 to 1).</param>
public sealed record CommissioningSpec(DateOnly Award, double AtLeastDays, Quantity? DelayDays,
    double SharedDelay)
{
    /// <summary>On the day of the award.</summary>
    public static readonly CommissioningSpec None = new(default, 0, null, 0);
}

public enum RampCurve
{
    /// <summary>At full rate from the first day.</summary>
    None,
    Linear,

    /// <summary>3x² − 2x³ of the ramp's length.</summary>
    SCurve,

    /// <summary>Straight lines between given points.</summary>
    Table,
}

/// <summary>How the rate of starts grows after commissioning.</summary>
/// <param name="Table">For <see cref="RampCurve.Table"/>: days after
/// commissioning and the share of the full rate.</param>
public sealed record RampSpec(RampCurve Curve, Quantity OverDays, IReadOnlyList<RampPoint> Table);

public sealed record RampPoint(double Days, double Share);

/// <summary>A material that a plant is fed with.</summary>
/// <param name="AssuredTonnesPerDay">What it gets before a stock is shared by rule; null for nothing.</param>
public sealed record FeedSpec(string Material, string Stockpile, double? AssuredTonnesPerDay = null);

/// <summary>What a stage's losses become.</summary>
public enum LossKind
{
    Slag,
    Swarf,
}

/// <summary>One step of the line.</summary>
/// <param name="Units">Units working side by side; null for 1.1 times the full rate, rounded up.</param>
public sealed record StageSpec(string Name, Quantity CycleDays, YieldSpec Yield, LossKind LosesTo,
    int? Units);

/// <summary>Share of the tracked elements that leaves a stage as
/// product: learned linearly after commissioning.</summary>
public sealed record YieldSpec(Quantity From, Quantity To, double OverDays);

/// <summary>Swarf that returns to the same plant's feeds.</summary>
/// <param name="Returns">The feed materials that it comes back as.</param>
public sealed record SwarfLoopSpec(double Recovery, double DelayDays, IReadOnlyList<string> Returns);

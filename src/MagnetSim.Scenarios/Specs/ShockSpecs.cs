using MagnetSim.Engine;

namespace MagnetSim.Scenarios;

/// <summary>Something that goes wrong from a date on, for a while.</summary>
public abstract record ShockSpec(string Name, StartSpec Start, Quantity DurationDays)
{
    /// <summary>The duration of a shock that ends with the one that it starts with.</summary>
    public static readonly Quantity UntilOtherEnds = new(new Constant(0), false, "until_other_ends");

    public bool EndsWithOther => DurationDays == UntilOtherEnds;
}

/// <summary>A fixed date, days after <paramref name="Date"/> drawn once per replication, or the start of
/// another shock; whole days in any case.</summary>
/// <param name="Recurs">Whether it starts again, as long after each end as the law of the delay says.</param>
/// <param name="Shared">Correlation of the delay with those of other shocks that share (0 to 1).</param>
/// <param name="With">The shock that it starts with; null when it starts by itself.</param>
public sealed record StartSpec(
    DateOnly Date, Quantity? DelayDays, bool Recurs = false, double Shared = 0, FollowSpec? With = null)
{
    /// <summary>Whether chance decides if, or how often, it happens.</summary>
    public bool IsLeftToChance => With is not null || DelayDays?.Law is Exponential;
}

/// <summary>Starts with each occurrence of another shock, perhaps.</summary>
/// <param name="AfterDays">From the start of the other.</param>
/// <param name="Path">The name of its draws.</param>
public sealed record FollowSpec(string Shock, Quantity AfterDays, double Probability, string Path);

/// <summary>Plants or producers stand still.</summary>
public sealed record OutageShockSpec(
    string Name, StartSpec Start, Quantity DurationDays, IReadOnlyList<string> Plants,
    IReadOnlyList<string> Producers)
    : ShockSpec(Name, Start, DurationDays);

/// <summary>Lead times of goods cleared during the shock are multiplied.</summary>
public sealed record LeadTimeShockSpec(
    string Name, StartSpec Start, Quantity DurationDays, IReadOnlyList<string> Lanes, Quantity Factor)
    : ShockSpec(Name, Start, DurationDays);

/// <summary>Prices are multiplied: of <paramref name="Materials"/>, or of all that have one; everywhere, or
/// of goods from <paramref name="Countries"/>.</summary>
public sealed record PriceShockSpec(
    string Name, StartSpec Start, Quantity DurationDays, IReadOnlyList<string> Materials,
    IReadOnlyList<string> Countries, Quantity Factor)
    : ShockSpec(Name, Start, DurationDays)
{
    public bool Moves(string material) => Materials.Count == 0 || Materials.Contains(material);
}

/// <summary>Demand of the sectors is multiplied. Empty <paramref name="Sectors"/> means all.</summary>
public sealed record DemandShockSpec(
    string Name, StartSpec Start, Quantity DurationDays, IReadOnlyList<string> Sectors, Quantity Factor)
    : ShockSpec(Name, Start, DurationDays);

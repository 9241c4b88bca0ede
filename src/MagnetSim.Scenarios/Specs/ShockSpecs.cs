namespace MagnetSim.Scenarios;

/// <summary>Something that goes wrong from a date on, for a while.</summary>
public abstract record ShockSpec(string Name, StartSpec Start, Quantity DurationDays);

/// <summary>A fixed date, or days after <paramref name="Date"/> drawn
/// once per replication; whole days either way.</summary>
public sealed record StartSpec(DateOnly Date, Quantity? DelayDays);

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

namespace MagnetSim.Scenarios;

/// <summary>A country lets less of some goods over its border, or none.</summary>
public abstract record ExportRestrictionSpec(
    string Name, StartSpec Start, Quantity DurationDays, RestrictedSpec Goods)
    : ShockSpec(Name, Start, DurationDays);

/// <summary>The goods that a restriction holds back.</summary>
/// <param name="Country">Whose exports.</param>
/// <param name="Materials">Empty for all.</param>
/// <param name="Lanes">Only what goes over these; empty for all, and for what producers sell abroad.</param>
/// <param name="TurnsBack">Whether goods at sea at its start go back; otherwise they arrive.</param>
public sealed record RestrictedSpec(
    string Country, IReadOnlyList<string> Materials, IReadOnlyList<string> Lanes, bool TurnsBack)
{
    /// <summary>Whether it holds a material from a country; inside of other goods, only a restriction of
    /// everything does.</summary>
    public bool Include(string country, string material, string? inside) => country == Country
        && (Materials.Count == 0 || (inside is null && Materials.Contains(material)));

    /// <summary>Whether it holds a lane with a material.</summary>
    public bool Include(LaneSpec lane, string material) => Include(lane.Country, material, lane.Inside)
        && (Lanes.Count == 0 || Lanes.Contains(lane.Name));
}

/// <summary>Nothing passes.</summary>
public sealed record ExportBanSpec(
    string Name, StartSpec Start, Quantity DurationDays, RestrictedSpec Goods)
    : ExportRestrictionSpec(Name, Start, DurationDays, Goods);

/// <summary>A limited amount passes. Either a share or a limit is set.</summary>
/// <param name="Share">The part of the regular flow, and of its flex, that passes.</param>
/// <param name="Limit">The mass that passes in each period.</param>
/// <param name="PeriodDays">From the start of the shock on; nothing is carried over to the next.</param>
public sealed record QuotaSpec(
    string Name, StartSpec Start, Quantity DurationDays, RestrictedSpec Goods, double? Share, Mass? Limit,
    double PeriodDays)
    : ExportRestrictionSpec(Name, Start, DurationDays, Goods);

/// <summary>Only what has a licence passes.</summary>
/// <param name="Statutory">From an application to the first day on which it can be decided.</param>
/// <param name="Approvals">How fast decisions come from then on, in order of time; the first from the
/// start.</param>
/// <param name="Refusal">Probability that a decision is a refusal.</param>
/// <param name="Importers">Who applies once, at the start, for all it buys; empty where each consignment
/// has a licence of its own.</param>
public sealed record ExportLicensingSpec(
    string Name, StartSpec Start, Quantity DurationDays, RestrictedSpec Goods, StatutorySpec Statutory,
    IReadOnlyList<ApprovalSpec> Approvals, double Refusal, IReadOnlyList<ImporterSpec> Importers)
    : ExportRestrictionSpec(Name, Start, DurationDays, Goods)
{
    public bool IsPerShipment => Importers.Count == 0;
}

/// <summary>A number of days, of the calendar or from Monday to Friday.</summary>
public sealed record StatutorySpec(double Days, bool AreWorkingDays);

/// <summary>A hazard of decisions that holds from a time after the start of the shock on.</summary>
/// <param name="HazardPerDay">Infinite for a decision at once.</param>
public sealed record ApprovalSpec(double AfterDays, double HazardPerDay);

/// <summary>Someone who needs a licence.</summary>
/// <param name="Weight">Its part of what is imported; those of all add up to 1.</param>
/// <param name="IsBarred">Whether the conditions keep it from ever getting one, such as military use.</param>
public sealed record ImporterSpec(string Name, double Weight, bool IsBarred);

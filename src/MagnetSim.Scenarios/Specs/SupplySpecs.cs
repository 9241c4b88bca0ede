namespace MagnetSim.Scenarios;

/// <summary>A rate from a date on.</summary>
public sealed record RateStep(DateOnly From, Quantity TonnesPerDay, bool NetOfOutages)
{
    /// <summary>How it goes on until the next step.</summary>
    public Course Then { get; init; }
}

/// <summary>How a rate goes on: it stays, unless one of the two says otherwise.</summary>
/// <param name="IsLinear">Straight to the next rate.</param>
/// <param name="GrowthPerYear">Growth that compounds yearly.</param>
public readonly record struct Course(bool IsLinear, double GrowthPerYear);

/// <summary>Makes a material in lots and delivers it to a stockpile.</summary>
/// <param name="Output">Rates in order of date; zero before the first.</param>
/// <param name="OtherBuyers">Who takes the material while nobody
/// here needs it; null when all of it comes here.</param>
/// <param name="Exports">What goes abroad under a contract while exports are free; null for nothing.</param>
/// <param name="Opening">When it starts; null when it is there already.</param>
/// <param name="Share">The part of the output that comes here; the rest never enters the chain.</param>
/// <param name="Over">The lane that carries its lots; null when they need no time.</param>
public sealed record ProducerSpec(
    string Name, string Country, string Material, IReadOnlyList<RateStep> Output, Mass Lot, string To,
    OtherBuyersSpec? OtherBuyers, OutageSpec? Outages, OpeningSpec? Opening, double Share, string? Over,
    IReadOnlyList<RateStep>? Exports);

/// <summary>When a producer starts: commissioning, counted from the end of its prospect.</summary>
/// <param name="Prospect">What must succeed first, in order; empty when the deposit is known.</param>
/// <param name="Ramp">How the output grows after commissioning.</param>
public sealed record OpeningSpec(
    CommissioningSpec Commissioning, IReadOnlyList<ProspectStageSpec> Prospect, RampSpec Ramp);

/// <summary>A stage on the way to a mine, such as G4 or the auction; drawn once per replication.</summary>
/// <param name="Succeeds">The probability that the next stage follows.</param>
/// <param name="Path">Where it stands in the scenario: the name of its draws.</param>
public sealed record ProspectStageSpec(string Stage, Quantity LastsDays, double Succeeds, string Path);

/// <summary>Other buyers take everything until a while before the first planned
/// commissioning of a plant here, then only what would lift the stockpile over
/// <paramref name="AboveCovers"/> times its cover.</summary>
public sealed record OtherBuyersSpec(double UntilDaysBeforeFirstPlant, double AboveCovers);

/// <summary>Breakdowns: up times counted from the last repair, and their lengths, both in days.</summary>
public sealed record OutageSpec(Quantity EveryDays, Quantity LastingDays);

/// <summary>The rule by which competing requests are served.</summary>
public enum Allocation
{
    Fifo,
    Priority,
    ProRata,
}

/// <summary>One material at one place.</summary>
/// <param name="Initial">Held at the start; null for the steady
/// state (cover times the need at the start).</param>
/// <param name="Replenish">Null when nothing is ordered: it lives on
/// what producers, plants and contract lanes bring.</param>
public sealed record StockpileSpec(
    string Name, string Material, Allocation Allocation, Mass? Initial, ReplenishSpec? Replenish);

public enum ReplenishPolicy
{
    /// <summary>Order up to a cover of the need rate, or up to a fixed level.</summary>
    BaseStock,

    /// <summary>(s,S): when the position is at or below s, order up to S.</summary>
    ReorderUpTo,

    /// <summary>(R,Q): when the position is at or below R, order Q as many times as needed.</summary>
    ReorderQuantity,
}

/// <summary>How a stockpile orders. Exactly the fields that the policy needs are set.</summary>
/// <param name="CoverDays">Base stock by cover: mean stock on hand, in days of need.</param>
/// <param name="Level">Base stock by level, or S of (s,S).</param>
/// <param name="ReorderPoint">s of (s,S), R of (R,Q).</param>
/// <param name="OrderQuantity">Q of (R,Q).</param>
/// <param name="ReviewDays">Days between reviews; null for continuous review.</param>
public sealed record ReplenishSpec(
    ReplenishPolicy Policy, Quantity? CoverDays, Mass? Level, Mass? ReorderPoint, Mass? OrderQuantity,
    double? ReviewDays, IReadOnlyList<SourceSpec> From);

/// <summary>A lane's part of what a stockpile orders; shares of one stockpile add up to 1.</summary>
/// <param name="AfterDays">For a source without a share: it steps in when orders could not be placed in
/// full for so long; null for a regular source.</param>
public sealed record SourceSpec(
    string Lane, double Share, double? AtMostTonnesPerDay, double? AfterDays = null);

/// <summary>Carries a material from abroad to a stockpile.</summary>
/// <param name="To">The stockpile: named by a contract lane, found from the producer that uses it or from
/// the stockpiles' sources otherwise.</param>
/// <param name="Flex">How far orders can exceed the regular flow; 1.25 when the scenario is silent.</param>
/// <param name="Contract">A steady rate in shipments; null for a lane that takes orders or carries what a
/// producer makes.</param>
/// <param name="Inside">The goods that the material comes inside of, such as motors; null when it comes as
/// such.</param>
public sealed record LaneSpec(
    string Name, string Country, string To, Quantity LeadTimeDays, Mass Shipment, double Flex,
    IReadOnlyList<RateStep>? Contract, ReportedSpec? Reported, string? Inside)
{
    /// <summary>On top of the price with its premium; empty for none.</summary>
    public IReadOnlyList<ShareStep> Duty { get; init; } = [];

    /// <summary>What the goods cost over the material's price; empty for nothing.</summary>
    public IReadOnlyList<ShareStep> Premium { get; init; } = [];
}

/// <summary>What trade statistics say of a flow; it changes nothing in the simulation.</summary>
/// <param name="Value">What it cost in all.</param>
/// <param name="UsualPerKg">What such goods cost elsewhere.</param>
public sealed record ReportedSpec(Mass Mass, Amount Value, Amount UsualPerKg);

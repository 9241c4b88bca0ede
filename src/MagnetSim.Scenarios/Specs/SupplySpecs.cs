namespace MagnetSim.Scenarios;

/// <summary>A rate that holds from a date on.</summary>
public sealed record RateStep(DateOnly From, Quantity TonnesPerDay, bool NetOfOutages);

/// <summary>Makes a material in lots and delivers it to a stockpile.</summary>
/// <param name="Output">Rates in order of date; zero before the first.</param>
/// <param name="OtherBuyers">Who takes the material while nobody
/// here needs it; null when all of it comes here.</param>
/// <param name="Exports">What goes abroad under a contract while exports are free; null for nothing.</param>
public sealed record ProducerSpec(
    string Name, string Country, string Material, IReadOnlyList<RateStep> Output, Mass Lot, string To,
    OtherBuyersSpec? OtherBuyers, OutageSpec? Outages, IReadOnlyList<RateStep>? Exports = null);

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
/// <param name="To">The stockpile: named by a contract lane, found
/// from the stockpile's sources otherwise.</param>
/// <param name="Flex">How far orders can exceed the regular flow; 1.25 when the scenario is silent.</param>
/// <param name="Contract">A steady rate in shipments; null for a lane that takes orders.</param>
/// <param name="Inside">The goods that the material comes inside of, such as motors; null when it comes as
/// such.</param>
public sealed record LaneSpec(
    string Name, string Country, string To, Quantity LeadTimeDays, Mass Shipment, double Flex,
    IReadOnlyList<RateStep>? Contract, string? Inside = null);

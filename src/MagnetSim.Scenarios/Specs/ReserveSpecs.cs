namespace MagnetSim.Scenarios;

/// <summary>A strategic stock that stands behind a stockpile and holds the same material.</summary>
/// <param name="Backs">The stockpile that it buys from and releases to.</param>
/// <param name="Size">What it is filled to.</param>
/// <param name="Initial">Held at the start.</param>
/// <param name="Fill">The rate at which it buys, from a day on; null when it never buys.</param>
/// <param name="RupeesPerKg">What the material is worth; null where costs are left out.</param>
/// <param name="CarryingPerYear">Capital and storage, as a share of the worth a year.</param>
public sealed record ReserveSpec(
    string Name, string Backs, Mass Size, Mass Initial, RateStep? Fill, ReleaseSpec Release,
    double? RupeesPerKg, double CarryingPerYear);

/// <summary>When a reserve is open, and how fast it can be emptied.</summary>
/// <param name="During">Open while one of these shocks is in force.</param>
/// <param name="BelowDays">Open while the stockpile holds less than so many days of need; null for a reserve
/// that only shocks open.</param>
/// <param name="AtMostTonnesPerDay">Null for no limit.</param>
public sealed record ReleaseSpec(
    IReadOnlyList<string> During, double? BelowDays, double? AtMostTonnesPerDay);

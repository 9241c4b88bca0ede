using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>What a reserve costs in capital and storage.</summary>
internal static class ReserveCost
{
    private const double MilligramsPerKg = 1e6;
    private const double RupeesPerCrore = 1e7;

    /// <summary>Whether the scenario says what it is worth.</summary>
    public static bool IsKnown(Reserve reserve) =>
        reserve.Spec.RupeesPerKg is not null || reserve.Worth is not null;

    /// <summary>In crore rupees until a time: worth times what carrying costs a year, over time; null where
    /// the worth is not known.</summary>
    public static double? Carrying(Reserve reserve, Chain chain, SimTime until)
    {
        var yearDays = chain.Scenario.Calendar.YearDays;
        if (reserve.Spec.RupeesPerKg is { } rupeesPerKg)
        {
            var kgYears = reserve.OnHandIntegral(until) / MilligramsPerKg / yearDays;
            return kgYears * rupeesPerKg * reserve.Spec.CarryingPerYear / RupeesPerCrore;
        }

        return reserve.Worth?.RupeeDays / yearDays * reserve.Spec.CarryingPerYear / RupeesPerCrore;
    }
}

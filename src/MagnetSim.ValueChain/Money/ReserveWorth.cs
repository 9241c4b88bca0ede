using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>What a reserve is worth at the home price, summed over time.</summary>
/// <remarks>It changes at midnight, as the reserve and prices do.</remarks>
internal sealed class ReserveWorth(HomePrice price)
{
    private const double MilligramsPerKg = 1e6;

    /// <summary>Rupee-days so far.</summary>
    public double RupeeDays { get; private set; }

    /// <summary>Counts the day that begins now.</summary>
    public void AddDay(long milligrams, SimTime now) =>
        RupeeDays += milligrams / MilligramsPerKg * price.At(now) / Paise.PerRupee;
}

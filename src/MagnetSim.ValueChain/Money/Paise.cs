namespace MagnetSim.ValueChain;

/// <summary>Money in whole paise, a hundredth of a rupee each, so that sums close exactly; halves round
/// up.</summary>
internal static class Paise
{
    public const long PerRupee = 100;

    /// <summary>Ten million rupees.</summary>
    public const long PerCrore = 10_000_000 * PerRupee;

    private const long MilligramsPerKg = 1_000_000;
    private const long Billion = 1_000_000_000;

    public static long FromRupees(double rupees) => checked((long)Math.Round(rupees * PerRupee));

    public static double ToCrore(long paise) => paise / (double)PerCrore;

    /// <summary>What a mass costs at so many paise a kilogram.</summary>
    public static long Of(long milligrams, long paisePerKg) =>
        Divide((Int128)milligrams * paisePerKg, MilligramsPerKg);

    /// <summary>A share of an amount; the share counts in whole billionths.</summary>
    public static long Part(long paise, double share) =>
        Divide((Int128)paise * (long)Math.Round(share * Billion), Billion);

    private static long Divide(Int128 amount, long by)
    {
        var doubled = (2 * amount) + by;
        var quotient = doubled / (2 * by);
        return checked((long)(doubled % (2 * by) < 0 ? quotient - 1 : quotient));
    }
}

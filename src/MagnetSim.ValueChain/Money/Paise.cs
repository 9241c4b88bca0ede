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
        Ratio(milligrams, paisePerKg, MilligramsPerKg);

    /// <summary>A share of an amount; the share counts in whole billionths.</summary>
    public static long Part(long paise, double share) =>
        Ratio(paise, (long)Math.Round(share * Billion), Billion);

    /// <summary>The product over a divisor; almost all products fit into 64 bits, where dividing is
    /// fast.</summary>
    private static long Ratio(long one, long other, long by)
    {
        var high = Math.BigMul(one, other, out var product);
        return high == product >> 63 ? Divide(product, by) : Divide((Int128)one * other, by);
    }

    private static long Divide(long amount, long by)
    {
        var (quotient, rest) = Math.DivRem(amount, by);
        if (rest < 0)
            (quotient, rest) = (quotient - 1, rest + by);
        return 2 * rest >= by ? quotient + 1 : quotient;
    }

    private static long Divide(Int128 amount, long by)
    {
        var doubled = (2 * amount) + by;
        var quotient = doubled / (2 * by);
        return checked((long)(doubled % (2 * by) < 0 ? quotient - 1 : quotient));
    }
}

namespace MagnetSim.Engine;

/// <summary>
/// A normal law without its negative values, for what cannot be negative: lengths of time, masses.
/// </summary>
/// <param name="UntruncatedMean">The mean of the whole normal
/// law; that of this distribution is higher.</param>
/// <param name="UntruncatedDeviation">The standard deviation of the whole normal law.</param>
public sealed record TruncatedNormal(double UntruncatedMean, double UntruncatedDeviation) : Distribution
{
    /// <summary>Farther out in the tail, the variance would drown in rounding errors.</summary>
    private const double LargestCut = 10;

    private readonly double _positiveShare = Numeric.NormalCdf(UntruncatedMean / UntruncatedDeviation);

    public double UntruncatedDeviation { get; } = Require.Above(0, UntruncatedDeviation);

    public double UntruncatedMean { get; } =
        Require.AtLeast(-LargestCut * UntruncatedDeviation, UntruncatedMean);

    // Johnson, Kotz, Balakrishnan (1994), "Continuous univariate distributions" 1, section 10.1.
    public override double Mean => UntruncatedMean + (UntruncatedDeviation * Hazard);

    public override double Variance =>
        UntruncatedDeviation * UntruncatedDeviation * (1 - (Hazard * (Hazard - Cut)));

    /// <summary>Where the cut at 0 lies on the standard normal law.</summary>
    private double Cut => -UntruncatedMean / UntruncatedDeviation;

    private double Hazard => Numeric.NormalDensity(Cut) / _positiveShare;

    public override double Quantile(double u)
    {
        // Counted from the upper end, where the share beyond a value is small and so exact.
        var deviations = Numeric.NormalQuantile((1 - u) * _positiveShare);
        return Math.Max(0, UntruncatedMean - (UntruncatedDeviation * deviations)); // against rounding
    }
}

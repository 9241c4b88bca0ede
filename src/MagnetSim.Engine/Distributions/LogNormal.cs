namespace MagnetSim.Engine;

/// <summary>
/// A positive quantity whose logarithm is normal: many factors multiplied, skewed to the right.
/// </summary>
/// <param name="LogMean">The mean of the logarithm.</param>
/// <param name="LogDeviation">The standard deviation of the logarithm.</param>
public sealed record LogNormal(double LogMean, double LogDeviation) : Distribution
{
    public double LogMean { get; } = Require.Finite(LogMean);

    public double LogDeviation { get; } = Require.Above(0, LogDeviation);

    public override double Mean => Numeric.Exp(LogMean + (0.5 * LogDeviation * LogDeviation));

    public override double Variance => Mean * Mean * (Numeric.Exp(LogDeviation * LogDeviation) - 1);

    /// <summary>The law whose mean and relative spread are these.</summary>
    /// <param name="mean">The mean of the quantity itself.</param>
    /// <param name="cv">Its coefficient of variation: standard deviation over mean.</param>
    public static LogNormal FromMeanAndCv(double mean, double cv)
    {
        var logVariance = Numeric.Log(1 + (Require.Above(0, cv) * cv));
        return new(Numeric.Log(Require.Above(0, mean)) - (0.5 * logVariance), Math.Sqrt(logVariance));
    }

    /// <summary>The law with this median and this ninth decile.</summary>
    /// <param name="median">Half of the draws lie below.</param>
    /// <param name="p90">90 % of the draws lie below.</param>
    public static LogNormal FromMedianAndP90(double median, double p90)
    {
        var ratio = Require.Above(Require.Above(0, median), p90) / median;
        return new(Numeric.Log(median), Numeric.Log(ratio) / Numeric.NormalQuantile(0.9));
    }

    public override double Quantile(double u) =>
        Numeric.Exp(LogMean + (LogDeviation * Numeric.NormalQuantile(u)));
}

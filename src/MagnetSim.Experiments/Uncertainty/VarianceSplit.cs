using MagnetSim.Engine;
using MagnetSim.Results;

namespace MagnetSim.Experiments;

/// <summary>The variance of a KPI in two parts: of what is not known, and of the chance of the
/// world.</summary>
/// <param name="Pairs">Replications that share what is uncertain, two by two.</param>
/// <param name="Variance">The sum of both parts.</param>
/// <param name="Uncertain">The variance of the mean that is expected once all uncertain inputs are known. An
/// estimate, which by chance may lie a little below 0.</param>
/// <param name="ShareLow">Of <see cref="Share"/>, the lower end of its 95 % interval.</param>
public sealed record VarianceSplit(
    int Pairs, double Mean, double Variance, double Uncertain, double ShareLow, double ShareHigh)
{
    /// <summary>The variance that stays once all uncertain inputs are known.</summary>
    public double Variation => Variance - Uncertain;

    /// <summary>The uncertain part of the variance; not-a-number where nothing varies.</summary>
    public double Share => Uncertain / Variance;

    /// <summary>Splits by the one-way analysis of variance with random effects, in groups of two: the share
    /// is the intraclass correlation.</summary>
    /// <remarks>Its interval is that of a jackknife over the pairs of Fisher's z, with Student's t.</remarks>
    public static VarianceSplit OfPairs(IReadOnlyList<double> ones, IReadOnlyList<double> others)
    {
        (double One, double Other)[] pairs = [.. ones.Zip(others)
            .Where(pair => double.IsFinite(pair.First) && double.IsFinite(pair.Second))];
        if (pairs.Length < 3)
            return new(pairs.Length, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        var mean = pairs.Average(pair => (pair.One + pair.Other) / 2);
        if (Array.TrueForAll(pairs, pair => pair.One == pairs[0].One && pair.Other == pairs[0].One))
            return new(pairs.Length, mean, Variance: 0, Uncertain: 0, double.NaN, double.NaN);
        double[][] rows = [.. pairs.Select(pair => RowOf(pair.One - mean, pair.Other - mean))];
        var (uncertain, variance) = Parts(MeansOf(rows), rows.Length);
        var (low, high) = IntervalOf(rows, uncertain / variance);
        return new(pairs.Length, mean, variance, uncertain, low, high);
    }

    /// <summary>The mean of a pair, its square, and the square of half the difference.</summary>
    private static double[] RowOf(double one, double other)
    {
        double middle = (one + other) / 2, half = (one - other) / 2;
        return [middle, middle * middle, half * half];
    }

    private static double[] MeansOf(double[][] rows) =>
        [.. Enumerable.Range(0, 3).Select(column => rows.Average(row => row[column]))];

    private static (double Uncertain, double Variance) Parts(double[] means, int pairs)
    {
        var within = 2 * means[2];
        var ofMiddles = (means[1] - (means[0] * means[0])) * pairs / (pairs - 1);
        return (ofMiddles - (within / 2), ofMiddles + (within / 2));
    }

    private static (double Low, double High) IntervalOf(double[][] rows, double share)
    {
        // Without any variation, or without any variance, there is no doubt, and z does not exist.
        if (!(Math.Abs(share) < 1)) return (share, share);
        var z = Jackknife.Of(rows, (means, pairs) =>
        {
            var (uncertain, variance) = Parts(means, pairs);
            return FisherZ(uncertain / variance);
        });
        var halfWidth = StudentT.Quantile975(rows.Length - 1) * z.StandardError;
        return (FromFisherZ(z.Estimate - halfWidth), FromFisherZ(z.Estimate + halfWidth));
    }

    private static double FisherZ(double correlation) =>
        Numeric.Log((1 + correlation) / (1 - correlation)) / 2;

    private static double FromFisherZ(double z) =>
        z > 0 ? 1 - (2 / (Numeric.Exp(2 * z) + 1)) : (2 / (Numeric.Exp(-2 * z) + 1)) - 1;
}

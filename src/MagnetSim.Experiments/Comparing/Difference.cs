using MagnetSim.Engine;
using MagnetSim.Results;

namespace MagnetSim.Experiments;

/// <summary>By how much one mean is larger than another, with its 95 % interval by Student's t.</summary>
/// <param name="DegreesOfFreedom">Below 1 there is no interval, and its figures are not-a-number.</param>
public sealed record Difference(double Mean, double StandardError, int DegreesOfFreedom)
{
    public double HalfWidth95 { get; } =
        DegreesOfFreedom < 1 ? double.NaN : StudentT.Quantile975(DegreesOfFreedom) * StandardError;

    public double Low => Mean - HalfWidth95;

    public double High => Mean + HalfWidth95;

    /// <summary>How likely a difference of that size, or a larger one, is if there is none; not-a-number
    /// where nothing varies.</summary>
    public double TailProbability => HalfWidth95 > 0
        ? StudentT.TailProbability(Math.Abs(Mean) / StandardError, DegreesOfFreedom)
        : double.NaN;

    /// <summary>Between replications that share their chance, pair by pair.</summary>
    /// <param name="ones">Of each replication, in order.</param>
    /// <exception cref="ArgumentException">The runs differ in the number of replications.</exception>
    public static Difference OfPairs(IReadOnlyList<double> ones, IReadOnlyList<double> others) =>
        OfMean(Differences(ones, others));

    /// <summary>Between replications that share nothing, whose spreads may differ.</summary>
    /// <remarks>Welch (1947), with the degrees of freedom of Satterthwaite rounded down, which widens the
    /// interval rather than narrow it.</remarks>
    public static Difference OfIndependent(IReadOnlyList<double> ones, IReadOnlyList<double> others)
    {
        Tally one = TallyOf(ones), other = TallyOf(others);
        double first = one.Variance / one.Count, second = other.Variance / other.Count, both = first + second;
        var degrees = both * both
            / ((first * first / (one.Count - 1)) + (second * second / (other.Count - 1)));
        var whole = both == 0 ? one.Count + other.Count - 2 : Math.Floor(degrees);
        return new Difference(one.Mean - other.Mean, Math.Sqrt(both), double.IsNaN(both) ? 0 : (int)whole);
    }

    /// <summary>The ratio of two mean differences: of what changes to what it costs.</summary>
    /// <remarks>Its interval linearises the ratio, which needs a mean cost that is well away from 0.
    /// </remarks>
    /// <param name="gains">A gain of each pair.</param>
    /// <param name="costs">The cost of each pair.</param>
    public static Difference Ratio(IReadOnlyList<double> gains, IReadOnlyList<double> costs)
    {
        var ratio = gains.Average() / costs.Average();
        var residuals = OfMean(Differences(gains, [.. costs.Select(cost => ratio * cost)]));
        var standardError = residuals.StandardError / Math.Abs(costs.Average());
        return new Difference(ratio, standardError, residuals.DegreesOfFreedom);
    }

    private static Difference OfMean(double[] differences)
    {
        var tally = TallyOf(differences);
        var standardError = Math.Sqrt(tally.Variance / differences.Length);
        return new Difference(tally.Mean, standardError, differences.Length - 1);
    }

    private static Tally TallyOf(IReadOnlyList<double> values)
    {
        Tally tally = new();
        foreach (var value in values)
            tally.Add(value);
        return tally;
    }

    private static double[] Differences(IReadOnlyList<double> ones, IReadOnlyList<double> others) =>
        ones.Count == others.Count
            ? [.. ones.Zip(others, (one, other) => one - other)]
            : throw new ArgumentException(
                $"{ones.Count} and {others.Count} replications cannot be paired", nameof(others));
}

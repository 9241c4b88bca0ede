using MagnetSim.Engine;
using MagnetSim.Results;

namespace MagnetSim.Experiments;

/// <summary>A mean over pairs of replications that share their chance, with its 95 % interval.</summary>
/// <param name="HalfWidth95">By Student's t; not-a-number for a single pair.</param>
public sealed record PairedDifference(double Mean, double HalfWidth95)
{
    public double Low => Mean - HalfWidth95;

    public double High => Mean + HalfWidth95;

    /// <summary>By how much a KPI is larger in one run than in another, pair by pair.</summary>
    /// <param name="ones">Of each replication, in order.</param>
    /// <exception cref="ArgumentException">The runs differ in the number of replications.</exception>
    public static PairedDifference Of(IReadOnlyList<double> ones, IReadOnlyList<double> others) =>
        Of(Differences(ones, others));

    /// <summary>The ratio of two mean differences: of what changes to what it costs.</summary>
    /// <remarks>Its interval linearises the ratio, which needs a mean cost that is well away from 0.
    /// </remarks>
    /// <param name="gains">A gain of each pair.</param>
    /// <param name="costs">The cost of each pair.</param>
    public static PairedDifference Ratio(IReadOnlyList<double> gains, IReadOnlyList<double> costs)
    {
        var ratio = gains.Average() / costs.Average();
        var residuals = Differences(gains, [.. costs.Select(cost => ratio * cost)]);
        return new PairedDifference(ratio, Of(residuals).HalfWidth95 / Math.Abs(costs.Average()));
    }

    private static PairedDifference Of(double[] differences)
    {
        var tally = new Tally();
        foreach (var difference in differences)
            tally.Add(difference);
        var halfWidth = differences.Length < 2
            ? double.NaN
            : StudentT.Quantile975(differences.Length - 1) * Math.Sqrt(tally.Variance / differences.Length);
        return new PairedDifference(tally.Mean, halfWidth);
    }

    private static double[] Differences(IReadOnlyList<double> ones, IReadOnlyList<double> others) =>
        ones.Count == others.Count
            ? [.. ones.Zip(others, (one, other) => one - other)]
            : throw new ArgumentException(
                $"{ones.Count} and {others.Count} replications cannot be paired", nameof(others));
}

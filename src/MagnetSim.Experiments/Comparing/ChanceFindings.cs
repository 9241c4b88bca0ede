namespace MagnetSim.Experiments;

/// <summary>How many of many differences look real, and how many would if there were none.</summary>
/// <param name="Compared">Differences that vary, and so have an interval.</param>
/// <param name="Found">Those whose 95 % interval excludes 0.</param>
/// <param name="FoundByHolm">Those that stay when all of them together are to mislead in 5 % of cases at
/// most.</param>
/// <param name="LargestKept">The largest tail probability that Holm's test keeps; not-a-number where it keeps
/// none.</param>
public sealed record ChanceFindings(int Compared, int Found, int FoundByHolm, double LargestKept)
{
    private const double Level = 0.05;

    // One or more of 10 independent intervals miss a true 0 in 40 % of cases.
    private const int Many = 10;

    /// <summary>How many intervals would exclude 0 in the mean if nothing differed.</summary>
    public double ExpectedByChance => Level * Compared;

    /// <summary>Whether there are so many comparisons that a finding by chance is no surprise.</summary>
    public bool AreMany => Compared >= Many && Found > 0;

    public static ChanceFindings Among(IEnumerable<Difference> differences)
    {
        double[] probabilities = [.. differences.Select(difference => difference.TailProbability)
            .Where(probability => !double.IsNaN(probability)).Order()];
        var kept = Holm(probabilities);
        return new ChanceFindings(
            probabilities.Length, probabilities.Count(probability => probability < Level), kept,
            kept == 0 ? double.NaN : probabilities[kept - 1]);
    }

    /// <summary>Whether one of these differences is no play of chance: Holm's test keeps it, or it is the
    /// same in each pair.</summary>
    public bool Keeps(Difference difference) => difference.TailProbability <= LargestKept
        || (difference.HalfWidth95 == 0 && difference.Mean != 0);

    /// <summary>Holm (1979): the k-th smallest of m is held against 5 % over m + 1 − k, until one
    /// fails.</summary>
    /// <remarks>It holds however the KPIs depend on each other, and finds no less than
    /// Bonferroni's.</remarks>
    private static int Holm(double[] sorted)
    {
        var found = 0;
        while (found < sorted.Length && sorted[found] < Level / (sorted.Length - found))
            found++;
        return found;
    }
}

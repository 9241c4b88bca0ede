namespace MagnetSim.Engine;

/// <summary>How much of the start of a series to leave out, so that what an arbitrary start did to it does
/// not bend the mean of the rest.</summary>
/// <remarks>
/// The cut after which the mean of the batches that are left has the least standard error, as far as that can
/// be told from their spread: (1/m²)·Σ(Zᵢ − Z̄)² over m batches of five values each. K. P. White, Simulation
/// 69 (1997) 323; in batches of five: White, Cobb and Spratt, Winter Simulation Conference 2000.
/// </remarks>
/// <param name="LeftOut">Values to leave out; a multiple of five.</param>
/// <param name="IsReliable">Whether the cut lies in the first half; a later one says that the series has not
/// settled.</param>
public sealed record Mser5(int LeftOut, bool IsReliable)
{
    /// <summary>Values of a batch.</summary>
    public const int BatchSize = 5;

    /// <summary>Fewer values say too little.</summary>
    public const int FewestValues = 10 * BatchSize;

    // The spread of few batches is small by chance.
    private const int FewestBatchesLeft = 5;
    private const double LeastShareLeft = 0.25;

    /// <summary>Values after the last whole batch do not count.</summary>
    public static Mser5 Of(IReadOnlyList<double> values)
    {
        if (values.Count < FewestValues)
        {
            throw new ArgumentOutOfRangeException(nameof(values),
                $"{values.Count} values are too few; at least {FewestValues} are needed");
        }

        var batches = BatchMeans(values);
        var mostLeftOut = Math.Min(batches.Length - FewestBatchesLeft, (1 - LeastShareLeft) * batches.Length);
        var (best, least) = (0, double.PositiveInfinity);
        for (var first = 0; first <= mostLeftOut; first++)
        {
            var error = SquaredError(batches.AsSpan(first));
            if (error < least)
                (best, least) = (first, error);
        }

        return new Mser5(best * BatchSize, IsReliable: 2 * best <= batches.Length);
    }

    private static double[] BatchMeans(IReadOnlyList<double> values)
    {
        var batches = new double[values.Count / BatchSize];
        for (var i = 0; i < batches.Length * BatchSize; i++)
            batches[i / BatchSize] += values[i] / BatchSize;
        return batches;
    }

    private static double SquaredError(ReadOnlySpan<double> batches)
    {
        var tally = new Tally();
        foreach (var batch in batches)
            tally.Add(batch);
        return tally.Variance * (batches.Length - 1) / batches.Length / batches.Length;
    }
}

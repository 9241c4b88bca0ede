namespace MagnetSim.Engine;

/// <summary>The number of events in a time when they come at random at a constant rate.</summary>
/// <param name="ExpectedValue">Up to 1,000,000.</param>
/// <remarks>The cumulative probabilities have an absolute error below 1e-13.</remarks>
public sealed record Poisson(double ExpectedValue) : Distribution
{
    public double ExpectedValue { get; } = Require.Between(0, 1_000_000, ExpectedValue);

    public override double Mean => ExpectedValue;

    public override double Variance => ExpectedValue;

    private DiscreteTable Table { get; } = TableOf(ExpectedValue);

    public override double Quantile(double u) => Table.Quantile(u);

    /// <summary>All counts but those beyond a tail of 1e-18, weighed against the most likely one.</summary>
    private static DiscreteTable TableOf(double mean)
    {
        var root = Math.Sqrt(mean);
        var first = (int)Math.Max(0, mean - (9 * root));
        var mode = (int)mean - first;
        var weights = new double[(int)(mean + (10 * root) + 30) - first];
        weights[mode] = 1;
        for (var i = mode; i > 0; i--) weights[i - 1] = weights[i] * (first + i) / mean;
        for (var i = mode + 1; i < weights.Length; i++) weights[i] = weights[i - 1] * mean / (first + i);
        return new([.. Enumerable.Range(first, weights.Length).Select(count => (double)count)], weights);
    }
}

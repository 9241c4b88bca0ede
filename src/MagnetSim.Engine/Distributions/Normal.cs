namespace MagnetSim.Engine;

/// <summary>The bell curve; it has negative values too (see <see cref="TruncatedNormal"/>).</summary>
public sealed record Normal(double ExpectedValue, double StandardDeviation) : Distribution
{
    public double ExpectedValue { get; } = Require.Finite(ExpectedValue);

    public double StandardDeviation { get; } = Require.Above(0, StandardDeviation);

    public override double Mean => ExpectedValue;

    public override double Variance => StandardDeviation * StandardDeviation;

    public override double Quantile(double u) =>
        ExpectedValue + (StandardDeviation * Numeric.NormalQuantile(u));
}

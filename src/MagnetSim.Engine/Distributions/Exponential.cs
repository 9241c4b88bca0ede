namespace MagnetSim.Engine;

/// <summary>Times between events that come at random at a constant rate, the inverse of the mean.</summary>
public sealed record Exponential(double ExpectedValue) : Distribution
{
    public double ExpectedValue { get; } = Require.Above(0, ExpectedValue);

    public override double Mean => ExpectedValue;

    public override double Variance => ExpectedValue * ExpectedValue;

    public override double Quantile(double u) => -ExpectedValue * Numeric.Log(1 - u);
}

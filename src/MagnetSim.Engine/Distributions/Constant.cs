namespace MagnetSim.Engine;

/// <summary>Always the same value.</summary>
public sealed record Constant(double Value) : Distribution
{
    public double Value { get; } = Require.Finite(Value);

    public override double Mean => Value;

    public override double Variance => 0;

    public override double Quantile(double u) => Value;
}

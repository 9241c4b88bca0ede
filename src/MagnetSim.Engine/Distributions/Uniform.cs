namespace MagnetSim.Engine;

/// <summary>Every value between two bounds is equally likely.</summary>
public sealed record Uniform(double Minimum, double Maximum) : Distribution
{
    public double Minimum { get; } = Require.Finite(Minimum);

    public double Maximum { get; } = Require.Above(Minimum, Maximum);

    public override double Mean => (0.5 * Minimum) + (0.5 * Maximum);

    public override double Variance => (Maximum - Minimum) * (Maximum - Minimum) / 12;

    public override double Quantile(double u) => Minimum + (u * (Maximum - Minimum));
}

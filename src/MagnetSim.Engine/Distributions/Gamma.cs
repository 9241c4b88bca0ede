namespace MagnetSim.Engine;

/// <summary>A positive quantity, from steeply falling (shape below 1) to nearly normal.</summary>
/// <param name="Shape">From 0.1 to 10,000: the inverse square of the coefficient of variation.</param>
/// <remarks>
/// The quantile q(u) has a relative error below 1e-8, and |F(q(u)) − u| is below 1e-9.
/// </remarks>
public sealed record Gamma(double Shape, double Scale) : Distribution
{
    public double Shape { get; } = Require.Between(0.1, 10_000, Shape);

    public double Scale { get; } = Require.Above(0, Scale);

    public override double Mean => Shape * Scale;

    public override double Variance => Shape * Scale * Scale;

    // Of the logarithm at scale 1.
    private QuantileTable Table { get; } = new(y => At(Shape, y), Numeric.Log(Shape));

    /// <summary>The law whose mean and relative spread are these.</summary>
    /// <param name="cv">The coefficient of variation: standard deviation over mean.</param>
    public static Gamma FromMeanAndCv(double mean, double cv)
    {
        var shape = 1 / (Require.Between(0.01, 3, cv) * cv);
        return new(shape, Require.Above(0, mean) / shape);
    }

    public override double Quantile(double u) => Scale * Numeric.Exp(Table.Quantile(u));

    public bool Equals(Gamma? other) => other is not null && Shape == other.Shape && Scale == other.Scale;

    public override int GetHashCode() => HashCode.Combine(Shape, Scale);

    private static QuantileTable.Point At(double shape, double y)
    {
        var x = Numeric.Exp(y);
        (var below, var above) = Numeric.GammaShares(shape, x);
        return new(below, above, Numeric.LogGammaDensity(shape, x), shape - x);
    }
}

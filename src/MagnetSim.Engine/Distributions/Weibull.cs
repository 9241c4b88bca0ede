namespace MagnetSim.Engine;

/// <summary>
/// Times to failure: the hazard falls with age for a shape below 1, and rises for one above.
/// </summary>
/// <param name="Scale">About 63 % of the draws lie below it.</param>
/// <param name="Shape">From 0.05 to 1,000: beyond, mean and variance would lose their digits.</param>
public sealed record Weibull(double Scale, double Shape) : Distribution
{
    public double Scale { get; } = Require.Above(0, Scale);

    public double Shape { get; } = Require.Between(0.05, 1000, Shape);

    public override double Mean => Scale * Numeric.Gamma(1 + (1 / Shape));

    public override double Variance => (Scale * Scale * Numeric.Gamma(1 + (2 / Shape))) - (Mean * Mean);

    public static Weibull FromMeanAndShape(double mean, double shape) =>
        new(Require.Above(0, mean) / new Weibull(1, shape).Mean, shape);

    public override double Quantile(double u) => Scale * Numeric.Pow(-Numeric.Log(1 - u), 1 / Shape);
}

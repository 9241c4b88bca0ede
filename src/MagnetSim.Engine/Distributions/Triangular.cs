namespace MagnetSim.Engine;

/// <summary>
/// Between two bounds, rising linearly to the most likely value and falling linearly after it.
/// </summary>
public sealed record Triangular(double Minimum, double Mode, double Maximum) : Distribution
{
    public double Minimum { get; } = Require.Finite(Minimum);

    public double Maximum { get; } = Require.Above(Minimum, Maximum);

    public double Mode { get; } = Require.Between(Minimum, Maximum, Mode);

    public override double Mean => (Minimum + Mode + Maximum) / 3;

    public override double Variance => (Square(Rise) + Square(Maximum - Mode) + Square(Width)) / 36;

    private double Rise => Mode - Minimum;

    private double Width => Maximum - Minimum;

    public override double Quantile(double u) => u * Width < Rise
        ? Minimum + Math.Sqrt(u * Width * Rise)
        : Maximum - Math.Sqrt((1 - u) * Width * (Maximum - Mode));

    private static double Square(double x) => x * x;
}

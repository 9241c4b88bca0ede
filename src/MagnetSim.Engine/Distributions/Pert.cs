namespace MagnetSim.Engine;

/// <summary>Between two bounds, as experts estimate: smooth, most of the weight near the mode.</summary>
/// <remarks>
/// A beta law whose mean is (minimum + 4 mode + maximum) / 6: Malcolm, Roseboom, Clark, Fazar (1959),
/// "Application of a technique for research and development program evaluation". The quantile q(u) has an
/// error below 1e-9 of its distance from either bound, and |F(q(u)) − u| is below 1e-10.
/// </remarks>
public sealed record Pert(double Minimum, double Mode, double Maximum) : Distribution
{
    public double Minimum { get; } = Require.Finite(Minimum);

    public double Maximum { get; } = Require.Above(Minimum, Maximum);

    public double Mode { get; } = Require.Between(Minimum, Maximum, Mode);

    public override double Mean => (Minimum + (4 * Mode) + Maximum) / 6;

    public override double Variance => (Mean - Minimum) * (Maximum - Mean) / 7;

    // Of the log odds of the place between the bounds.
    private QuantileTable Table { get; } = new(At(1 + (4 * (Mode - Minimum) / (Maximum - Minimum))), 0);

    public override double Quantile(double u)
    {
        var y = Table.Quantile(u);
        var part = (Maximum - Minimum) / (1 + Numeric.Exp(Math.Abs(y)));
        return y < 0 ? Minimum + part : Maximum - part;
    }

    public bool Equals(Pert? other) => other is not null
        && Minimum == other.Minimum && Mode == other.Mode && Maximum == other.Maximum;

    public override int GetHashCode() => HashCode.Combine(Minimum, Mode, Maximum);

    private static Func<double, QuantileTable.Point> At(double alpha) => y =>
    {
        var beta = 6 - alpha;
        var x = 1 / (1 + Numeric.Exp(-y));
        var rest = 1 / (1 + Numeric.Exp(y));
        (var below, var above) = Numeric.BetaShares(alpha, beta, x, rest);
        return new(below, above, Numeric.LogitBetaDensity(alpha, beta, x, rest), alpha - (6 * x));
    };
}

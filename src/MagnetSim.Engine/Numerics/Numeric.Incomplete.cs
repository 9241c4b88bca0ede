namespace MagnetSim.Engine;

/// <content>
/// The incomplete gamma and beta functions, as the shares of a law below and above a value.
/// </content>
/// <remarks>
/// DLMF: NIST Digital Library of Mathematical Functions. Meant for set-up, not for the loop.
/// </remarks>
public static partial class Numeric
{
    /// <summary>The shares of the gamma law of this shape and of scale 1.</summary>
    /// <remarks>For shapes from 0.1 to 10,000; both shares with a relative error below 1e-11.</remarks>
    internal static (double Below, double Above) GammaShares(double shape, double x)
    {
        var density = LogGammaDensity(shape, x);
        if (x < shape + 1)
        {
            var below = density * SumOfProducts(shape, x, 0) / shape; // DLMF 8.7.1
            return (below, 1 - below);
        }

        var above = density * UpperFraction(shape, x);
        return (1 - above, above);
    }

    /// <summary>The density of the logarithm of a gamma variable: x^shape e^-x / Γ(shape).</summary>
    internal static double LogGammaDensity(double shape, double x)
    {
        if (shape < 10) return shape * Pow(x, shape) * Exp(-x) / Gamma(1 + shape);

        // Stirling's series, DLMF 5.11.1, with the largest terms taken together, as they nearly cancel.
        var inverse = 1 / shape;
        var w = inverse * inverse;
        var correction = inverse
            * ((1.0 / 12) - (w * ((1.0 / 360) - (w * ((1.0 / 1260) - (w * ((1.0 / 1680) - (w / 1188))))))));
        var ratio = x * inverse;
        return InverseSquareRootOfTwoPi * Math.Sqrt(shape)
            * Exp((-shape * (ratio - 1 - Log(ratio))) - correction);
    }

    /// <summary>The shares of a beta law.</summary>
    /// <param name="rest">1 − x, given apart as it may be tiny.</param>
    /// <remarks>DLMF 8.17.8, from the nearer end.</remarks>
    internal static (double Below, double Above) BetaShares(double alpha, double beta, double x, double rest)
    {
        if (x > rest)
        {
            (var above, var below) = BetaShares(beta, alpha, rest, x);
            return (below, above);
        }

        var sum = SumOfProducts(alpha, x * (alpha + beta - 1), x);
        var share = LogitBetaDensity(alpha, beta, x, rest) * sum / alpha;
        return (share, 1 - share);
    }

    /// <summary>The density of a beta variable's log odds: x^alpha (1 − x)^beta / B(alpha, beta).</summary>
    internal static double LogitBetaDensity(double alpha, double beta, double x, double rest) =>
        Pow(x, alpha) * Pow(rest, beta) * Gamma(alpha + beta) / (Gamma(alpha) * Gamma(beta));

    /// <summary>1 + r₁ + r₁r₂ + r₁r₂r₃ + …, with rₙ = (p + q n) / (a + n), all positive.</summary>
    private static double SumOfProducts(double a, double p, double q)
    {
        double term = 1;
        double sum = 1;
        for (var n = 1; term > 1e-17 * sum; n++)
        {
            term *= (p + (q * n)) / (a + n);
            sum += term;
        }

        return sum;
    }

    /// <summary>
    /// 1/(x + 1 − a − 1(1 − a)/(x + 3 − a − 2(2 − a)/(x + 5 − a − …))), the even part of DLMF 8.9.2, for
    /// x ≥ a + 1; from the front, as Lentz (1976) does it.
    /// </summary>
    private static double UpperFraction(double a, double x)
    {
        var partial = x + 1 - a;
        var below = 1 / partial;
        var above = double.PositiveInfinity;
        var fraction = below;
        for (double i = 1, change = 0; Math.Abs(change - 1) > 1e-15; i++)
        {
            partial += 2;
            var numerator = i * (a - i);
            below = 1 / (partial + (numerator * below));
            above = partial + (numerator / above);
            change = above * below;
            fraction *= change;
        }

        return fraction;
    }
}

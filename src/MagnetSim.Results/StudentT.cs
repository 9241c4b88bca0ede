namespace MagnetSim.Results;

/// <summary>Student's t distribution, as far as 95 % intervals and tests need it.</summary>
/// <remarks>
/// Only additions, products and square roots, which yield the same bits on every processor; the intervals go
/// into files that must not differ by a byte.
/// </remarks>
public static class StudentT
{
    // The 97.5 % quantile of the normal distribution.
    private const double Normal = 1.959963984540054;
    private const int LargestExactDegrees = 1000;

    /// <summary>The half-width of a 95 % interval in standard errors: the 97.5 % quantile.</summary>
    public static double Quantile975(int degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        return degreesOfFreedom > LargestExactDegrees
            ? Expansion(degreesOfFreedom)
            : Bisection(degreesOfFreedom);
    }

    /// <summary>How likely a value at least so far from 0 is, on either side.</summary>
    /// <param name="distance">In standard errors, 0 or more.</param>
    public static double TailProbability(double distance, int degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        return Math.Max(0, 1 - ProbabilityWithin(distance, degreesOfFreedom));
    }

    // Abramowitz and Stegun, 26.7.5; the first term left out is below 1e-15 from 1,000 degrees on.
    private static double Expansion(double degrees)
    {
        double x = Normal, x2 = x * x;
        var first = x * (x2 + 1) / 4;
        var second = x * (((5 * x2 + 16) * x2) + 3) / 96;
        var third = x * ((((3 * x2 + 19) * x2 + 17) * x2) - 15) / 384;
        var fourth = x * ((((79 * x2 + 776) * x2 + 1482) * x2 - 1920) * x2 - 945) / 92160;
        return x + ((first + ((second + ((third + (fourth / degrees)) / degrees)) / degrees)) / degrees);
    }

    private static double Bisection(int degrees)
    {
        double low = Normal, high = 12.8;
        while (true)
        {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high) return middle;
            if (ProbabilityWithin(middle, degrees) < 0.95) low = middle;
            else high = middle;
        }
    }

    // The probability of a value between -t and t: Abramowitz and Stegun, 26.7.3 and 26.7.4.
    private static double ProbabilityWithin(double t, int degrees)
    {
        var cosineSquared = degrees / (degrees + (t * t));
        var sine = t / Math.Sqrt(degrees + (t * t));
        var odd = degrees % 2 == 1;
        var term = odd ? Math.Sqrt(cosineSquared) * sine : sine;
        var sum = degrees == 1 ? 0 : term;
        for (var k = odd ? 3 : 2; k <= degrees - 2; k += 2)
        {
            term *= cosineSquared * (k - 1) / k;
            sum += term;
        }

        return odd ? 2 / Math.PI * (ArcTangent(t / Math.Sqrt(degrees)) + sum) : sum;
    }

    // Halved three times, then its power series, whose 14 terms reach the last bit below tan(π/16).
    private static double ArcTangent(double x)
    {
        for (var halving = 0; halving < 3; halving++) x /= 1 + Math.Sqrt(1 + (x * x));
        double sum = 0;
        for (var k = 27; k >= 1; k -= 2) sum = (1.0 / k) - (x * x * sum);
        return 8 * x * sum;
    }
}

using System.Runtime.CompilerServices;

namespace MagnetSim.Engine;

/// <content>The standard normal law, and the gamma function.</content>
public static partial class Numeric
{
    private const double InverseSquareRootOfTwoPi = 0.3989422804014327;

    /// <summary>The density of the standard normal law.</summary>
    public static double NormalDensity(double x) =>
        InverseSquareRootOfTwoPi * Exp(DoubleDouble.Product(x, x) * -0.5);

    /// <summary>The share of the standard normal law below <paramref name="x"/>.</summary>
    /// <remarks>
    /// Meant for set-up, not for the loop. Near 0 by the series of Marsaglia (2004), "Evaluating the normal
    /// distribution"; in the tails by Laplace's continued fraction. Relative error below 1e-14.
    /// </remarks>
    public static double NormalCdf(double x)
    {
        if (double.IsNaN(x)) return double.NaN;
        if (x > 0) return 1 - NormalCdf(-x);
        if (x < -40) return 0;
        return x > -2 ? 0.5 + (NormalDensity(x) * OddSeries(x)) : NormalDensity(x) * MillsRatio(-x);
    }

    /// <summary>The value below which a share <paramref name="u"/> of the standard normal law lies.</summary>
    /// <remarks>Wichura (1988), algorithm AS 241 (PPND16); relative error about 1e-16.</remarks>
    public static double NormalQuantile(double u)
    {
        var q = u - 0.5;
        if (Math.Abs(q) <= 0.425) return q * Central(0.180625 - (q * q));

        var tail = q < 0 ? u : 1 - u;
        var r = Math.Sqrt(-Log(tail));
        var size = r <= 5 ? Middle(r - 1.6) : r < double.PositiveInfinity ? Far(r - 5) : r;
        return q < 0 ? -size : size;
    }

    /// <summary>The gamma function, for arguments from 0.5 to 170.</summary>
    /// <remarks>Lanczos (1964) with g = 7 and nine terms; relative error below 1e-12.</remarks>
    public static double Gamma(double x)
    {
        ReadOnlySpan<double> terms =
        [
            676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
            12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
        ];
        var sum = 0.99999999999980993;
        for (var i = 0; i < terms.Length; i++) sum += terms[i] / (x + i);

        var t = x + 6.5;
        var rootOfPower = Pow(t, 0.5 * (x - 0.5));
        return rootOfPower * Exp(-t) * rootOfPower * sum / InverseSquareRootOfTwoPi;
    }

    /// <summary>x + x³/3 + x⁵/(3·5) + …, until a term no longer counts.</summary>
    private static double OddSeries(double x)
    {
        var term = x;
        var sum = x;
        for (var divisor = 3; Math.Abs(term) > 1e-17 * Math.Abs(sum); divisor += 2)
        {
            term *= x * x / divisor;
            sum += term;
        }

        return sum;
    }

    /// <summary>Tail over density for x ≥ 2: 1/(x + 1/(x + 2/(x + 3/(x + …)))).</summary>
    private static double MillsRatio(double x)
    {
        var denominator = x;
        for (var i = 150; i > 0; i--) denominator = x + (i / denominator);
        return 1 / denominator;
    }

    private static double Central(double r) => Ratio(
        r,
        [
            3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
            45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
        ],
        [
            1, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077, 21213.794301586595867,
            39307.895800092710610, 28729.085735721942674, 5226.4952788528545610,
        ]);

    private static double Middle(double r) => Ratio(
        r,
        [
            1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
            1.27045825245236838258, 0.241780725177450611770, 0.0227238449892691845833,
            7.74545014278341407640e-4,
        ],
        [
            1, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550,
            0.148103976427480074590,
            0.0151986665636164571966, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
        ]);

    private static double Far(double r) => Ratio(
        r,
        [
            6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 0.296560571828504891230,
            0.0265321895265761230930, 1.24266094738807843860e-3, 2.71155556874348757815e-5,
            2.01033439929228813265e-7,
        ],
        [
            1, 0.599832206555887937690, 0.136929880922735805310, 0.0148753612908506148525,
            7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
            2.04426310338993978564e-15,
        ]);

    /// <summary>The quotient of two polynomials of degree 7, lowest coefficients first.</summary>
    private static double Ratio(double r, ReadOnlySpan<double> above, ReadOnlySpan<double> below) =>
        Polynomial(r, above) / Polynomial(r, below);

    /// <summary>In the arrangement of Estrin, whose steps a processor evaluates side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Polynomial(double r, ReadOnlySpan<double> a)
    {
        var square = r * r;
        var upper = MultiplyAdd(square, MultiplyAdd(r, a[7], a[6]), MultiplyAdd(r, a[5], a[4]));
        var lower = MultiplyAdd(square, MultiplyAdd(r, a[3], a[2]), MultiplyAdd(r, a[1], a[0]));
        return MultiplyAdd(square * square, upper, lower);
    }
}

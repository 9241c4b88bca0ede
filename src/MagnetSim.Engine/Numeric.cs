namespace MagnetSim.Engine;

/// <summary>Logarithm, exponential and power with the same digits on every processor.</summary>
/// <remarks>
/// Built from + − × ÷ and operations on bits alone, which IEEE 754 rounds in one way only; the functions of
/// <see cref="Math"/> use a fused multiply-add where the processor has one, and differ in the last bit.
/// Results are within one unit in the last place of those of <see cref="Math"/>, and special cases are the
/// same.
/// </remarks>
public static partial class Numeric
{
    // ln 2 in two parts; the first has 32 bits, so that its product with any binary exponent is exact.
    private const double Ln2High = 2977044471 / 4294967296.0;
    private const double Ln2Low = 1.9082149292705877e-10;

    /// <summary>The natural logarithm.</summary>
    /// <remarks>
    /// x = 2^k (1 + f) with 1 + f near 1, and ln(1 + f) = 2 artanh(s) with s = f/(2 + f), by its series.
    /// Written as f − f²/2 + s(f²/2 + rest), the largest term is exact (the arrangement of fdlibm, Sun
    /// Microsystems 1993).
    /// </remarks>
    public static double Log(double x)
    {
        if (x == 0) return double.NegativeInfinity;
        if (!(x > 0)) return double.NaN;
        if (double.IsPositiveInfinity(x)) return x;

        (var k, var significand) = Split(x);
        var f = significand - 1;
        var s = f / (2 + f);
        var z = s * s;
        var halfSquare = 0.5 * f * f;
        var rest = 2 * z * ((1.0 / 3) + (z * ArtanhTail(z)));
        return (k * Ln2High) - (halfSquare - ((s * (halfSquare + rest)) + (k * Ln2Low)) - f);
    }

    /// <summary>e to the power <paramref name="x"/>.</summary>
    public static double Exp(double x) => Exp(new DoubleDouble(x, 0));

    /// <summary><paramref name="x"/> to the power <paramref name="y"/>.</summary>
    public static double Pow(double x, double y)
    {
        if (x == 1 || y == 0) return 1;
        if (double.IsNaN(x) || double.IsNaN(y)) return double.NaN;

        var size = PowOfPositive(Math.Abs(x), y);
        if (!double.IsNegative(x)) return size;
        if (double.IsOddInteger(y)) return -size;
        var hasValue = double.IsInteger(y) || double.IsInfinity(y) || x == 0 || double.IsInfinity(x);
        return hasValue ? size : double.NaN;
    }

    /// <summary>
    /// x = e^(high + low): e^x = 2^k e^r with |r| ≤ ln 2 / 2, and e^r by its Taylor series.
    /// </summary>
    private static double Exp(DoubleDouble x)
    {
        if (double.IsNaN(x.High)) return double.NaN;
        if (x.High > 710) return double.PositiveInfinity;
        if (x.High < -746) return 0;

        var k = (int)Math.Floor((x.High * (1 / (Ln2High + Ln2Low))) + 0.5);
        var high = x.High - (k * Ln2High);
        var low = x.Low - (k * Ln2Low);
        var r = high + low;
        var lost = high - r + low;
        return ScaleByPowerOfTwo(1 + (r + (lost + (r * r * ExpTail(r)))), k);
    }

    /// <summary>(e^r − 1 − r) / r², in two chains that a processor evaluates side by side.</summary>
    private static double ExpTail(double r)
    {
        var w = r * r;
        var even = (1.0 / 2) + (w * ((1.0 / 24) + (w * ((1.0 / 720) + (w * ((1.0 / 40320)
            + (w * ((1.0 / 3628800) + (w * (1.0 / 479001600))))))))));
        var odd = (1.0 / 6) + (w * ((1.0 / 120) + (w * ((1.0 / 5040) + (w * ((1.0 / 362880)
            + (w * ((1.0 / 39916800) + (w * (1.0 / 6227020800))))))))));
        return even + (r * odd);
    }

    /// <summary>1/5 + z/7 + z²/9 + …: artanh(s) = s + s z (1/3 + z × this), with z = s² ≤ 0.0295.</summary>
    private static double ArtanhTail(double z)
    {
        var w = z * z;
        var even = (1.0 / 5) + (w * ((1.0 / 9) + (w * ((1.0 / 13) + (w * ((1.0 / 17)
            + (w * ((1.0 / 21) + (w * (1.0 / 25))))))))));
        var odd = (1.0 / 7) + (w * ((1.0 / 11) + (w * ((1.0 / 15)
            + (w * ((1.0 / 19) + (w * (1.0 / 23))))))));
        return even + (z * odd);
    }

    private static double PowOfPositive(double x, double y)
    {
        if (x == 1) return 1;
        var grows = x > 1 == y > 0;
        var limit = grows ? double.PositiveInfinity : 0;
        if (x == 0 || double.IsInfinity(x) || double.IsInfinity(y)) return limit;

        var exponent = WideLog(x) * y;
        return double.IsFinite(exponent.Low) ? Exp(exponent) : limit;
    }

    /// <summary>
    /// The logarithm to about 65 bits, for <see cref="Pow"/> multiplies its error by up to 700.
    /// </summary>
    private static DoubleDouble WideLog(double x)
    {
        (var k, var significand) = Split(x);
        var f = significand - 1;
        var s = f / DoubleDouble.Sum(2, f);
        var z = s * s;
        var third = 1 / new DoubleDouble(3, 0);
        var artanh = s + (s * z * (third + new DoubleDouble(z.High * ArtanhTail(z.High), 0)));
        return DoubleDouble.Sum(k * Ln2High, k * Ln2Low) + (artanh * 2);
    }

    /// <summary>x = 2^k × significand, which lies between √½ and √2; x is positive and finite.</summary>
    private static (int K, double Significand) Split(double x)
    {
        const long squareRootOfHalf = 0x3FE6A09E667F3BCD;
        const double smallestNormal = 2.2250738585072014e-308;
        const int significandBits = 52;

        var shift = 0;
        if (x < smallestNormal)
        {
            x *= 1L << significandBits;
            shift = significandBits;
        }

        var bits = BitConverter.DoubleToInt64Bits(x);
        var k = (int)((bits - squareRootOfHalf) >> significandBits);
        return (k - shift, BitConverter.Int64BitsToDouble(bits - ((long)k << significandBits)));
    }

    /// <summary>
    /// x × 2^k for x near 1; in two steps, so that only the last one can round, overflow or underflow.
    /// </summary>
    private static double ScaleByPowerOfTwo(double x, int k) =>
        x * PowerOfTwo(k / 2) * PowerOfTwo(k - (k / 2));

    private static double PowerOfTwo(int k) => BitConverter.Int64BitsToDouble((long)(k + 1023) << 52);
}

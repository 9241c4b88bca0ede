using System.Runtime.CompilerServices;

namespace MagnetSim.Engine;

/// <summary>Logarithm, exponential and power with the same digits on every processor.</summary>
/// <remarks>
/// Built from + − × ÷, the fused multiply-add and operations on bits alone, which IEEE 754 rounds in one way
/// only, in hardware or software; the functions of <see cref="Math"/> work otherwise where the processor has
/// no fused multiply-add, and differ in the last bit. Results are within one unit in the last place of those
/// of <see cref="Math"/>, and special cases are the same. The method is that of Tang (1989, 1990),
/// "Table-driven implementation of the exponential function" and "of the logarithm function": the nearest of
/// 128 points from a table, and from there a short Taylor series.
/// </remarks>
public static partial class Numeric
{
    // ln 2 in two parts; the first has 32 bits, so that its product with any binary exponent is exact.
    private const double Ln2High = 2977044471 / 4294967296.0;
    private const double Ln2Low = 1.9082149292705877e-10;

    private const int SignificandBits = 52;
    private const long TwoToTheSignificandBits = 1L << SignificandBits;

    /// <summary>The natural logarithm.</summary>
    public static double Log(double x) => IsPositiveAndNormal(x) ? LogOfNormal(x) : LogOfSpecial(x);

    /// <summary>e to the power <paramref name="x"/>.</summary>
    public static double Exp(double x) => Exp(new DoubleDouble(x, 0));

    /// <summary><paramref name="x"/> to the power <paramref name="y"/>.</summary>
    public static double Pow(double x, double y) =>
        IsPositiveAndNormal(x) && double.IsFinite(y) ? Exp(WideLog(x) * y) : PowOfSpecial(x, y);

    /// <summary>
    /// x = n ln 2 / 128 + r with |r| ≤ ln 2 / 256: e^x = 2^(n / 128) e^r, and e^r by its Taylor series.
    /// </summary>
    private static double Exp(DoubleDouble x)
    {
        if (!(Math.Abs(x.High) < 708)) return ExpOfExtreme(x);

        // So large a number keeps nothing after the point, and the last of its bits are those of n.
        const double rounder = 3 * (TwoToTheSignificandBits / 2);
        var shifted = MultiplyAdd(x.High, Points / (Ln2High + Ln2Low), rounder);
        var n = (int)BitConverter.DoubleToInt64Bits(shifted);
        var steps = shifted - rounder;
        var r = MultiplyAdd(steps, -Ln2High / Points, x.High);
        r += MultiplyAdd(steps, -Ln2Low / Points, x.Low);

        ref readonly var power = ref _powers[n & (Points - 1)];
        var scale = ScaleByPowerOfTwo(power.High, n >> PointBits);
        var square = r * r;
        var tail = MultiplyAdd(
            square, MultiplyAdd(r, 1.0 / 120, 1.0 / 24), MultiplyAdd(r, 1.0 / 6, 1.0 / 2));
        return MultiplyAdd(scale, MultiplyAdd(square, tail, r + power.Low), scale);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double LogOfNormal(double x)
    {
        (var start, var r) = ReduceForLog(x);
        var sum = DoubleDouble.SumOfOrdered(start.High, r);
        var square = r * r;
        var rest = MultiplyAdd(square, -0.5, start.Low + sum.Low);
        return sum.High + MultiplyAdd(square * r, LogTail(r), rest);
    }

    /// <summary>
    /// The logarithm to about 66 bits, for <see cref="Pow"/> multiplies its error by up to 700.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble WideLog(double x)
    {
        (var start, var r) = ReduceForLog(x);
        var sum = DoubleDouble.SumOfOrdered(start.High, r);
        var halfSquare = DoubleDouble.Product(-0.5 * r, r);
        var high = DoubleDouble.SumOfOrdered(sum.High, halfSquare.High);
        var low = start.Low + sum.Low + (high.Low + halfSquare.Low);
        return DoubleDouble.SumOfOrdered(high.High, MultiplyAdd(r * r * r, LogTail(r), low));
    }

    /// <summary>
    /// x = 2^k z and z × inverse = 1 + r, with z and inverse near 1: ln x = k ln 2 − ln(inverse) + ln(1 + r).
    /// </summary>
    /// <returns>The first two terms, their high part exactly; and r, exactly, |r| &lt; 0.006.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (DoubleDouble Start, double R) ReduceForLog(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x) - LowestSignificand;
        var k = (int)(bits >> SignificandBits);
        ref readonly var point = ref _logs[(int)(bits >> CellBits) & (Points - 1)];
        var start = new DoubleDouble(
            MultiplyAdd(k, Ln2High, point.High), MultiplyAdd(k, Ln2Low, point.Low));
        return (start, MultiplyAdd(ScaleByPowerOfTwo(x, -k), point.Inverse, -1));
    }

    /// <summary>1/3 − r/4 + r²/5 − …: ln(1 + r) = r − r²/2 + r³ × this.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double LogTail(double r)
    {
        var square = r * r;
        var tail = MultiplyAdd(
            square, MultiplyAdd(r, -1.0 / 8, 1.0 / 7), MultiplyAdd(r, -1.0 / 6, 1.0 / 5));
        return MultiplyAdd(square, tail, MultiplyAdd(r, -1.0 / 4, 1.0 / 3));
    }

    private static double LogOfSpecial(double x)
    {
        if (x == 0) return double.NegativeInfinity;
        if (!(x > 0)) return double.NaN;
        if (double.IsPositiveInfinity(x)) return x;
        return LogOfNormal(x * TwoToTheSignificandBits) - (SignificandBits * (Ln2High + Ln2Low));
    }

    /// <summary>
    /// Near the ends of the range by way of its middle, so that only the last product can leave it.
    /// </summary>
    private static double ExpOfExtreme(DoubleDouble x)
    {
        if (double.IsNaN(x.High)) return double.NaN;
        if (x.High > 710) return double.PositiveInfinity;
        if (x.High < -746) return 0;

        var k = x.High > 0 ? 500 : -500;
        var root = ScaleByPowerOfTwo(1, k);
        return Exp(new DoubleDouble(x.High - (2 * k * Ln2High), x.Low - (2 * k * Ln2Low))) * root * root;
    }

    private static double PowOfSpecial(double x, double y)
    {
        if (x == 1 || y == 0) return 1;
        if (double.IsNaN(x) || double.IsNaN(y)) return double.NaN;

        var size = PowOfSize(Math.Abs(x), y);
        if (!double.IsNegative(x)) return size;
        if (double.IsOddInteger(y)) return -size;
        var hasValue = double.IsInteger(y) || double.IsInfinity(y) || x == 0 || double.IsInfinity(x);
        return hasValue ? size : double.NaN;
    }

    private static double PowOfSize(double x, double y)
    {
        if (x == 1) return 1;
        if (x == 0 || double.IsInfinity(x) || double.IsInfinity(y))
            return x > 1 == y > 0 ? double.PositiveInfinity : 0;
        if (IsPositiveAndNormal(x)) return Exp(WideLog(x) * y);

        var shift = new DoubleDouble(-SignificandBits * Ln2High, -SignificandBits * Ln2Low);
        return Exp((WideLog(x * TwoToTheSignificandBits) + shift) * y);
    }

    /// <summary>In one comparison: 0 and subnormal numbers wrap around, as negative ones are large.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPositiveAndNormal(double x)
    {
        const ulong smallest = 0x0010_0000_0000_0000;
        const ulong infinity = 0x7FF0_0000_0000_0000;
        return BitConverter.DoubleToUInt64Bits(x) - smallest < infinity - smallest;
    }

    /// <summary>x × 2^k, where both x and the result are normal numbers.</summary>
    private static double ScaleByPowerOfTwo(double x, int k) =>
        BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) + ((long)k << SignificandBits));

    /// <summary>a × b + c, rounded once.</summary>
    private static double MultiplyAdd(double a, double b, double c) => Math.FusedMultiplyAdd(a, b, c);
}

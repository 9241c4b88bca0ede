namespace MagnetSim.Engine;

/// <content>The tables of logarithms and powers, worked out at the start to about 100 bits.</content>
public static partial class Numeric
{
    private const int PointBits = 7;
    private const int Points = 1 << PointBits;
    private const int CellBits = SignificandBits - PointBits;

    // Significands lie between this number, 0.709, and its double; 1 stands in the middle of a cell.
    private const long LowestSignificand = 0x3FE6_B000_0000_0000;

    private static readonly LogPoint[] _logs = LogPoints();
    private static readonly DoubleDouble[] _powers = PowersOfTwo();

    /// <summary>For each cell of significands about the inverse of its middle, and −ln of that.</summary>
    /// <remarks>
    /// The inverse ends 8 bits after the point, so that r is exact; the high part of the logarithm ends
    /// 42 bits after it, so that its sum with k ln 2 is exact.
    /// </remarks>
    private static LogPoint[] LogPoints()
    {
        const double grid = 1L << 42;
        var points = new LogPoint[Points];
        for (var i = 0; i < Points; i++)
        {
            var middle = LowestSignificand + ((2L * i + 1) << (CellBits - 1));
            var inverse = Math.Round(256 / BitConverter.Int64BitsToDouble(middle)) / 256;
            var log = MinusLog(inverse);
            var high = Math.Round(log.High * grid) / grid;
            points[i] = new(inverse, high, log.High - high + log.Low);
        }

        return points;
    }

    /// <summary>−ln x = 2 artanh(s) with s = (1 − x) / (1 + x), by its series, for x near 1.</summary>
    private static DoubleDouble MinusLog(double x)
    {
        var s = (1 - x) / DoubleDouble.Sum(1, x);
        var square = s * s;
        var series = new DoubleDouble(0, 0);
        for (var n = 41; n > 0; n -= 2) series = (square * series) + (1 / new DoubleDouble(n, 0));
        return s * series * 2;
    }

    /// <summary>2^(i / 128), and what rounding took from it as a share of it.</summary>
    private static DoubleDouble[] PowersOfTwo()
    {
        var one = new DoubleDouble(1, 0);
        var step = new DoubleDouble(Ln2High / Points, Ln2Low / Points);
        var root = one;
        for (var n = 12; n > 0; n--) root = one + (step * root * (1 / new DoubleDouble(n, 0)));

        var powers = new DoubleDouble[Points];
        for (var (i, power) = (0, one); i < Points; i++, power *= root)
            powers[i] = new(power.High, power.Low / power.High);
        return powers;
    }

    private readonly record struct LogPoint(double Inverse, double High, double Low);
}

namespace MagnetSim.Engine;

/// <summary>
/// The quantile function of a law without a closed one, as a table over the deviate of the standard normal
/// law.
/// </summary>
/// <remarks>
/// The law is that of y, a logarithm or log odds, over all real numbers, with a log-concave density: then
/// y is a smooth function of the normal deviate z, far into both tails. Between nodes goes the polynomial of
/// degree 5 that has the law's slope and curvature at both ends. Shares outside [2^-53, 1 − 2^-53], which
/// nobody draws, count as the nearer end.
/// </remarks>
internal sealed class QuantileTable
{
    private const int CellsPerDeviation = 8;
    private const double Reach = 8.25;
    private const double LowestShare = 1.0 / (1L << 53);
    private const int Cells = (int)(2 * Reach * CellsPerDeviation);

    private readonly Cell[] _cells = new Cell[Cells];

    /// <summary>Builds the table.</summary>
    /// <param name="law">The law at a value of y.</param>
    /// <param name="y">Any value from which the search for the first node may start.</param>
    public QuantileTable(Func<double, Point> law, double y)
    {
        var left = Node.Of(law, -Reach, y);
        for (var i = 0; i < Cells; i++)
        {
            var right = Node.Of(
                law, ((i + 1.0) / CellsPerDeviation) - Reach, left.Y + (left.Slope / CellsPerDeviation));
            _cells[i] = Cell.Between(left, right);
            left = right;
        }
    }

    /// <summary>The value of y below which a share <paramref name="u"/> of the draws lie.</summary>
    public double Quantile(double u)
    {
        var z = Numeric.NormalQuantile(Math.Clamp(u, LowestShare, 1 - LowestShare));
        var place = (z + Reach) * CellsPerDeviation;
        var i = (int)place;
        return _cells[i].At(place - i);
    }

    /// <summary>What a law says of one value of y.</summary>
    /// <param name="LogSlope">The derivative of the density's logarithm.</param>
    public readonly record struct Point(double Below, double Above, double Density, double LogSlope);

    /// <summary>y at a node, and its first two derivatives with respect to z.</summary>
    private readonly record struct Node(double Y, double Slope, double Curvature)
    {
        public static Node Of(Func<double, Point> law, double z, double y)
        {
            // Newton's method for the logarithm of the nearer tail; as it is concave, nothing goes astray.
            var sign = z < 0 ? -1 : 1;
            var tail = Numeric.NormalCdf(-Math.Abs(z));
            while (true)
            {
                var point = law(y);
                var share = z < 0 ? point.Below : point.Above;
                var excess = Numeric.Log(share / tail);
                y += sign * Math.Clamp(excess, -2, 2) * share / point.Density;
                if (Math.Abs(excess) > 1e-9) continue;

                var slope = Numeric.NormalDensity(z) / point.Density;
                return new(y, slope, -slope * (z + (slope * point.LogSlope)));
            }
        }
    }

    /// <summary>A polynomial of t, which goes from 0 to 1 between two nodes.</summary>
    private readonly record struct Cell(double C0, double C1, double C2, double C3, double C4, double C5)
    {
        public static Cell Between(Node left, Node right)
        {
            const double width = 1.0 / CellsPerDeviation;
            var slope = width * left.Slope;
            var half = 0.5 * width * width * left.Curvature;
            var rise = right.Y - left.Y - slope - half;
            var slopeGain = (width * right.Slope) - slope - (2 * half);
            var halfGain = (0.5 * width * width * right.Curvature) - half;
            return new(
                left.Y,
                slope,
                half,
                (10 * rise) - (4 * slopeGain) + halfGain,
                (-15 * rise) + (7 * slopeGain) - (2 * halfGain),
                (6 * rise) - (3 * slopeGain) + halfGain);
        }

        public double At(double t)
        {
            var w = t * t;
            return (C0 + (t * C1)) + (w * ((C2 + (t * C3)) + (w * (C4 + (t * C5)))));
        }
    }
}

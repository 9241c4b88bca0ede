using System.Globalization;
using MagnetSim.Reports;

namespace MagnetSim.Tests.Reports;

/// <summary>How unlike two colours are to eyes of one kind.</summary>
/// <remarks>
/// Colour vision after G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, A Physiologically-based Model
/// for Simulation of Color Vision Deficiency, IEEE Transactions on Visualization and Computer Graphics 15(6),
/// 2009, table 1, severity 1. Differences in CIE L*a*b* (D65), as the distance of 1976.
/// </remarks>
internal static class ColorVision
{
    public static readonly IReadOnlyList<double[]> Usual = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];

    public static readonly IReadOnlyList<double[]> Deuteranopia =
    [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
    ];

    public static readonly IReadOnlyList<double[]> Protanopia =
    [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
    ];

    public static double Distance(Color one, Color other, IReadOnlyList<double[]> eyes)
    {
        double[] first = Lab(one, eyes), second = Lab(other, eyes);
        return Math.Sqrt(first.Zip(second, (a, b) => (a - b) * (a - b)).Sum());
    }

    private static double[] Lab(Color color, IReadOnlyList<double[]> eyes)
    {
        double[] linear = [.. Enumerable.Range(0, 3).Select(part => Linear(color, part))];
        double[] seen = [.. eyes.Select(row => Math.Clamp(Dot(row, linear), 0, 1))];
        var x = Root(Dot([0.4124, 0.3576, 0.1805], seen) / 0.95047);
        var y = Root(Dot([0.2126, 0.7152, 0.0722], seen));
        var z = Root(Dot([0.0193, 0.1192, 0.9505], seen) / 1.08883);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];
    }

    private static double Linear(Color color, int part)
    {
        var share = int.Parse(color.Hex.AsSpan(1 + (2 * part), 2), NumberStyles.HexNumber,
            CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static double Root(double share) =>
        share > 0.008856 ? Math.Cbrt(share) : (7.787 * share) + (16.0 / 116);

    private static double Dot(double[] row, double[] values) =>
        row.Zip(values, (factor, value) => factor * value).Sum();
}

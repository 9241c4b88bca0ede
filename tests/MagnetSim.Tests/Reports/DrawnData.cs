using System.Globalization;
using MagnetSim.Reports;

namespace MagnetSim.Tests.Reports;

/// <summary>What gnuplot is told to draw: the data blocks of a chart's script, column by column.</summary>
internal sealed class DrawnData
{
    private readonly Dictionary<int, string[][]> _blocks = [];

    public DrawnData(Chart chart)
    {
        Script = GnuplotScript.Of(chart, ImageFormat.Svg, ImageSize.Usual, "x");
        var lines = Script.Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            if (!lines[line].StartsWith("$P", StringComparison.Ordinal)
                || !lines[line].EndsWith("EOD", StringComparison.Ordinal)) continue;
            var panel = int.Parse(lines[line].AsSpan(2, lines[line].IndexOf(' ') - 2),
                CultureInfo.InvariantCulture);
            _blocks[panel] = [.. lines.Skip(line + 1).TakeWhile(row => row != "EOD")
                .Select(row => row.Split(' '))];
        }
    }

    public string Script { get; }

    /// <summary>
    /// A column as drawn: 1 is the first after the date. Without the half periods at both ends.
    /// </summary>
    public double[] Column(int panel, int column) => [.. _blocks[panel][1..^1]
        .Select(row => row[column] == "NaN" ? double.NaN
        : double.Parse(row[column], CultureInfo.InvariantCulture))];
}

using System.Text;
using static MagnetSim.Reports.GnuplotText;

namespace MagnetSim.Reports;

/// <summary>Says in gnuplot's language where dots and polylines of a panel lie.</summary>
internal static class GnuplotDots
{
    // Pixels of the page at a scale of 1.
    private const double Radius = 8;
    private const double Border = 1.4;

    /// <summary>One block for each polyline, and one for the dots of each look.</summary>
    public static void AppendData(StringBuilder script, Panel panel, int index)
    {
        for (var line = 0; line < panel.Polylines.Count; line++)
        {
            script.AppendLine($"$L{index}_{line} << EOD");
            foreach (var spot in panel.Polylines[line].Spots)
                script.AppendLine($"{Number(spot.Across)} {Number(spot.Up)}");
            script.AppendLine("EOD");
        }

        var look = 0;
        foreach (var dots in LooksOf(panel))
        {
            script.AppendLine($"$D{index}_{look++} << EOD");
            foreach (var dot in dots) script.AppendLine(Row(dot));
            script.AppendLine("EOD");
        }
    }

    /// <summary>Polylines, and the intervals of dots above them.</summary>
    public static IEnumerable<string> Curves(Panel panel, int index)
    {
        for (var line = 0; line < panel.Polylines.Count; line++)
        {
            var polyline = panel.Polylines[line];
            yield return $"$L{index}_{line} using 1:2 with lines linewidth {Number(polyline.Width)} "
                + $"linecolor rgb '{polyline.Color.Hex}'";
        }

        var looks = LooksOf(panel).ToArray();
        for (var look = 0; look < looks.Length; look++)
        {
            var block = $"$D{index}_{look}";
            var line = $"with vectors nohead linewidth 1.6 linecolor rgb '{looks[look].Key.Color.Hex}'";
            if (looks[look].Any(dot => dot.Across is not null))
                yield return $"{block} using 3:2:($4-$3):(0) {line}";
            if (looks[look].Any(dot => dot.Up is not null))
                yield return $"{block} using 1:5:(0):($6-$5) {line}";
        }
    }

    /// <summary>The dots themselves, which lie above their intervals.</summary>
    /// <remarks>They are objects and not points, whose size differs between PNG and SVG.</remarks>
    public static void AppendDots(StringBuilder script, Panel panel, ImageSize size)
    {
        foreach (var dot in panel.Dots)
        {
            var fill = dot.IsFilled ? dot.Color : Theme.Paper;
            var at = $"first {Number(dot.At.Across)}, first {Number(dot.At.Up)}";
            script.AppendLine($"set object circle at {at} size screen {size.Across(Radius)} front "
                + $"fillcolor rgb '{fill.Hex}' fillstyle solid 1 border "
                + $"linecolor rgb '{dot.Color.Hex}' linewidth {Number(Border)}");
        }
    }

    private static IEnumerable<IGrouping<(Color Color, bool IsFilled), Dot>> LooksOf(Panel panel) =>
        panel.Dots.GroupBy(dot => (dot.Color, dot.IsFilled));

    private static string Row(Dot dot)
    {
        double low = dot.Across?.Low ?? double.NaN, high = dot.Across?.High ?? double.NaN;
        double below = dot.Up?.Low ?? double.NaN, above = dot.Up?.High ?? double.NaN;
        double[] numbers = [dot.At.Across, dot.At.Up, low, high, below, above];
        return string.Join(' ', numbers.Select(Number));
    }
}

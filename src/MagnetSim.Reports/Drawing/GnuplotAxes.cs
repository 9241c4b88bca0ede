using System.Text;
using static MagnetSim.Reports.GnuplotText;

namespace MagnetSim.Reports;

/// <summary>Says in gnuplot's language which axes a panel has.</summary>
internal static class GnuplotAxes
{
    public static void AppendAcross(StringBuilder script, Chart chart, Panel panel, Box box)
    {
        if (chart.AcrossOf(panel) is { } axis)
        {
            script.AppendLine("set xdata")
                .AppendLine($"set xrange [{Number(axis.Low)}:{Number(axis.High)}]")
                .AppendLine($"set xlabel {Quoted(axis.Caption)} textcolor rgb '{Theme.AxisText.Hex}'")
                .AppendLine($"set xtics ({string.Join(", ", NumberTicks(axis, box))})");
            return;
        }

        script.AppendLine("set xdata time")
            .AppendLine($"set xrange ['{Date(chart.Start)}':'{Date(chart.End)}']")
            .AppendLine("set xlabel ''")
            .AppendLine($"set xtics ({string.Join(", ", DateTicks(chart, box))})");
    }

    public static void AppendUp(StringBuilder script, Panel panel, bool numbered, bool isFront)
    {
        var axis = panel.Axis;
        var values = axis.Ticks.Select(tick =>
            $"{Quoted(numbered ? TickText(axis.Text(tick)) : "")} {Number(tick)}");
        var grid = axis.Names is not null && panel.Blocks.Count > 0 ? "xtics noytics" : "ytics noxtics";
        script.AppendLine($"set yrange [{Number(axis.Bottom)}:{Number(axis.Top)}]")
            .AppendLine($"set ytics ({string.Join(", ", values)})")
            .AppendLine($"set grid {grid} {(isFront ? "front" : "back")} linestyle 1");
    }

    private static IEnumerable<string> DateTicks(Chart chart, Box box)
    {
        var mostLabels = DateAxis.MostLabels(box.Right - box.Left);
        return DateAxis.Ticks(chart.Start, chart.End, mostLabels).Select(tick =>
            $"\"{tick.Label.Replace("\n", "\\n", StringComparison.Ordinal)}\" '{Date(tick.Date)}'"
            + (tick.Label.Length == 0 ? " 1" : ""));
    }

    // Where texts would touch, only every second, third and so on stands there.
    private static IEnumerable<string> NumberTicks(NumberAxis axis, Box box)
    {
        var widest = axis.Ticks.Select(tick => ChartLayout.WidthOf(tick.Text, Theme.TextPoints))
            .DefaultIfEmpty(0).Max() + ChartLayout.TickLabelGap;
        var nearest = axis.Ticks.Zip(axis.Ticks.Skip(1), (one, next) => next.Value - one.Value)
            .DefaultIfEmpty(axis.High - axis.Low).Min();
        var every = (int)Math.Ceiling(widest / (nearest / (axis.High - axis.Low) * (box.Right - box.Left)));
        return axis.Ticks.Select((tick, index) =>
            $"{Quoted(index % every == 0 ? TickText(tick.Text) : "")} {Number(tick.Value)}");
    }

    // Texts of marks are formats.
    private static string TickText(string text) => text.Replace("%", "%%", StringComparison.Ordinal);
}

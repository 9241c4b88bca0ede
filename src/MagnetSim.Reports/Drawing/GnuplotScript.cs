using System.Text;
using static MagnetSim.Reports.GnuplotText;

namespace MagnetSim.Reports;

/// <summary>Says in gnuplot's language what a chart shows.</summary>
public static class GnuplotScript
{
    /// <summary>The commands that draw a chart into a file.</summary>
    public static string Of(Chart chart, ImageFormat format, string outputPath)
    {
        var layout = ChartLayout.Of(chart);
        StringBuilder script = new();
        script.AppendLine(Terminal(format)).AppendLine($"set output {QuotedPath(outputPath)}");
        AppendStyle(script, chart);
        AppendWindows(script, chart);
        AppendMarks(script, chart);
        for (var index = 0; index < chart.Panels.Count; index++) AppendData(script, chart, index);
        script.AppendLine("set multiplot");
        AppendPageTexts(script, chart, layout);
        for (var index = 0; index < chart.Panels.Count; index++)
            GnuplotPanel.Append(script, chart, index, layout.Panels);
        script.AppendLine("unset multiplot").AppendLine("unset output");
        return script.Replace("\r\n", "\n").ToString();
    }

    private static string Terminal(ImageFormat format) => format switch
    {
        ImageFormat.Png => "set terminal pngcairo size 3200,1800 font 'Inter,15' fontscale 2 linewidth 2 "
            + "rounded enhanced background '#FFFFFF'",
        ImageFormat.Svg => "set terminal svg size 1600,900 dynamic font 'Inter,15' fontscale 1.3333 "
            + "linewidth 1 rounded enhanced background '#FFFFFF'",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "png or svg"),
    };

    private static void AppendStyle(StringBuilder script, Chart chart)
    {
        AppendLook(script);
        if (chart.Across is { } axis)
        {
            script.AppendLine($"set xrange [{Number(axis.Low)}:{Number(axis.High)}]").AppendLine(
                $"set xlabel {Quoted(axis.Caption)} textcolor rgb '{Palette.AxisText.Hex}'");
            return;
        }

        script.AppendLine("set xdata time")
            .AppendLine("set timefmt '%Y-%m-%d'")
            .AppendLine($"set xrange ['{Date(chart.Start)}':'{Date(chart.End)}']");
    }

    private static void AppendLook(StringBuilder script) => script
        .AppendLine("set encoding utf8")
        .AppendLine($"set border 0 linecolor rgb '{Palette.Background.Hex}'")
        .AppendLine($"set style line 1 linecolor rgb '{Palette.Grid.Hex}' linewidth 0.8")
        .AppendLine($"set xtics nomirror out scale 0.5,0.25 textcolor rgb '{Palette.AxisText.Hex}'")
        .AppendLine($"set ytics nomirror scale 0 textcolor rgb '{Palette.AxisText.Hex}'")
        .AppendLine("unset key");

    internal static void AppendWindows(StringBuilder script, Chart chart)
    {
        var next = 1;
        foreach (var window in chart.Windows)
        {
            string from = Date(Clamped(window.Start, chart)), to = Date(Clamped(window.End, chart));
            script.AppendLine($"set object {next} rectangle from '{from}', graph 0 to '{to}', graph 1 behind "
                + $"fillcolor rgb '{Palette.Window.Hex}' fillstyle solid 0.16 noborder");
            AppendEdge(script, chart, (2 * next) - 1, from);
            AppendEdge(script, chart, 2 * next, to);
            next++;
        }
    }

    private static void AppendMarks(StringBuilder script, Chart chart)
    {
        for (var index = 0; index < chart.Marks.Count; index++)
        {
            var date = Date(Clamped(chart.Marks[index].Date, chart));
            script.AppendLine($"set arrow from '{date}', graph 0 to '{date}', graph 1 nohead front "
                + $"linecolor rgb '{Palette.Mark.Hex}' linewidth 1.2 dashtype (6,5)");
            script.AppendLine($"set label {QuotedBold($"{index + 1}", ChartLayout.SmallPoints)} at '{date}', "
                + $"graph 1 offset character 0.5,-0.7 left front textcolor rgb '{Palette.Mark.Hex}'");
        }
    }

    // Before areas that hide what is behind, edges are white.
    private static void AppendEdge(StringBuilder script, Chart chart, int number, string date)
    {
        var isHidden = chart.Panels.Any(GnuplotPanel.IsOpaque);
        var look = isHidden ? $"front linecolor rgb '{Palette.Paper.Hex}'"
            : $"back linecolor rgb '{Palette.Window.Hex}'";
        script.AppendLine($"set arrow {number} from '{date}', graph 0 to '{date}', graph 1 nohead {look} "
            + "linewidth 0.9");
    }

    private static DateOnly Clamped(DateOnly date, Chart chart) =>
        date < chart.Start ? chart.Start : date > chart.End ? chart.End : date;

    // One block a panel: the date or number, then low and high of each area, then each line. Half a period at
    // either end is drawn with the value of its period, so that curves reach the edges of the chart.
    private static void AppendData(StringBuilder script, Chart chart, int panelIndex)
    {
        var panel = chart.Panels[panelIndex];
        script.AppendLine($"$P{panelIndex} << EOD");
        if (chart.Across is { } axis)
        {
            for (var index = 0; index < axis.Positions.Count; index++)
                AppendRow(script, Number(axis.Positions[index]), panel, index);
        }
        else
        {
            for (var row = -1; row <= chart.Dates.Count; row++)
            {
                var date = row < 0 ? chart.Start : row == chart.Dates.Count ? chart.End : chart.Dates[row];
                AppendRow(script, Date(date), panel, Math.Clamp(row, 0, chart.Dates.Count - 1));
            }
        }

        script.AppendLine("EOD");
    }

    private static void AppendRow(StringBuilder script, string position, Panel panel, int index)
    {
        script.Append(position);
        foreach (var area in panel.Areas)
            script.Append($" {Number(area.Low[index])} {Number(area.High[index])}");
        foreach (var line in panel.Lines) script.Append(' ').Append(Number(line.Values[index]));
        script.AppendLine();
    }

    private static void AppendPageTexts(StringBuilder script, Chart chart, ChartLayout layout)
    {
        foreach (var line in layout.Title)
            AppendLabel(script, QuotedBold(line.Text, ChartLayout.TitlePoints), line, "left", Palette.Ink);
        foreach (var line in layout.Subtitle)
            AppendLabel(script, Quoted(line.Text), line, "left", Palette.Subtitle);
        foreach (var legend in layout.Legend) AppendLegend(script, legend);
        foreach (var mark in layout.Marks)
            AppendLabel(script, QuotedSized(mark.Text, ChartLayout.SmallPoints), mark, "left", Palette.Mark);
        foreach (var label in layout.WindowLabels)
        {
            TimeWindow window = chart.Windows.First(window => window.Label == label.Text);
            var dates =
                QuotedSized("   " + Dates.Range(window.Start, window.End), ChartLayout.SmallPoints);
            var text = QuotedBold(label.Text, ChartLayout.TextPoints)[..^1] + dates[1..];
            AppendLabel(script, text, label, "center", Palette.AxisText);
        }
    }

    private static void AppendLegend(StringBuilder script, PlacedLegend legend)
    {
        var end = legend.X + ChartLayout.LegendSampleWidth;
        var color = legend.Entry.Color.Hex;
        if (legend.Entry.IsArea)
        {
            var corners = $"{At(legend.X, legend.Y + 14)} to {At(end, legend.Y - 14)}";
            script.AppendLine($"set object rectangle from {corners} fillcolor rgb '{color}' "
                + $"fillstyle transparent solid {Number(legend.Entry.Opacity)} noborder");
        }
        else
        {
            script.AppendLine($"set arrow from {At(legend.X, legend.Y)} to {At(end, legend.Y)} nohead "
                + $"linecolor rgb '{color}' linewidth 4");
        }

        PlacedText text = new(legend.Entry.Label, end + ChartLayout.LegendSampleGap, legend.Y);
        var quoted = QuotedSized(text.Text, ChartLayout.LegendPoints);
        AppendLabel(script, quoted, text, "left", Palette.LegendText);
    }

    private static void AppendLabel(
        StringBuilder script, string text, PlacedText place, string align, Color color) =>
        script.AppendLine($"set label {text} at {At(place.X, place.Y)} {align} textcolor rgb '{color.Hex}'");
}

using System.Text;
using static MagnetSim.Reports.GnuplotText;

namespace MagnetSim.Reports;

/// <summary>Says in gnuplot's language what a chart shows.</summary>
public static class GnuplotScript
{
    /// <summary>The commands that draw a chart into a file.</summary>
    public static string Of(Chart chart, ImageFormat format, ImageSize size, string outputPath)
    {
        var layout = ChartLayout.Of(chart, size);
        StringBuilder script = new();
        script.AppendLine(Terminal(format, size)).AppendLine($"set output {QuotedPath(outputPath)}");
        AppendLook(script);
        for (var index = 0; index < chart.Panels.Count; index++) AppendData(script, chart, index);
        script.AppendLine("set multiplot");
        GnuplotPage.Append(script, chart, layout, size);
        for (var index = 0; index < chart.Panels.Count; index++)
            GnuplotPanel.Append(script, chart, index, layout.Panels, size);
        script.AppendLine("unset multiplot").AppendLine("unset output");
        return script.Replace("\r\n", "\n").ToString();
    }

    private static string Terminal(ImageFormat format, ImageSize size) => format switch
    {
        ImageFormat.Png => $"set terminal pngcairo size {size.Width},{size.Height} font '{Theme.Font},15' "
            + $"fontscale {Number(2 * size.Scale)} linewidth {Number(2 * size.Scale)} "
            + $"rounded enhanced background '{Theme.Paper.Hex}'",
        // An SVG has no pixels, so its scale lies in the size of its page alone.
        ImageFormat.Svg => $"set terminal svg size {Half(size.PageWidth)},{Half(size.PageHeight)} dynamic "
            + $"font '{Theme.Font},15' fontscale 1.3333 linewidth 1 rounded enhanced "
            + $"background '{Theme.Paper.Hex}'",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "png or svg"),
    };

    private static int Half(double length) => (int)Math.Round(length / 2);

    private static void AppendLook(StringBuilder script) => script
        .AppendLine("set encoding utf8")
        .AppendLine($"set border 0 linecolor rgb '{Theme.Background.Hex}'")
        .AppendLine($"set style line 1 linecolor rgb '{Theme.Grid.Hex}' linewidth 0.8")
        .AppendLine($"set xtics nomirror out scale 0.5,0.25 textcolor rgb '{Theme.AxisText.Hex}'")
        .AppendLine($"set ytics nomirror scale 0 textcolor rgb '{Theme.AxisText.Hex}'")
        .AppendLine("set timefmt '%Y-%m-%d'")
        .AppendLine("unset key");

    // One block a panel: the date or number, then low and high of each area, then each line. Half a period at
    // either end is drawn with the value of its period, so that curves reach the edges of the chart.
    private static void AppendData(StringBuilder script, Chart chart, int panelIndex)
    {
        var panel = chart.Panels[panelIndex];
        if (panel.Areas.Count + panel.Lines.Count == 0) return;
        script.AppendLine($"$P{panelIndex} << EOD");
        if (chart.AcrossOf(panel) is { } axis)
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
}

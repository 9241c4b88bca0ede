using System.Text;
using static MagnetSim.Reports.GnuplotText;

namespace MagnetSim.Reports;

/// <summary>Says in gnuplot's language what stands around the panels of a chart.</summary>
internal static class GnuplotPage
{
    public static void Append(StringBuilder script, Chart chart, ChartLayout layout, ImageSize size)
    {
        foreach (var line in layout.Title)
            AppendLabel(script, QuotedBold(line.Text, Theme.TitlePoints), size.At(line.X, line.Y), Theme.Ink);
        foreach (var line in layout.Subtitle)
            AppendLabel(script, Quoted(line.Text), size.At(line.X, line.Y), Theme.Subtitle);
        foreach (var legend in layout.Legend) AppendLegend(script, legend, size);
        foreach (var mark in layout.Marks) AppendSmall(script, mark, size, Theme.Mark);
        foreach (var window in layout.WindowLabels) AppendWindowName(script, window, size);
        foreach (var line in layout.Footer) AppendSmall(script, line, size, Theme.Subtitle);
    }

    private static void AppendLegend(StringBuilder script, PlacedLegend legend, ImageSize size)
    {
        var end = legend.X + ChartLayout.LegendSampleWidth;
        var color = legend.Entry.Color.Hex;
        if (legend.Entry.IsArea)
        {
            var corners = $"{size.At(legend.X, legend.Y + 14)} to {size.At(end, legend.Y - 14)}";
            script.AppendLine($"set object rectangle from {corners} fillcolor rgb '{color}' "
                + $"fillstyle transparent solid {Number(legend.Entry.Opacity)} noborder");
        }
        else
        {
            script.AppendLine($"set arrow from {size.At(legend.X, legend.Y)} to {size.At(end, legend.Y)} "
                + $"nohead linecolor rgb '{color}' linewidth 4");
        }

        var place = size.At(end + ChartLayout.LegendSampleGap, legend.Y);
        AppendLabel(script, QuotedSized(legend.Entry.Label, Theme.LegendPoints), place, Theme.LegendText);
    }

    private static void AppendWindowName(StringBuilder script, PlacedWindow window, ImageSize size)
    {
        var time = QuotedSized(window.Time, Theme.SmallPoints);
        var text = QuotedBold(window.Label, Theme.TextPoints)[..^1] + time[1..];
        script.AppendLine($"set label {text} at {size.At(window.X, window.Y)} center "
            + $"textcolor rgb '{Theme.AxisText.Hex}'");
    }

    private static void AppendSmall(StringBuilder script, PlacedText text, ImageSize size, Color color) =>
        AppendLabel(script, QuotedSized(text.Text, Theme.SmallPoints), size.At(text.X, text.Y), color);

    private static void AppendLabel(StringBuilder script, string text, string place, Color color) =>
        script.AppendLine($"set label {text} at {place} left textcolor rgb '{color.Hex}'");
}

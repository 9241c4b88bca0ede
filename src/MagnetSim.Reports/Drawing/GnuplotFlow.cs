using System.Text;
using static MagnetSim.Reports.GnuplotText;

namespace MagnetSim.Reports;

/// <summary>Says in gnuplot's language how a picture of flows looks.</summary>
internal static class GnuplotFlow
{
    private const double BandOpacity = 0.42;

    public static void Append(StringBuilder script, FlowPicture picture, Box box, ImageSize size)
    {
        FlowPictureLayout layout = new(picture, box);
        foreach (var band in layout.Bands)
        {
            var corners = string.Join(" to ", band.Corners.Append(band.Corners[0])
                .Select(spot => size.At(spot.Across, spot.Up)));
            script.AppendLine($"set object polygon from {corners} front fillcolor rgb '{band.Color.Hex}' "
                + $"fillstyle transparent solid {Number(BandOpacity)} noborder");
        }

        foreach (var bar in layout.Bars) AppendBar(script, bar, size);
        script.AppendLine("unset xtics").AppendLine("unset ytics").AppendLine("unset grid")
            .AppendLine("plot [0:1] [0:1] NaN");
    }

    private static void AppendBar(StringBuilder script, FlowBar bar, ImageSize size)
    {
        var box = bar.Box;
        script.AppendLine($"set object rectangle from {size.At(box.Left, box.Bottom)} to "
            + $"{size.At(box.Right, box.Top)} front fillcolor rgb '{bar.Color.Hex}' "
            + "fillstyle solid 1 noborder");
        foreach (var line in bar.Lines)
            AppendText(script, QuotedBold(line.Text, Theme.LegendPoints), line, size, Theme.Ink);
        if (bar.Amount is { } amount)
            AppendText(script, QuotedSized(amount.Text, Theme.LegendPoints), amount, size, Theme.Demand);
    }

    private static void AppendText(
        StringBuilder script, string quoted, PlacedText text, ImageSize size, Color color) =>
        script.AppendLine($"set label {quoted} at {size.At(text.X, text.Y)} left front "
            + $"textcolor rgb '{color.Hex}'");
}

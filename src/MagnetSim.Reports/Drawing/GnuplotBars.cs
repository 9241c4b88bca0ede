using System.Text;
using static MagnetSim.Reports.GnuplotText;

namespace MagnetSim.Reports;

/// <summary>Says in gnuplot's language how bars lie in a panel.</summary>
internal static class GnuplotBars
{
    private const double HalfHeight = 0.3;

    public static void Append(StringBuilder script, BarSet bars)
    {
        foreach (var bar in bars.Items) AppendBar(script, bars.Middle, bar);
        script.AppendLine($"set arrow from first {Number(bars.Middle)}, graph 0 to "
            + $"first {Number(bars.Middle)}, graph 1 nohead front linecolor rgb '{Theme.Ink.Hex}' "
            + "linewidth 1");
        foreach (var bar in bars.Items.Where(bar => bar.WhiskerHigh > bar.WhiskerLow))
            AppendWhisker(script, bar);
        foreach (var text in bars.Texts) AppendText(script, text);
    }

    private static void AppendBar(StringBuilder script, double middle, Bar bar)
    {
        string low = Number(Math.Min(middle, bar.End)), high = Number(Math.Max(middle, bar.End));
        script.AppendLine($"set object rectangle from first {low}, first {Number(bar.Up - HalfHeight)} to "
            + $"first {high}, first {Number(bar.Up + HalfHeight)} front "
            + $"fillcolor rgb '{bar.Color.Hex}' fillstyle solid 1 noborder");
    }

    private static void AppendWhisker(StringBuilder script, Bar bar) => script.AppendLine(
        $"set arrow from first {Number(bar.WhiskerLow)}, first {Number(bar.WhiskerUp)} to "
            + $"first {Number(bar.WhiskerHigh)}, first {Number(bar.WhiskerUp)} heads size screen 0.003,90 "
            + $"front linecolor rgb '{Theme.Ink.Hex}' linewidth 1");

    private static void AppendText(StringBuilder script, BarText text)
    {
        var (side, offset) = text.IsLeft ? ("right", "-0.6,0") : ("left", "0.6,0");
        script.AppendLine($"set label {QuotedSized(text.Text, Theme.SmallPoints)} at "
            + $"first {Number(text.Across)}, first {Number(text.Up)} {side} front "
            + $"offset character {offset} textcolor rgb '{Theme.AxisText.Hex}'");
    }
}

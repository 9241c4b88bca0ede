using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Which uncertain input moves a KPI most, by how much, and how sure that is.</summary>
internal static class TornadoTitle
{
    private const double LongestEm = 30;

    /// <param name="all">The bars of one KPI, the largest swing first.</param>
    public static string Of(IReadOnlyList<TornadoBar> all)
    {
        var widest = all[0];
        string[] inputs = [.. all.Select(bar => bar.Input)];
        string Input(TornadoBar bar) =>
            TextWidth.Shortened(PathLabel.InSentence(bar.Input, inputs), LongestEm);
        var kpi = TextWidth.Shortened(KpiLabel.Of(widest.Kpi), LongestEm);
        var ends = $"{End(widest.Low, widest.LowHalfWidth95, widest.Unit)} at its 10 % quantile, "
            + $"{End(widest.High, widest.HighHalfWidth95, widest.Unit)} at its 90 % quantile";
        if (!IsClear(widest))
            return $"{kpi} depends on no input beyond chance; most on {Input(widest)}: {ends}";
        var rivals = all.Skip(1).Count(bar => MostOf(bar) >= LeastOf(widest));
        var isSure = rivals == 0 ? "" : rivals == 1
            ? $"; {Input(all[1])} may matter as much"
            : $"; {rivals} others may matter as much";
        return $"{kpi} depends most on {Input(widest)}: {ends}{isSure}";
    }

    private static bool IsClear(TornadoBar bar) =>
        Math.Abs(bar.Low) > bar.LowHalfWidth95 || Math.Abs(bar.High) > bar.HighHalfWidth95;

    /// <summary>What an end with the farthest reach could be at most.</summary>
    private static double MostOf(TornadoBar bar) => Math.Max(
        Math.Abs(bar.Low) + Known(bar.LowHalfWidth95), Math.Abs(bar.High) + Known(bar.HighHalfWidth95));

    /// <summary>What the farther end is at least.</summary>
    private static double LeastOf(TornadoBar bar) => Math.Max(
        Math.Abs(bar.Low) - Known(bar.LowHalfWidth95), Math.Abs(bar.High) - Known(bar.HighHalfWidth95));

    private static double Known(double halfWidth) => double.IsNaN(halfWidth) ? 0 : halfWidth;

    private static string End(double difference, double halfWidth, string unit) =>
        DifferenceText.Of(difference, halfWidth, unit);
}

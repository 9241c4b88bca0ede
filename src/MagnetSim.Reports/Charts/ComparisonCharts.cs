using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>The charts of a comparison.</summary>
public static class ComparisonCharts
{
    /// <summary>Colours of more runs would be hard to tell apart.</summary>
    public const int MostRuns = 5;

    /// <summary>All charts of a comparison, in the order in which a reader wants them.</summary>
    public static IReadOnlyList<DrawableChart> Of(StoredComparison comparison)
    {
        var footer = ComparisonFooter.Of(comparison.Manifest);
        Chart?[] overTime = [.. DifferenceOverTimeChart.Of(comparison)];
        DrawableChart[] all =
        [
            new("overlay", "demand by the same periods in all runs", OverlayChart.Of(comparison)),
            new("differences", "KPIs that the runs share", DifferencesChart.Of(comparison)),
            new("difference-over-time", "pairs that were simulated again (compare --over-time)",
                overTime.FirstOrDefault()),
            .. overTime.Skip(1).OfType<Chart>().Select(chart => new DrawableChart(chart.Name, "", chart)),
        ];
        return [.. all.Select(drawable => drawable.Chart is { } chart
            ? drawable with { Chart = chart with { Footer = footer } }
            : drawable)];
    }

    /// <summary>How many runs are left out, for a subtitle; empty where all are shown.</summary>
    internal static string Shown(ComparisonManifest manifest) => manifest.Runs.Count > MostRuns
        ? $". The first {MostRuns} of {manifest.Runs.Count} runs"
        : "";
}

using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Makes the charts of a run, a sweep or a study of uncertainty from its folder alone.</summary>
public static class ReportBuilder
{
    // Two processes fill two cores; more would only need more memory.
    private const int ProcessesAtATime = 2;

    /// <summary>
    /// Draws each chart for which the run has series, as PNG and SVG, into the run's folder.
    /// </summary>
    public static async Task<ReportOutcome> WriteAsync(string folder, CancellationToken cancellation)
    {
        Chart[] charts = [.. ChartsOf(folder)];
        var tools = await Gnuplot.FindAsync(cancellation);
        if (!tools.HasGnuplot)
        {
            return new([], "no charts, since gnuplot is not installed: "
                + $"apt-get install gnuplot-nox fonts-inter, then magnetsim report {folder}");
        }

        (Chart Chart, ImageFormat Format)[] images =
            [.. charts.SelectMany(chart => Enum.GetValues<ImageFormat>().Select(format => (chart, format)))];
        var files = new string[images.Length];
        ParallelOptions limits = new()
        {
            MaxDegreeOfParallelism = ProcessesAtATime,
            CancellationToken = cancellation,
        };
        await Parallel.ForAsync(0, images.Length, limits, async (index, stop) =>
            files[index] = await Gnuplot.DrawAsync(images[index].Chart, images[index].Format, folder, stop));
        return new(files, tools.HasFont ? null
            : "charts use another font, since Inter is not installed: apt-get install fonts-inter");
    }

    private static IEnumerable<Chart> ChartsOf(string folder)
    {
        if (SweepFolder.IsSweep(folder)) return SweepChart.Of(SweepFolder.Read(folder));
        return UncertaintyFolder.IsUncertainty(folder)
            ? TornadoChart.Of(UncertaintyFolder.Read(folder))
            : ChartsOf(RunFolder.Read(folder));
    }

    /// <summary>The charts for which a run has the series.</summary>
    public static IEnumerable<Chart> ChartsOf(StoredRun run) =>
        new[]
        {
            CapacityChart.Of(run), ShortfallChart.Of(run), SectorChart.Of(run), SupplyMixChart.Of(run),
            StockCoverChart.Of(run), IncentiveChart.Of(run),
        }.OfType<Chart>();
}

/// <summary>What a report came to.</summary>
/// <param name="Files">Names within the run folder.</param>
/// <param name="Note">What the user could install to get better charts; null when all is well.</param>
public sealed record ReportOutcome(IReadOnlyList<string> Files, string? Note);

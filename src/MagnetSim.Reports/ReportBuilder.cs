using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Makes the charts of a run, a comparison, a sweep or a study of uncertainty, and a run's page,
/// from its folder alone.</summary>
public static class ReportBuilder
{
    // Two processes fill two cores; more would only need more memory.
    private const int ProcessesAtATime = 2;

    /// <summary>Draws each chart for which there is data into the folder, and writes a run's page.</summary>
    public static async Task<ReportOutcome> WriteAsync(
        string folder, ReportOptions options, CancellationToken cancellation)
    {
        if (options.Size.Problem is { } problem) throw new ReportException($"cannot draw {problem}");
        if (RunFolder.IsRun(folder)) PageData.Check(folder);
        var charts = Chosen(ChartsIn(folder), options.Only);
        var outcome = await DrawAllAsync(charts, folder, options, cancellation);
        if (!RunFolder.IsRun(folder)) return outcome;
        return outcome with { Files = [.. outcome.Files, await RunReport.WriteAsync(folder, cancellation)] };
    }

    private static async Task<ReportOutcome> DrawAllAsync(IReadOnlyList<DrawableChart> charts, string folder,
        ReportOptions options, CancellationToken cancellation)
    {
        var tools = await Gnuplot.FindAsync(cancellation);
        if (!tools.HasGnuplot)
        {
            return new([], ["no charts, since gnuplot is not installed: "
                + $"apt-get install gnuplot-nox fonts-inter, then magnetsim report {folder}"]);
        }

        var files = await DrawAsync(charts, options, folder, cancellation);
        string[] missing = options.Only.Count == 0 ? [] :
            [.. charts.Where(chart => chart.Chart is null)
                .Select(chart => $"no chart '{chart.Name}': it needs {chart.Needs}, and {folder} has none")];
        return new(files, tools.HasFont ? missing :
            [.. missing, "charts use another font, since Inter is not installed: apt-get install "
                + "fonts-inter"]);
    }

    /// <summary>What a folder can be drawn as, by what it holds.</summary>
    private static IReadOnlyList<DrawableChart> ChartsIn(string folder)
    {
        if (SweepFolder.IsSweep(folder)) return Drawable(SweepChart.Of(SweepFolder.Read(folder)));
        if (ComparisonFolder.IsComparison(folder))
            return ComparisonCharts.Of(ComparisonFolder.Read(folder));
        return UncertaintyFolder.IsUncertainty(folder)
            ? Drawable(TornadoChart.Of(UncertaintyFolder.Read(folder)))
            : RunCharts.Of(RunData.Read(folder));
    }

    private static DrawableChart[] Drawable(IEnumerable<Chart> charts) =>
        [.. charts.Select(chart => new DrawableChart(chart.Name, "", chart))];

    private static IReadOnlyList<DrawableChart> Chosen(
        IReadOnlyList<DrawableChart> charts, IReadOnlyList<string> names)
    {
        if (names.Count == 0) return charts;
        foreach (var name in names)
        {
            if (charts.All(chart => chart.Name != name))
            {
                throw new ReportException($"there is no chart '{name}'; the charts are "
                    + string.Join(", ", charts.Select(chart => chart.Name)));
            }
        }

        return [.. charts.Where(chart => names.Contains(chart.Name))];
    }

    private static async Task<IReadOnlyList<string>> DrawAsync(IReadOnlyList<DrawableChart> charts,
        ReportOptions options, string folder, CancellationToken cancellation)
    {
        (Chart Chart, ImageFormat Format)[] images =
        [
            .. charts.Select(chart => chart.Chart).OfType<Chart>()
                .SelectMany(chart => options.Formats.Select(format => (chart, format))),
        ];
        var files = new string[images.Length];
        ParallelOptions limits = new()
        {
            MaxDegreeOfParallelism = ProcessesAtATime,
            CancellationToken = cancellation,
        };
        await Parallel.ForAsync(0, images.Length, limits, async (index, stop) => files[index] =
            await Gnuplot.DrawAsync(images[index].Chart, images[index].Format, options.Size, folder, stop));
        return files;
    }
}

/// <summary>What to draw, and how.</summary>
/// <param name="Only">Names of charts; empty for all.</param>
public sealed record ReportOptions(
    IReadOnlyList<string> Only, IReadOnlyList<ImageFormat> Formats, ImageSize Size)
{
    /// <summary>All charts as PNG and SVG, in the usual size.</summary>
    public static ReportOptions Usual { get; } = new([], [ImageFormat.Png, ImageFormat.Svg], ImageSize.Usual);
}

/// <summary>What a report came to.</summary>
/// <param name="Files">Names within the run folder.</param>
/// <param name="Notes">What was not drawn, and what the user could install to get better charts.</param>
public sealed record ReportOutcome(IReadOnlyList<string> Files, IReadOnlyList<string> Notes);

using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What is served on time, and what is not, in each of several runs.</summary>
public static class OverlayChart
{
    private const double BandOpacity = 0.13;

    // Where runs agree, the earlier one is seen on both sides of the later.
    private const double WiderPerRun = 1;

    // Of the largest value: bands that differ by less look the same.
    private const double Visible = 0.005;

    /// <summary>Null when the runs do not all have demand by the same periods.</summary>
    public static Chart? Of(StoredComparison comparison)
    {
        var manifest = comparison.Manifest;
        var runs = RunsOf(comparison);
        List<ChartFrame> frames = [];
        foreach (var run in runs)
            if (ChartFrame.AroundShocks(run, Measures.Demand) is { } around) frames.Add(around);
        if (frames.Count < runs.Length) return null;
        string[] names = [.. manifest.Runs.Select(run => run.Name)];
        var served = PanelOf("Served on time", frames, names, Measures.OnTime);
        var shortfall = PanelOf("Not served on time", frames, names, Measures.Shortfall);
        if (served is null || shortfall is null) return null;
        var frame = frames[0];
        return new("overlay", ComparisonTitle.OfShortfalls(comparison),
            $"Magnets, tonnes per year, mean of each {frame.PeriodName}. {LineAndBand(manifest)}"
                + ComparisonCharts.Shown(manifest) + Shading(manifest, frame),
            frame.Start, frame.End, frame.Dates, WindowsOf(manifest, frame),
            [WithDemand(served, frames), shortfall])
        { Columns = 1 };
    }

    /// <summary>Each run with the shocks of all, so that all have one frame.</summary>
    private static StoredRun[] RunsOf(StoredComparison comparison)
    {
        ShockWindow[] shocks = [.. ShownOf(comparison.Manifest).SelectMany(run => run.Manifest.Shocks)];
        return [.. ShownOf(comparison.Manifest).Zip(comparison.Series, (run, series) =>
            new StoredRun(run.Manifest with { Shocks = shocks }, [], series))];
    }

    private static IEnumerable<NamedRun> ShownOf(ComparisonManifest manifest) =>
        manifest.Runs.Take(ComparisonCharts.MostRuns);

    private static Panel? PanelOf(
        string title, List<ChartFrame> frames, string[] names, Measure measure)
    {
        List<Area> bands = [];
        List<Line> lines = [];
        for (var run = 0; run < frames.Count; run++)
        {
            if (frames[run].YearlyRates(measure, "", summary => summary.P50) is not { } medians) return null;
            var color = Theme.Run(run);
            bands.Add(frames[run].YearlyRateBand(measure, "", color) with { Opacity = BandOpacity });
            var width = Theme.LineWidth + ((frames.Count - 1 - run) * WiderPerRun);
            lines.Add(new(names[run], color, width, medians));
        }

        var largest = bands.SelectMany(band => band.High).Concat(lines.SelectMany(line => line.Values))
            .Where(double.IsFinite).DefaultIfEmpty(0).Max();
        Area[] shown = [.. bands.Select((band, run) =>
            WithoutWhatIsThere(band, [.. bands.Take(run)], largest * Visible))];
        return new(title, ValueAxis.Holding(largest * 1.02, ValueFormat.Number), shown, lines, []);
    }

    /// <summary>A band where no earlier one looks the same: laid over each other they would be mud.</summary>
    private static Area WithoutWhatIsThere(Area band, Area[] earlier, double least)
    {
        bool IsThere(int date) => date < 0 || date >= band.Low.Count || Array.Exists(earlier, other =>
            Math.Abs(band.Low[date] - other.Low[date]) <= least
                && Math.Abs(band.High[date] - other.High[date]) <= least);
        bool IsHidden(int date) => IsThere(date - 1) && IsThere(date) && IsThere(date + 1);
        double[] Shown(IReadOnlyList<double> values) =>
            [.. values.Select((value, date) => earlier.Length > 0 && IsHidden(date) ? double.NaN : value)];
        return band with { Low = Shown(band.Low), High = Shown(band.High) };
    }

    /// <summary>Demand behind what is served of it; of the first run, where runs differ in it.</summary>
    private static Panel WithDemand(Panel served, List<ChartFrame> frames)
    {
        var demands = frames.Select(frame => frame.YearlyRates(Measures.Demand, "", summary => summary.P50)!)
            .ToArray();
        var isOne = Array.TrueForAll(demands, demand => demand.SequenceEqual(demands[0]));
        Line line = new(isOne ? "Demand" : $"Demand, {served.Lines[0].Label}", Theme.Window,
            Theme.BackgroundLineWidth, demands[0]);
        var largest = Math.Max(served.Axis.Top, demands[0].Where(double.IsFinite).DefaultIfEmpty(0).Max());
        return served with
        {
            Axis = ValueAxis.Holding(largest, ValueFormat.Number),
            Lines = [.. served.Lines, line],
        };
    }

    private static string LineAndBand(ComparisonManifest manifest) =>
        manifest.Runs.All(run => run.Manifest.ReplicationsDone == 1)
            ? "One run each, so nothing is known about chance"
            : "Line: median; band: 90 % of runs, drawn once where those of several runs agree; title: "
                + "means, and differences ± 95 %";

    /// <summary>Each time once, whichever runs have it.</summary>
    private static TimeWindow[] WindowsOf(ComparisonManifest manifest, ChartFrame frame) =>
        [.. TimesOf(manifest, frame).Select(time => time.Window)];

    private static string Shading(ComparisonManifest manifest, ChartFrame frame)
    {
        string[] times = [.. TimesOf(manifest, frame).Select(time =>
            $"{Findings.Text(time.Window.Label)}, {Dates.Range(time.Window.Start, time.Window.End)}"
            + (time.Runs.Count == ShownOf(manifest).Count()
                ? ""
                : $" ({string.Join(", ", time.Runs.Select(Findings.Text))})"))];
        return times.Length == 0 ? "" : ". Shaded: " + string.Join("; ", times);
    }

    private static List<(TimeWindow Window, IReadOnlyList<string> Runs)> TimesOf(
        ComparisonManifest manifest, ChartFrame frame)
    {
        List<(TimeWindow Window, IReadOnlyList<string> Runs)> times = [];
        foreach (var window in frame.Windows.Distinct())
        {
            string[] having = [.. ShownOf(manifest).Where(run => run.Manifest.Shocks.Any(shock =>
                (shock.Label, shock.Start, shock.End) == (window.Label, window.Start, window.End)))
                .Select(run => run.Name)];
            times.Add((window, having));
        }

        return times;
    }
}

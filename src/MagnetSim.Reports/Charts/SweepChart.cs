using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>How KPIs go with the value of a path that a sweep varies.</summary>
public static class SweepChart
{
    private const double IntervalOpacity = 0.28;

    /// <summary>All charts for which there are the points: lines for one path, a map and contours for a grid
    /// of two, dots for a Latin hypercube, and what costs and shortfalls go together.</summary>
    public static IEnumerable<Chart> Of(StoredSweep sweep)
    {
        if (sweep.Manifest.Headlines.Count == 0) return [];
        Chart?[] charts =
            [Main(sweep), SweepContour.Of(sweep), SweepScatter.Of(sweep), SweepFrontier.Of(sweep)];
        var footer = SweepFooter.Of(sweep.Manifest);
        return [.. charts.OfType<Chart>().Select(chart => chart with { Footer = footer })];
    }

    private static Chart? Main(StoredSweep sweep) => sweep.Manifest switch
    {
        { Paths.Count: 1 } => Lines(sweep),
        { Paths.Count: 2, Kind: SweepKind.Grid } => SweepMap.Of(sweep),
        _ => null,
    };

    private static Chart Lines(StoredSweep sweep)
    {
        var manifest = sweep.Manifest;
        string[] values = [.. manifest.Points.Select(point => point[0])];
        var scale = SweepScale.Of(values);
        int[] order = [.. scale.Values.Select(value => Array.IndexOf(values, value))];
        Panel[] panels = [.. manifest.Headlines.Select(key => PanelOf(sweep, key, order)).OfType<Panel>()];
        return new("sweep", SweepFinding.OfOnePath(sweep, manifest.Headlines[0], scale, order),
            $"{Numbers.Runs(manifest.Replications)} at each of {values.Length} values, with the same chance; "
                + "title: means ± 95 %. Scales differ and need not start at 0 "
                + $"({string.Join(", ", manifest.Headlines)})",
            manifest.Start, manifest.End, [], [], panels)
        {
            Across = scale.AxisOf(PathLabel.Of(manifest.Paths[0], manifest.Paths)),
        };
    }

    /// <summary>The mean, or the median of what may never happen, with what is known of both.</summary>
    private static Panel? PanelOf(StoredSweep sweep, string key, int[] order)
    {
        var kpis = sweep.Of(key);
        if (kpis.OfType<SweepKpi>().FirstOrDefault() is not { } any) return null;
        double[] Pick(Func<SweepKpi, double> pick) =>
            [.. order.Select(point => Finite(kpis[point] is { } kpi ? pick(kpi) : double.NaN))];
        var middle = Pick(SweepExtremes.Middle);
        Area band = new("90 % of runs", LabelPlace.Legend, Theme.Ink, Theme.BandOpacity,
            Pick(kpi => kpi.Summary.P05), Pick(kpi => kpi.Summary.P95));
        Area interval = new("95 % interval of the mean", LabelPlace.Legend, Theme.Ink, IntervalOpacity,
            Pick(kpi => kpi.Summary.Mean - kpi.Summary.HalfWidth95),
            Pick(kpi => kpi.Summary.Mean + kpi.Summary.HalfWidth95));
        double[] drawn = [.. middle.Concat(band.Low).Concat(band.High).Concat(interval.Low)
            .Concat(interval.High).Where(double.IsFinite)];
        var format = any.Unit == "1" ? ValueFormat.Percent : ValueFormat.Number;
        var axis = drawn.Length == 0
            ? ValueAxis.Holding(1, format)
            : ValueAxis.Between(drawn.Min(), drawn.Max(), format);
        Line line = double.IsNaN(any.Summary.Mean)
            ? new("Median of what may never come", Theme.Window, Theme.LineWidth, middle)
            : new("Mean", Theme.Ink, Theme.LineWidth, middle);
        return new(KpiLabel.WithUnit(key, any.Unit), axis, [band, interval], [line], []);
    }

    private static double Finite(double value) => double.IsFinite(value) ? value : double.NaN;
}

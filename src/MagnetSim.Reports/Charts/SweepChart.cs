using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>How KPIs go with the value of a path that a sweep varies.</summary>
public static class SweepChart
{
    private const double BandOpacity = 0.16;
    private const double IntervalOpacity = 0.4;

    /// <summary>Lines for one path, a map for a grid of two; none where there are more paths.</summary>
    public static IEnumerable<Chart> Of(StoredSweep sweep) => sweep.Manifest switch
    {
        { Headlines.Count: 0 } => [],
        { Paths.Count: 1 } => [Lines(sweep)],
        { Paths.Count: 2, Kind: SweepKind.Grid } => [SweepMap.Of(sweep)],
        _ => [],
    };

    private static Chart Lines(StoredSweep sweep)
    {
        var manifest = sweep.Manifest;
        string[] values = [.. manifest.Points.Select(point => point[0])];
        var scale = SweepScale.Of(values);
        int[] order = [.. scale.Values.Select(value => Array.IndexOf(values, value))];
        Panel[] panels = [.. manifest.Headlines.Select(key => PanelOf(sweep, key, order)).OfType<Panel>()];
        return new("sweep", $"{manifest.ScenarioName}: what {manifest.Paths[0]} changes",
            $"{Numbers.Runs(manifest.Replications)} at each of {values.Length} values, with the same chance. "
                + "Scales differ and need not start at 0",
            manifest.Start, manifest.End, [], [], panels)
        {
            Across = scale.AxisOf(manifest.Paths[0]),
        };
    }

    /// <summary>The mean, or the median of what may never happen, with what is known of both.</summary>
    private static Panel? PanelOf(StoredSweep sweep, string key, int[] order)
    {
        var kpis = sweep.Of(key);
        if (kpis.OfType<SweepKpi>().FirstOrDefault() is not { } any) return null;
        double[] Pick(Func<Summary, double> pick) =>
            [.. order.Select(point => Finite(kpis[point] is { } kpi ? pick(kpi.Summary) : double.NaN))];
        var middle = Pick(summary => double.IsNaN(summary.Mean) ? summary.P50 : summary.Mean);
        Area band = new("90 % of runs", LabelPlace.Legend, Theme.OnTime, BandOpacity,
            Pick(summary => summary.P05), Pick(summary => summary.P95));
        Area interval = new("95 % interval of the mean", LabelPlace.Legend, Theme.OnTime, IntervalOpacity,
            Pick(summary => summary.Mean - summary.HalfWidth95),
            Pick(summary => summary.Mean + summary.HalfWidth95));
        double[] drawn = [.. middle.Concat(band.Low).Concat(band.High).Concat(interval.Low)
            .Concat(interval.High).Where(double.IsFinite)];
        var format = any.Unit == "1" ? ValueFormat.Percent : ValueFormat.Number;
        var axis = drawn.Length == 0
            ? ValueAxis.Holding(1, format)
            : ValueAxis.Between(drawn.Min(), drawn.Max(), format);
        Line line = double.IsNaN(any.Summary.Mean)
            ? new("Median of what may never come", Theme.Demand, 2, middle)
            : new("Mean", Theme.OnTime, 2, middle);
        return new(TitleOf(key, any.Unit), axis, [band, interval],
            [line], []);
    }

    private static double Finite(double value) => double.IsFinite(value) ? value : double.NaN;

    /// <summary>A KPI with its unit, unless that is per cent.</summary>
    internal static string TitleOf(string key, string unit) => unit == "1" ? key : $"{key}, {unit}";
}

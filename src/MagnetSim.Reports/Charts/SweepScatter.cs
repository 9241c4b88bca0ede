using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>The points of a Latin hypercube: each varied value against the first KPI.</summary>
internal static class SweepScatter
{
    private const int FewestPoints = 4;
    private const int MostPanels = 12;

    // Of the simulated range, at each end, so that dots at the ends are seen whole.
    private const double Margin = 0.04;

    /// <summary>Null without a Latin hypercube of some points with numbers.</summary>
    public static Chart? Of(StoredSweep sweep)
    {
        var manifest = sweep.Manifest;
        if (manifest.Kind != SweepKind.LatinHypercube || manifest.Headlines.Count == 0) return null;
        var key = manifest.Headlines[0];
        var kpis = sweep.Of(key);
        int[] points = [.. kpis.Index().Where(each => each.Item is not null
            && double.IsFinite(each.Item.Summary.Mean)).Select(each => each.Index)];
        if (points.Length < FewestPoints) return null;
        SweepKpi[] known = [.. points.Select(point => kpis[point]!)];
        var means = Ties.Merged([.. known.Select(kpi => kpi.Summary.Mean)]);
        var axis = AxisOf(known);
        List<(string Path, Panel Panel, double Correlation)> panels = [];
        for (var path = 0; path < manifest.Paths.Count; path++)
        {
            var scale = SweepScale.Of(manifest.Points.Select(point => point[path]));
            if (!scale.IsNumeric) continue;
            double[] values =
                [.. points.Select(point => scale.Positions[scale.PlaceOf(manifest.Points[point][path])])];
            var correlation = RankCorrelation.Of(values, means);
            var label = PathLabel.Of(manifest.Paths[path], manifest.Paths);
            panels.Add((manifest.Paths[path], PanelOf(label, scale, values, known, axis, correlation),
                correlation));
        }

        if (panels.Count == 0) return null;
        var ordered = panels.OrderByDescending(panel => Math.Abs(panel.Correlation)).ToArray();
        return new("scatter", TitleOf(manifest, key, ordered[0].Path, ordered[0].Correlation, points.Length),
            $"{KpiLabel.WithUnit(key, known[0].Unit)} ({key}): mean of {Numbers.Runs(manifest.Replications)} "
                + $"at each of {points.Length} points, with its 95 % interval. r: rank correlation (Spearman)"
                + (panels.Count > MostPanels ? $". The first {MostPanels} of {panels.Count} paths" : ""),
            manifest.Start, manifest.End, [], [], [.. ordered.Take(MostPanels).Select(panel => panel.Panel)]);
    }

    private static Panel PanelOf(string label, SweepScale scale, double[] values, SweepKpi[] known,
        ValueAxis axis, double correlation)
    {
        return new($"r = {Text(correlation)}", axis, [], [], [])
        {
            Dots = [.. values.Zip(known, (value, kpi) => new Dot("", Theme.Ink, IsFilled: true,
                new(value, kpi.Summary.Mean))
            { Up = Reach.Around(kpi.Summary.Mean, kpi.Summary.HalfWidth95) })],
            Across = scale.AxisOf(label).WithMargin(Margin) with { Positions = [] },
        };
    }

    private static string TitleOf(
        SweepManifest manifest, string key, string path, double correlation, int points)
    {
        var label = SweepFinding.Label(key);
        var what = SweepFinding.PathOf(manifest, path);
        var (low, high) = RankCorrelation.Interval95(correlation, points);
        var interval = $"rank correlation {Text(correlation)} ({Text(low)} to {Text(high)})";
        return low > 0 || high < 0
            ? $"{label} goes most with {what}: {interval}"
            : $"{label} goes clearly with no value; most with {what}, which may be chance: {interval}";
    }

    private static ValueAxis AxisOf(SweepKpi[] known)
    {
        double[] ends = [.. known.SelectMany(kpi => (double[])
            [kpi.Summary.Mean, kpi.Summary.Mean - kpi.Summary.HalfWidth95,
                kpi.Summary.Mean + kpi.Summary.HalfWidth95]).Where(double.IsFinite)];
        return ValueAxis.Between(ends.Min(), ends.Max(),
            known[0].Unit == "1" ? ValueFormat.Percent : ValueFormat.Number);
    }

    private static string Text(double correlation) =>
        correlation.ToString("0.00", CultureInfo.InvariantCulture).Replace('-', '−');
}

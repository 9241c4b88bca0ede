using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>A KPI over a grid of two paths, as a map whose squares say their numbers.</summary>
internal static class SweepMap
{
    // Of the page's width, what stands beside the squares.
    private const double SquaresShare = 0.88;

    public static Chart Of(StoredSweep sweep)
    {
        var manifest = sweep.Manifest;
        SweepScale[] scales = [.. Enumerable.Range(0, 2).Select(
            path => SweepScale.Of(manifest.Points.Select(point => point[path])))];
        var key = manifest.Headlines[0];
        var kpis = sweep.Of(key);
        var texts = TextsOf(kpis, scales[0].Values.Count);
        double[] known = [.. kpis.Select(SweepExtremes.Middle).Where(double.IsFinite).DefaultIfEmpty(0)];
        var different = Ties.Merged(known).Distinct().Count();
        var lowest = kpis.FirstOrDefault(kpi => SweepExtremes.Middle(kpi) == known.Min());
        Panel panel = new($"Up: {scales[1].CaptionOf(PathLabel.Of(manifest.Paths[1], manifest.Paths))}",
            ValueAxis.Named(scales[1].Labels), [], [], [])
        {
            Cells = [.. kpis.Select((kpi, point) => CellOf(
                IsAlike(lowest, kpi, different, manifest.Replications)
                    ? 0
                    : ShareOf(kpi, lowest, known.Max()),
                scales, manifest.Points[point], texts[point]))],
        };
        return new("sweep", SweepExtremes.Title(sweep, key), SubtitleOf(manifest, key, kpis, scales),
            manifest.Start, manifest.End, [], [], [panel])
        {
            Across = scales[0].NamedAxisOf(PathLabel.Of(manifest.Paths[0], manifest.Paths)),
        };
    }

    private static string SubtitleOf(
        SweepManifest manifest, string key, IReadOnlyList<SweepKpi?> kpis, SweepScale[] scales)
    {
        var any = kpis.OfType<SweepKpi>().FirstOrDefault();
        var what = any is not null && double.IsNaN(any.Summary.Mean) ? "Median" : "Mean";
        var places = scales.All(scale => scale.IsEven)
            ? ""
            : "; values stand side by side, whatever lies between";
        return $"{what} of {Numbers.Runs(manifest.Replications)} at each point, with the same chance "
            + $"({key}), ± 95 %. Darker is more; what does not clearly differ from the lowest is as pale"
            + places;
    }

    /// <summary>How far it is from the lowest to the highest; not-a-number for what has no number.</summary>
    private static double ShareOf(SweepKpi? kpi, SweepKpi? lowest, double most)
    {
        double value = SweepExtremes.Middle(kpi), least = SweepExtremes.Middle(lowest);
        if (!double.IsFinite(value) || double.IsNaN(least)) return double.NaN;
        return most > least ? (value - least) / (most - least) : 0;
    }

    /// <summary>Whether chance may part two means; medians have no interval, and are as they are.</summary>
    private static bool IsAlike(SweepKpi? lowest, SweepKpi? kpi, int different, int replications) =>
        lowest is not null && kpi is not null
        && double.IsFinite(lowest.Summary.Mean) && double.IsFinite(kpi.Summary.Mean)
        && !PointDifference.Between(lowest, kpi).IsClearAmong(different, replications);

    private static Cell CellOf(
        double share, SweepScale[] scales, IReadOnlyList<string> point, string text)
    {
        var fill = double.IsFinite(share) ? Theme.Shade(share) : Theme.Grid;
        int across = scales[0].PlaceOf(point[0]), up = scales[1].PlaceOf(point[1]);
        return new(across, up, fill, Contrast.InkOn(fill), text);
    }

    /// <summary>With intervals where there is room, else without; empty where there is none at all.</summary>
    private static string[] TextsOf(IReadOnlyList<SweepKpi?> kpis, int columns)
    {
        var room = (SquaresShare * ImageSize.Usual.PageWidth / columns) - ChartLayout.TickLabelGap;
        bool Fit(string[] texts) =>
            Array.TrueForAll(texts, text => ChartLayout.WidthOf(text, Theme.TextPoints) <= room);
        string[] whole = [.. kpis.Select(kpi => kpi is null ? "–" : SweepExtremes.Figure(kpi))];
        if (Fit(whole)) return whole;
        string[] brief = [.. kpis.Select(kpi => Brief(SweepExtremes.Middle(kpi), kpi?.Unit ?? ""))];
        return Fit(brief) ? brief : [.. brief.Select(_ => "")];
    }

    private static string Brief(double value, string unit) => value switch
    {
        double.PositiveInfinity => "never",
        double.NaN => "–",
        _ when unit == "1" => $"{(value * 100).ToString("0.0", CultureInfo.InvariantCulture)} %",
        _ => Numbers.Text(value),
    };
}

using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Points of a sweep in words, and those at which a KPI is lowest and highest.</summary>
internal static class SweepExtremes
{
    private const double LongestPathEm = 16;

    /// <summary>Between which points a KPI lies, with 95 % intervals; medians where it has no mean.</summary>
    public static string Title(StoredSweep sweep, string key)
    {
        var label = SweepFinding.Label(key);
        var kpis = sweep.Of(key);
        int[] points =
            [.. Enumerable.Range(0, kpis.Count).Where(point => !double.IsNaN(Middle(kpis[point])))];
        if (points.Length == 0) return $"{label}: not known at any point";
        var middles = Ties.Merged([.. points.Select(point => Middle(kpis[point]))]);
        double least = middles.Min(), most = middles.Max();
        int[] At(double value) => [.. points.Where((_, index) => middles[index] == value)];
        int[] lowest = At(least), highest = At(most);
        SweepKpi low = kpis[lowest[0]]!, high = kpis[highest[0]]!;
        if (least == most) return $"{label}: {Figure(low)} at all points";
        var range = $"from {Figure(low)} ({PointsOf(sweep.Manifest, lowest)}) "
            + $"to {Figure(high)} ({PointsOf(sweep.Manifest, highest)})";
        return double.IsNaN(low.Summary.Mean) ? $"{label}: median {range}"
            : PointDifference.Between(low, high).IsClearAmong(
                middles.Distinct().Count(), sweep.Manifest.Replications) ? $"{label}: {range}"
            : $"{label}: no point differs beyond chance, {range}";
    }

    /// <summary>The mean, or the median of what may never come; not-a-number where the point has neither.
    /// </summary>
    public static double Middle(SweepKpi? kpi) =>
        kpi is null ? double.NaN : double.IsNaN(kpi.Summary.Mean) ? kpi.Summary.P50 : kpi.Summary.Mean;

    /// <summary>Such as <c>cover 26 wk, flex 1.5</c>.</summary>
    /// <param name="point">Counted from 0.</param>
    public static string PointOf(SweepManifest manifest, int point) => string.Join(", ",
        manifest.Paths.Select((path, index) =>
            ValueOf(manifest, path, Rounded(manifest.Points[point][index]))));

    /// <summary>One point, or several at which all is the same, such as <c>cover 12 to 28 wk, flex 3
    /// alike</c>.</summary>
    /// <param name="points">Counted from 0.</param>
    public static string PointsOf(SweepManifest manifest, IReadOnlyList<int> points)
    {
        if (points.Count == 1) return PointOf(manifest, points[0]);
        var combinations = 1;
        List<string> parts = [];
        for (var path = 0; path < manifest.Paths.Count; path++)
        {
            var scale = SweepScale.Of(manifest.Points.Select(point => point[path]));
            int[] places = [.. points.Select(point => scale.PlaceOf(manifest.Points[point][path])).Distinct()
                .Order()];
            combinations *= places[^1] - places[0] + 1;
            parts.Add(ValueOf(manifest, manifest.Paths[path], scale.Range(places[0], places[^1])));
        }

        // Only what fills its ranges is told by them.
        return manifest.Kind == SweepKind.Grid && combinations == points.Count
            ? $"{string.Join(", ", parts)} alike"
            : $"{points.Count} points alike, such as {PointOf(manifest, points[0])}";
    }

    private static string ValueOf(SweepManifest manifest, string path, string value) =>
        TextWidth.Shortened($"{Tail(path, manifest.Paths)} {value}", LongestPathEm);

    /// <summary>The last keys of a path in words, as many as tell it apart.</summary>
    private static string Tail(string path, IReadOnlyList<string> paths)
    {
        var keys = path.Split('.');
        string Last(string of, int count) => string.Join('.', of.Split('.').TakeLast(count));
        var count = 1;
        while (count < keys.Length && paths.Count(other => Last(other, count) == Last(path, count)) > 1)
            count++;
        return Numbers.InSentence(Numbers.Words(Last(path, count).Replace('.', ' ')));
    }

    /// <summary>A number with few digits before its unit; other values as they are.</summary>
    public static string Rounded(string value)
    {
        var end = value.IndexOf(' ', StringComparison.Ordinal);
        var number = end < 0 ? value : value[..end];
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)
            ? parsed.ToString("G4", CultureInfo.InvariantCulture) + value[number.Length..]
            : value;
    }

    /// <summary>Such as <c>91.0 ± 0.4 %</c>; the median alone of what may never come.</summary>
    public static string Figure(SweepKpi kpi)
    {
        var middle = Middle(kpi);
        if (double.IsPositiveInfinity(middle)) return "never";
        if (double.IsNaN(kpi.Summary.Mean)) return DifferenceText.Mean(middle, kpi.Unit);
        return DifferenceText.MeanAndInterval(middle, kpi.Summary.HalfWidth95, kpi.Unit);
    }
}

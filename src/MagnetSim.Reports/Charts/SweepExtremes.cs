using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Points of a sweep in words, and the two at which a KPI is lowest and highest.</summary>
internal static class SweepExtremes
{
    private const double LongestPathEm = 16;

    /// <summary>Between which points a KPI lies, with 95 % intervals.</summary>
    public static string Title(StoredSweep sweep, string key)
    {
        (int Point, SweepKpi Kpi)[] known = [.. sweep.Of(key).Index()
            .Where(each => each.Item is not null && double.IsFinite(each.Item.Summary.Mean))
            .Select(each => (each.Index, each.Item!))];
        var least = known.MinBy(each => each.Kpi.Summary.Mean);
        var most = known.MaxBy(each => each.Kpi.Summary.Mean);
        return $"{Findings.Text(sweep.Manifest.ScenarioName)}: {Findings.Text(key)} from "
            + $"{Mean(least.Kpi)} ({PointOf(sweep.Manifest, least.Point)}) "
            + $"to {Mean(most.Kpi)} ({PointOf(sweep.Manifest, most.Point)})";
    }

    /// <summary>Such as <c>cover 26 wk, flex 1.5</c>.</summary>
    /// <param name="point">Counted from 0.</param>
    public static string PointOf(SweepManifest manifest, int point) => string.Join(", ",
        manifest.Paths.Zip(manifest.Points[point], (path, value) => TextWidth.Shortened(
            $"{Tail(path, manifest.Paths)} {Rounded(value)}", LongestPathEm)));

    /// <summary>The last keys of a path, as many as tell it apart.</summary>
    private static string Tail(string path, IReadOnlyList<string> paths)
    {
        var keys = path.Split('.');
        string Last(string of, int count) => string.Join('.', of.Split('.').TakeLast(count));
        var count = 1;
        while (count < keys.Length && paths.Count(other => Last(other, count) == Last(path, count)) > 1)
            count++;
        return Last(path, count);
    }

    /// <summary>A number with few digits before its unit; other values as they are.</summary>
    private static string Rounded(string value)
    {
        var end = value.IndexOf(' ', StringComparison.Ordinal);
        var number = end < 0 ? value : value[..end];
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)
            ? parsed.ToString("G4", CultureInfo.InvariantCulture) + value[number.Length..]
            : value;
    }

    /// <summary>Such as <c>91.0 ± 0.4 %</c>.</summary>
    public static string Mean(SweepKpi kpi)
    {
        var text = DifferenceText.Of(
            kpi.Summary.Mean, kpi.Summary.HalfWidth95, kpi.Unit).TrimStart('+');
        return kpi.Unit == "1" ? text[..^3] + "%" : text;
    }
}

using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>A KPI over a grid of two paths, as a map whose squares say their numbers.</summary>
internal static class SweepMap
{
    // Above this share of the way to the most, a square is dark.
    private const double DarkFrom = 0.6;

    // Texts of more squares side by side would overlap.
    private const int MostTexts = 16;

    public static Chart Of(StoredSweep sweep)
    {
        var manifest = sweep.Manifest;
        SweepScale[] scales = [.. Enumerable.Range(0, 2).Select(
            path => SweepScale.Of(manifest.Points.Select(point => point[path])))];
        var kpis = sweep.Of(manifest.Headlines[0]);
        var any = kpis.OfType<SweepKpi>().FirstOrDefault();
        double[] values = [.. kpis.Select(MiddleOf)];
        double[] known = [.. values.Where(double.IsFinite).DefaultIfEmpty(0)];
        var unit = any?.Unit ?? "";
        Panel panel = new($"Up: {scales[1].CaptionOf(manifest.Paths[1])}", ValueAxis.Named(scales[1].Labels),
            [], [], [])
        {
            Cells = [.. values.Select((value, point) => CellOf(
                value, scales, manifest.Points[point], known.Min(), known.Max(), unit))],
        };
        var what = any is not null && double.IsNaN(any.Summary.Mean) ? "Median" : "Mean";
        return new("sweep",
            $"{manifest.ScenarioName}: {SweepChart.TitleOf(manifest.Headlines[0], unit)}",
            $"{what} of {Numbers.Runs(manifest.Replications)} at each point, with the same chance; darker is "
                + $"more, from {Text(known.Min(), unit)} to {Text(known.Max(), unit)}",
            manifest.Start, manifest.End, [], [], [panel])
        {
            Across = scales[0].NamedAxisOf(manifest.Paths[0]),
        };
    }

    /// <summary>The mean, or the median of what may never happen.</summary>
    private static double MiddleOf(SweepKpi? kpi) =>
        kpi is null ? double.NaN : double.IsNaN(kpi.Summary.Mean) ? kpi.Summary.P50 : kpi.Summary.Mean;

    private static Cell CellOf(double value, SweepScale[] scales, IReadOnlyList<string> point, double least,
        double most, string unit)
    {
        int across = PlaceOf(scales[0], point[0]), up = PlaceOf(scales[1], point[1]);
        var text = scales[0].Values.Count > MostTexts ? "" : Text(value, unit);
        if (!double.IsFinite(value)) return new(across, up, Theme.Grid, Theme.Ink, text);
        var share = most > least ? (value - least) / (most - least) : 0;
        return new(
            across, up, Theme.Shade(share), share > DarkFrom ? Theme.Paper : Theme.Ink, text);
    }

    private static int PlaceOf(SweepScale scale, string value) =>
        Enumerable.Range(0, scale.Values.Count).First(place => scale.Values[place] == value);

    private static string Text(double value, string unit) => value switch
    {
        double.PositiveInfinity => "never",
        double.NaN => "–",
        _ when unit == "1" => $"{(value * 100).ToString("0.0", CultureInfo.InvariantCulture)} %",
        _ => Numbers.Text(value),
    };
}

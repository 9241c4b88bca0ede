using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What a sweep of one path says about a KPI, in a sentence.</summary>
internal static class SweepFinding
{
    private const double LongestLabelEm = 30;

    /// <summary>A KPI in words, not too long for a title.</summary>
    public static string Label(string key) => TextWidth.Shortened(KpiLabel.Of(key), LongestLabelEm);

    /// <summary>A path in the words of a sentence, not too long for a title.</summary>
    public static string PathOf(SweepManifest manifest, string path) =>
        TextWidth.Shortened(PathLabel.InSentence(path, manifest.Paths), LongestLabelEm);

    /// <summary>How a KPI goes as its path goes from the first value to the last.</summary>
    /// <param name="order">The points in the order of the values.</param>
    public static string OfOnePath(StoredSweep sweep, string key, SweepScale scale, int[] order)
    {
        var all = sweep.Of(key);
        SweepKpi[] kpis = [.. order.Select(point => all[point]).OfType<SweepKpi>()
            .Where(kpi => double.IsFinite(kpi.Summary.Mean))];
        if (!scale.IsNumeric || kpis.Length < order.Length || kpis.Length < 2)
            return SweepExtremes.Title(sweep, key);
        SweepKpi first = kpis[0], last = kpis[^1];
        SweepKpi least = kpis.MinBy(kpi => kpi.Summary.Mean)!, most = kpis.MaxBy(kpi => kpi.Summary.Mean)!;
        var ends = PointDifference.Between(first, last);
        var goes = $"as {PathOf(sweep.Manifest, sweep.Manifest.Paths[0])} goes from "
            + $"{scale.Range(0, scale.Values.Count - 1, isInWords: true)}";
        var widest = PointDifference.Between(least, most);
        if (widest.IsTie) return $"{Label(key)} stays at {SweepExtremes.Figure(first)} {goes}";
        var different = Ties.Merged([.. kpis.Select(kpi => kpi.Summary.Mean)]).Distinct().Count();
        if (!ends.IsClear && !widest.IsClearAmong(different, sweep.Manifest.Replications))
        {
            return $"{Label(key)} changes by less than its interval, {SweepExtremes.Figure(least)} to "
                + $"{SweepExtremes.Figure(most)}, {goes}";
        }

        // A turn between the ends is the finding, if it is no play of chance.
        var turns = Array.Exists([least, most], kpi => PointDifference.Between(first, kpi).IsClear
            && PointDifference.Between(last, kpi).IsClear);
        if (turns || !ends.IsClear) return SweepExtremes.Title(sweep, key);
        var verb = ends.Value > 0 ? "rises" : "falls";
        return $"{Label(key)} {verb} from {SweepExtremes.Figure(first)} "
            + $"to {SweepExtremes.Figure(last)} {goes}";
    }
}

using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What results say before all else, in sentences with intervals.</summary>
public static class ResultSentences
{
    // More of them say less.
    private const int MostKpis = 2;

    /// <summary>When magnets run short, by how much and until when: as the run's page says it.</summary>
    public static IReadOnlyList<string> OfRun(RunData data) =>
        [.. ShortageAnswer.InShort(data).Select(sentence => sentence.Text)];

    /// <summary>The difference that matters: as the comparison's chart says it.</summary>
    public static string OfComparison(StoredComparison comparison) =>
        $"{ComparisonTitle.OfDifferences(comparison)}.";

    /// <summary>At which points the headline KPIs are lowest and highest.</summary>
    /// <param name="label">What people call a KPI.</param>
    public static IReadOnlyList<string> OfSweep(StoredSweep sweep, Func<string, string> label) =>
    [
        .. sweep.Manifest.Headlines.Take(MostKpis).Select(key => Extremes(sweep, key, label(key)))
            .OfType<string>(),
    ];

    /// <summary>Which input moves each headline KPI most.</summary>
    /// <param name="label">What people call a KPI.</param>
    public static IReadOnlyList<string> OfStudy(UncertaintyResult study, Func<string, string> label) =>
        [.. study.Manifest.Headlines.Take(MostKpis).Select(key => Widest(study, key, label(key)))];

    /// <summary>Null where no point has a mean.</summary>
    private static string? Extremes(StoredSweep sweep, string key, string label)
    {
        (int Point, SweepKpi Kpi)[] known = [.. sweep.Of(key).Index()
            .Where(each => each.Item is not null && double.IsFinite(each.Item.Summary.Mean))
            .Select(each => (each.Index, each.Item!))];
        if (known.Length == 0) return null;
        var least = known.MinBy(each => each.Kpi.Summary.Mean);
        var most = known.MaxBy(each => each.Kpi.Summary.Mean);
        string At((int Point, SweepKpi Kpi) one) =>
            $"{SweepExtremes.Mean(one.Kpi)} at {SweepExtremes.PointOf(sweep.Manifest, one.Point)}";
        if (least.Kpi.Summary.Mean == most.Kpi.Summary.Mean)
            return $"{label}: {SweepExtremes.Mean(least.Kpi)} at each point.";
        return $"{label}: lowest with {At(least)}, highest with {At(most)}{Between(least, most)}.";
    }

    /// <summary>Differences are known to the first point alone.</summary>
    private static string Between((int Point, SweepKpi Kpi) least, (int Point, SweepKpi Kpi) most)
    {
        var other = least.Point == 0 ? most.Kpi : most.Point == 0 ? least.Kpi : null;
        return other is null || !double.IsFinite(other.Difference)
            ? ""
            : $"; pair by pair {DifferenceText.Of(
                Math.Abs(other.Difference), other.DifferenceHalfWidth95, other.Unit).TrimStart('+')} apart";
    }

    private static string Widest(UncertaintyResult study, string key, string label)
    {
        var bars = study.BarsOf(key);
        if (bars.Count == 0 || !(bars[0].Swing > 0)) return $"{label}: no uncertain input moves it.";
        var widest = bars[0];
        string Moved(double difference, double halfWidth) =>
            DifferenceText.Of(difference, halfWidth, widest.Unit);
        return $"{label}: {widest.Input} moves it most, by {Moved(widest.Low, widest.LowHalfWidth95)} at "
            + $"{widest.LowValue} and by {Moved(widest.High, widest.HighHalfWidth95)} at {widest.HighValue}"
            + $"{Share(study, key)}.";
    }

    private static string Share(UncertaintyResult study, string key)
    {
        var share = study.Variances.First(row => row.Kpi == key).Share;
        return share is >= 0 and <= 1
            ? $"; {Numbers.Percent(share)} of its variance is uncertain, the rest variation"
            : "";
    }
}

using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What results say before all else, in sentences with intervals: those of their page and charts.
/// </summary>
public static class ResultSentences
{
    // More of them say less.
    private const int MostKpis = 2;

    /// <summary>When magnets run short, by how much and until when.</summary>
    public static IReadOnlyList<string> OfRun(RunData data) =>
        [.. ShortageAnswer.InShort(data).Select(sentence => sentence.Text)];

    /// <summary>The difference that matters.</summary>
    public static string OfComparison(StoredComparison comparison) =>
        $"{ComparisonTitle.OfDifferences(comparison)}.";

    /// <summary>How the headline KPIs go with the values.</summary>
    public static IReadOnlyList<string> OfSweep(StoredSweep sweep) =>
        [.. sweep.Manifest.Headlines.Take(MostKpis).Select(key => $"{SweepFinding.Of(sweep, key)}.")];

    /// <summary>Which input moves each headline KPI most.</summary>
    public static IReadOnlyList<string> OfStudy(UncertaintyResult study) =>
        [.. study.Manifest.Headlines.Take(MostKpis).Select(key => study.BarsOf(key) is { Count: > 0 } bars
            ? $"{TornadoTitle.Of(bars)}."
            : $"{KpiLabel.Of(key)} depends on no uncertain input.")];
}

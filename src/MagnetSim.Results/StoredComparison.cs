namespace MagnetSim.Results;

/// <summary>A comparison as written to its folder and read back: all that its charts are made of.</summary>
/// <param name="Rows">Pair of runs after pair, each with every KPI that both have.</param>
/// <param name="Series">Of each run, in the order of the manifest, the series that charts lay over each
/// other.</param>
/// <param name="OverTime">Differences of series; empty where nobody asked for them.</param>
public sealed record StoredComparison(
    ComparisonManifest Manifest, IReadOnlyList<ComparisonRow> Rows,
    IReadOnlyList<IReadOnlyList<SeriesSummary>> Series, IReadOnlyList<SeriesDifference> OverTime)
{
    /// <summary>The KPI of the first run and another one; null where one of them lacks it.</summary>
    /// <param name="other">1 for the second run, 2 for the third and so on.</param>
    public ComparisonRow? Row(int other, string key)
    {
        foreach (var row in Rows)
            if (row.Kpi == key && row.Second == Manifest.Runs[other].Name) return row;
        return null;
    }
}

/// <summary>A KPI of two runs.</summary>
/// <param name="First">The name of the run that is subtracted.</param>
/// <param name="Second">The name of the run that it is subtracted from.</param>
/// <param name="Pairs">Replications of both; null where they are independent.</param>
/// <param name="VarianceRatio">What pairing leaves of the variance; not-a-number where there is none.</param>
public sealed record ComparisonRow(
    string First, string Second, string Kpi, string Unit, double FirstMean, double SecondMean,
    double Difference, double HalfWidth95, int? Pairs, double VarianceRatio);

/// <summary>What the pairs of two runs say about the difference of a series.</summary>
/// <param name="First">The name of the run that is subtracted.</param>
/// <param name="Second">The name of the run that it is subtracted from.</param>
/// <param name="Series">Such as <c>month/shortfall</c>, or <c>cumulative/month/shortfall</c> for its sum from
/// the start.</param>
/// <param name="Dates">The first day of each period, in order.</param>
/// <param name="Values">Second less first, one summary of all pairs a date.</param>
public sealed record SeriesDifference(
    string First, string Second, string Series, string Unit, IReadOnlyList<DateOnly> Dates,
    IReadOnlyList<Summary> Values);

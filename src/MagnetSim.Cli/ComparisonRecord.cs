using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>Makes of compared runs what their folder keeps.</summary>
internal static class ComparisonRecord
{
    // The first of these that all runs have is kept.
    private static readonly string[] _periods = ["month", "week", "fiscal_year", "year"];

    // What charts lay over each other.
    private static readonly Measure[] _measures = [Measures.Demand, Measures.OnTime, Measures.Shortfall];

    /// <param name="compared">Each of the other runs beside the first.</param>
    public static StoredComparison Of(
        IReadOnlyList<ComparedRuns> compared, IReadOnlyList<string> names,
        IReadOnlyList<SeriesDifference> overTime)
    {
        StoredRun[] runs = [compared[0].First, .. compared.Select(pair => pair.Second)];
        var headlines = HeadlinesOf(compared);
        ComparisonManifest manifest = new(Tool.Version, Tool.Commit, compared[0].Comparison.IsPaired,
            [.. names.Zip(runs, (name, run) => new NamedRun(name, run.Manifest))], headlines,
            [.. compared.Select(pair => FindingsOf(pair.Comparison, headlines))]);
        var rows = compared.SelectMany((pair, index) =>
            pair.Rows.Select(row => row with { First = names[0], Second = names[index + 1] }));
        return new StoredComparison(manifest, [.. rows], SeriesOf(runs), overTime);
    }

    /// <summary>Those of all pairs of runs that can be compared, each once.</summary>
    private static List<ComparedHeadline> HeadlinesOf(IReadOnlyList<ComparedRuns> compared)
    {
        List<ComparedHeadline> headlines = [];
        foreach (var pair in compared)
        {
            foreach (var group in pair.Headlines)
            {
                foreach (var row in group.Rows)
                {
                    var key = row.Column.Key;
                    if (pair.Comparison.Of(key) is null || headlines.Exists(known => known.Key == key))
                        continue;
                    headlines.Add(new(key, row.Column.Measure.Unit, group.Title, Capital(row.Label.Trim())));
                }
            }
        }

        return headlines;
    }

    private static string Capital(string label) => char.ToUpperInvariant(label[0]) + label[1..];

    private static ComparisonFindings FindingsOf(
        RunComparison comparison, IReadOnlyList<ComparedHeadline> headlines)
    {
        (string Key, Difference Difference)[] differences =
        [
            .. headlines.Select(headline => (headline.Key, Compared: comparison.Of(headline.Key)))
                .Where(each => each.Compared is not null)
                .Select(each => (each.Key, each.Compared!.Difference)),
        ];
        var findings = ChanceFindings.Among(differences.Select(each => each.Difference));
        return new ComparisonFindings(findings.Compared,
            [.. differences.Where(each => findings.Keeps(each.Difference)).Select(each => each.Key)]);
    }

    private static IReadOnlyList<IReadOnlyList<SeriesSummary>> SeriesOf(StoredRun[] runs)
    {
        var period = _periods.FirstOrDefault(period => Array.TrueForAll(runs,
            run => run.Series.Any(series => series.Period == period)));
        return [.. runs.Select(run => run.Series.Where(series => series.Period == period
            && series.Part.Length == 0 && _measures.Any(measure => measure.Key == series.Measure)).ToList())];
    }
}

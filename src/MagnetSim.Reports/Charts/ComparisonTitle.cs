using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What runs differ in, for titles: the shortfall first, if there is a difference that is no play of
/// chance.</summary>
internal static class ComparisonTitle
{
    /// <summary>The difference that matters, each run against the first.</summary>
    public static string OfDifferences(StoredComparison comparison)
    {
        var manifest = comparison.Manifest;
        var known = manifest.Headlines.Where(headline => RowsOf(comparison, headline).Count > 0).ToArray();
        if (known.Length == 0) return "The runs share no KPI";
        if (Array.TrueForAll(known, headline => RowsOf(comparison, headline).TrueForAll(IsNothing)))
            return $"{NamesOf(manifest)} agree in all {known.Length} KPIs, {InEach(manifest)}";
        var shortfalls = ShortfallsOf(comparison);
        if (shortfalls.Find(headline => RowsOf(comparison, headline).Exists(row => row.IsKept)) is { } main)
            return Against(comparison, main);
        var others = shortfalls.Count == 0 ? "" : AndShortfall(comparison, shortfalls[0]);
        return StrongestOf(comparison) is { } strongest
            ? Against(comparison, strongest) + others
            : $"All differences in {known.Length} KPIs may be chance{others}";
    }

    /// <summary>The shortfall of each run, and by how much it differs from the first.</summary>
    public static string OfShortfalls(StoredComparison comparison)
    {
        var shortfalls = ShortfallsOf(comparison);
        var main = shortfalls.Find(headline => RowsOf(comparison, headline).Exists(row => row.IsKept))
            ?? shortfalls.FirstOrDefault();
        if (main is null) return "What each run serves on time";
        var missing = Missing(comparison, main);
        List<string> runs = [];
        foreach (var (row, isKept) in RowsOf(comparison, main))
        {
            if (runs.Count == 0)
                runs.Add($"{Findings.Text(row.First)} {DifferenceText.Mean(row.FirstMean, row.Unit)}");
            runs.Add($"{Findings.Text(row.Second)} {DifferenceText.Mean(row.SecondMean, row.Unit)} "
                + $"({Short(row, isKept)})");
        }

        return $"{WithTime(comparison.Manifest, main)}: {string.Join(", ", runs)}{missing}";
    }

    /// <summary>The runs that lack a KPI of the others, as the end of a title; may be empty.</summary>
    private static string Missing(StoredComparison comparison, ComparedHeadline headline)
    {
        var runs = comparison.Manifest.Runs;
        string[] missing = [.. Enumerable.Range(1, runs.Count - 1)
            .Where(other => comparison.Row(other, headline.Key) is null)
            .Select(other => Findings.Text(runs[other].Name))];
        return missing.Length == 0 ? ""
            : $"; {string.Join(" and ", missing)} {(missing.Length == 1 ? "has" : "have")} no such figure";
    }

    /// <summary>The label of a headline; that of the whole horizon with its time, since there are others.
    /// </summary>
    private static string WithTime(ComparisonManifest manifest, ComparedHeadline headline) =>
        headline.Key == Measures.Shortfall.Key
            ? $"{headline.Label}, {headline.Group}"
            : LabelOf(manifest, headline);

    /// <summary>The label of a headline, with its shock where several have the same.</summary>
    public static string LabelOf(ComparisonManifest manifest, ComparedHeadline headline) =>
        manifest.Headlines.Count(other => other.Label == headline.Label) > 1
            ? $"{headline.Label} ({Findings.Text(headline.Group)})"
            : headline.Label;

    /// <summary>A difference without its unit, which stands before it.</summary>
    private static string Short(ComparisonRow row, bool isKept)
    {
        if (DifferenceText.IsNothing(row)) return "the same";
        return DifferenceText.WithoutUnit(row.Difference, row.HalfWidth95, row.Unit)
            + (isKept ? "" : ", may be chance");
    }

    private static string Against(StoredComparison comparison, ComparedHeadline headline)
    {
        var rows = RowsOf(comparison, headline)
            .Select(each => $"{Findings.Text(each.Row.Second)} {Words(each)}");
        return $"{WithTime(comparison.Manifest, headline)}, against "
            + $"{Findings.Text(comparison.Manifest.Runs[0].Name)}: {string.Join(", ", rows)}"
            + Missing(comparison, headline);
    }

    private static string AndShortfall(StoredComparison comparison, ComparedHeadline shortfall)
    {
        var rows = RowsOf(comparison, shortfall);
        var words = rows.Select(each => rows.Count == 1
            ? Words(each)
            : $"{Findings.Text(each.Row.Second)} {Words(each)}");
        var label = Numbers.InSentence(WithTime(comparison.Manifest, shortfall));
        return $"; {label}: {string.Join(", ", words)}";
    }

    private static string Words((ComparisonRow Row, bool IsKept) each) => DifferenceText.IsNothing(each.Row)
        ? "the same"
        : DifferenceText.Of(each.Row.Difference, each.Row.HalfWidth95, each.Row.Unit)
            + (each.IsKept ? "" : " (may be chance)");

    /// <summary>That of the horizon before those after a shock, which cut what lasts longer.</summary>
    private static List<ComparedHeadline> ShortfallsOf(StoredComparison comparison)
    {
        var headlines = comparison.Manifest.Headlines;
        var ofShocks = Measures.Shortfall52.Key + "/";
        return [.. headlines.Where(headline => headline.Key == Measures.Shortfall.Key)
            .Concat(headlines.Where(headline => headline.Key.StartsWith(ofShocks, StringComparison.Ordinal)))
            .Where(headline => RowsOf(comparison, headline).Count > 0)];
    }

    /// <summary>The difference that is largest in terms of its interval, of those that Holm's test keeps.
    /// </summary>
    private static ComparedHeadline? StrongestOf(StoredComparison comparison) =>
        comparison.Manifest.Headlines
            .SelectMany(headline => RowsOf(comparison, headline).Where(each => each.IsKept)
                .Select(each => (headline, Size: Math.Abs(each.Row.Difference) / each.Row.HalfWidth95)))
            .OrderByDescending(each => each.Size).Select(each => each.headline).FirstOrDefault();

    /// <summary>The KPI of each other run, and whether its difference is no play of chance.</summary>
    private static List<(ComparisonRow Row, bool IsKept)> RowsOf(
        StoredComparison comparison, ComparedHeadline headline)
    {
        List<(ComparisonRow Row, bool IsKept)> rows = [];
        for (var other = 1; other < comparison.Manifest.Runs.Count; other++)
        {
            if (comparison.Row(other, headline.Key) is { } row)
                rows.Add((row, comparison.Manifest.Findings[other - 1].Kept.Contains(headline.Key)));
        }

        return rows;
    }

    private static bool IsNothing((ComparisonRow Row, bool IsKept) each) =>
        DifferenceText.IsNothing(each.Row);

    private static string NamesOf(ComparisonManifest manifest)
    {
        string[] names = [.. manifest.Runs.Select(run => Findings.Text(run.Name))];
        return $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    private static string InEach(ComparisonManifest manifest) =>
        manifest.Paired ? "in every pair of replications" : "in every replication";
}

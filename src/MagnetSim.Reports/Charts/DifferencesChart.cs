using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>By how much runs differ from the first one, KPI by KPI: dots with their intervals, a panel for
/// each unit.</summary>
public static class DifferencesChart
{
    // More rows, or more panels, would leave no room between the names.
    private const int MostRows = 8;
    private const int MostPanels = 6;

    // Where there are three rows of panels, more names would leave no room for texts beside them.
    private const int MostHighPanels = 4;
    private const int MostRowsOfLow = 5;

    // Behind a name: not of all pairs.
    private const string Some = " *";

    // Of the distance between two rows, for the dots of several runs in one row.
    private const double MostRowShare = 0.6;
    private const double RowSharePerRun = 0.24;

    /// <summary>Null when the runs share no headline KPI.</summary>
    public static Chart? Of(StoredComparison comparison)
    {
        var manifest = comparison.Manifest;
        ComparedHeadline[] known =
            [.. manifest.Headlines.Where(headline => RowsOf(comparison, headline).Count > 0)];
        if (known.Length == 0) return null;
        ComparedHeadline[] varying = [.. known.Where(headline =>
            !RowsOf(comparison, headline).TrueForAll(each => DifferenceText.IsNothing(each.Row)))];
        var shown = varying.Length > 0 ? varying : known;
        var groups = shown.GroupBy(headline => headline.Unit).OrderByDescending(group => group.Count())
            .Take(MostPanels).ToArray();
        var hasTexts = manifest.Runs.Count == 2
            && (groups.Length <= MostHighPanels || groups.Max(group => group.Count()) <= MostRowsOfLow);
        Panel[] panels = [.. groups.Select(group => PanelOf(comparison, group, hasTexts))];
        return new("differences", ComparisonTitle.OfDifferences(comparison),
            SubtitleOf(comparison, known, shown, groups.Sum(group => Math.Min(group.Count(), MostRows)))
                + (Array.Exists(shown, headline => IsOfSome(comparison, headline))
                    ? $".{Some}: over the pairs that have it in both runs"
                    : ""),
            manifest.Runs[0].Manifest.Start, manifest.Runs[0].Manifest.End, [], [], panels)
        { Columns = panels.Length == 1 ? 1 : 2 };
    }

    /// <summary>The KPI of each other run that is shown, with its place among the runs.</summary>
    private static List<(int Other, ComparisonRow Row)> RowsOf(
        StoredComparison comparison, ComparedHeadline headline)
    {
        List<(int Other, ComparisonRow Row)> rows = [];
        var others = Math.Min(comparison.Manifest.Runs.Count, ComparisonCharts.MostRuns) - 1;
        for (var other = 1; other <= others; other++)
            if (comparison.Row(other, headline.Key) is { } row) rows.Add((other, row));
        return rows;
    }

    private static Panel PanelOf(
        StoredComparison comparison, IGrouping<string, ComparedHeadline> group, bool hasTexts)
    {
        var manifest = comparison.Manifest;
        ComparedHeadline[] headlines = [.. group.Take(MostRows)];
        List<Dot> dots = [];
        List<SideText> texts = [];
        for (var place = 0; place < headlines.Length; place++)
        {
            double up = headlines.Length - 1 - place;
            foreach (var (other, row) in RowsOf(comparison, headlines[place]))
            {
                dots.Add(DotOf(manifest, other, row, up));
                if (hasTexts)
                {
                    texts.Add(new(up, DifferenceText.Of(row.Difference, row.HalfWidth95, row.Unit),
                        Theme.AxisText));
                }
            }
        }

        var axis = ValueAxis.Named(
            [.. headlines.Reverse().Select(headline => ComparisonTitle.LabelOf(manifest, headline)
                + (IsOfSome(comparison, headline) ? Some : ""))]);
        return new(TitleOf(group.Key), axis, [], [], [])
        {
            Polylines = [new("", Theme.Ink, 1, [new(0, axis.Bottom), new(0, axis.Top)])],
            Dots = dots,
            SideTexts = texts,
            Across = AxisOf(dots),
        };
    }

    /// <summary>Whether some pairs lack it in one of their runs.</summary>
    private static bool IsOfSome(StoredComparison comparison, ComparedHeadline headline)
    {
        var runs = comparison.Manifest.Runs;
        return RowsOf(comparison, headline).Exists(each => each.Row.Pairs < Math.Min(
            runs[0].Manifest.ReplicationsDone, runs[each.Other].Manifest.ReplicationsDone));
    }

    private static Dot DotOf(ComparisonManifest manifest, int other, ComparisonRow row, double up)
    {
        var others = Math.Min(manifest.Runs.Count, ComparisonCharts.MostRuns) - 1;
        var share = Math.Min(MostRowShare, RowSharePerRun * (others - 1));
        var at = others == 1 ? up : up + (share / 2) - ((other - 1) * share / (others - 1));
        var scale = DifferenceText.ScaleOf(row.Unit);
        double middle = scale * row.Difference, half = scale * row.HalfWidth95;
        var label = others == 1 ? "" : $"{manifest.Runs[other].Name} less {manifest.Runs[0].Name}";
        return new(label, Theme.Run(other), manifest.Findings[other - 1].Kept.Contains(row.Kpi),
            new(middle, at))
        { Across = Reach.Around(middle, half) };
    }

    private static NumberAxis AxisOf(List<Dot> dots)
    {
        double[] ends = [0, .. dots.SelectMany(dot => (double[])
            [dot.At.Across, dot.Across?.Low ?? 0, dot.Across?.High ?? 0])];
        double low = ends.Min(), high = ends.Max(), margin = (high - low) * 0.03;
        if (high == low) margin = 1;
        var axis = ValueAxis.Between(
            low < 0 || margin == 1 ? low - margin : 0, high > 0 || margin == 1 ? high + margin : 0,
            ValueFormat.Number);
        return new("", axis.Bottom, axis.Top, [], NumberAxis.TicksBetween(axis.Bottom, axis.Top));
    }

    private static string TitleOf(string unit) => unit switch
    {
        "1" => "Percentage points",
        "t" => "Tonnes",
        "wk" => "Weeks",
        "yr" => "Years",
        "times" => "Times",
        _ => DifferenceText.UnitOf(unit),
    };

    private static string SubtitleOf(
        StoredComparison comparison, ComparedHeadline[] known, ComparedHeadline[] shown, int drawn)
    {
        var manifest = comparison.Manifest;
        var what = manifest.Runs.Count == 2
            ? $"{Findings.Text(manifest.Runs[1].Name)} less {Findings.Text(manifest.Runs[0].Name)}"
            : $"Each run less {Findings.Text(manifest.Runs[0].Name)}";
        var how = manifest.Paired
            ? "mean of the pairs with its 95 % interval"
            : "difference of the means with its 95 % interval (Welch)";
        var same = known.Except(shown)
            .Select(headline => ComparisonTitle.LabelOf(manifest, headline)).ToArray();
        var lacking = string.Concat(Enumerable.Range(1, manifest.Runs.Count - 1)
            .Select(other => (Name: Findings.Text(manifest.Runs[other].Name),
                Count: shown.Count(headline => comparison.Row(other, headline.Key) is null)))
            .Where(run => run.Count > 0).Select(run => $". {run.Name} lacks {run.Count} of them"));
        return $"{what}: {how}; scales differ. Filled: kept by Holm's test of all together; "
            + "ring: may be chance" + lacking + ComparisonCharts.Shown(manifest)
            + (drawn < shown.Length ? $". {drawn} of {shown.Length} KPIs" : "")
            + (same.Length == 0 ? "" : $". The same in every pair: {string.Join("; ", same)}");
    }
}

using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>By how much a series of each run differs from that of the first, pair by pair, over time.
/// </summary>
public static class DifferenceOverTimeChart
{
    private const string Cumulative = "cumulative";
    private const double NarrowOpacity = 0.3;
    private const double MeanOpacity = 0.4;

    // As a share of the largest: what is smaller would not be seen.
    private const double Visible = 0.005;

    private const int MonthsAround = 9;

    /// <summary>One chart for each series whose difference was asked for.</summary>
    public static IEnumerable<Chart> Of(StoredComparison comparison)
    {
        var drawn = 0;
        foreach (var series in comparison.OverTime.GroupBy(difference => difference.Series))
        {
            drawn++;
            var name = drawn == 1 ? "difference-over-time" : $"difference-over-time-{drawn}";
            yield return ChartOf(name, comparison.Manifest, [.. series.Take(ComparisonCharts.MostRuns - 1)]);
        }
    }

    private static Chart ChartOf(
        string name, ComparisonManifest manifest, IReadOnlyList<SeriesDifference> differences)
    {
        var kind = SeriesKind.Of(differences[0]);
        var first = manifest.Runs[0].Manifest;
        ShockWindow[] shocks = [.. manifest.Runs.SelectMany(run => run.Manifest.Shocks)];
        var (start, end) = TimeOf(kind, differences, first);
        TimeWindow[] windows =
        [
            .. shocks.Where(shock => shock.Start < end && shock.End > start)
                .Select(shock => (shock.Label, Start: shock.Start!.Value, End: shock.End!.Value)).Distinct()
                .Select(shock => new TimeWindow(
                    shock.Label + RunsOf(manifest, shock), shock.Start, shock.End)),
        ];
        var subtitle = SubtitleOf(manifest, kind, differences, windows)
            + (start > first.Start || end < first.End
                ? $". Less than {Numbers.Percent(Visible)} of the largest before and after"
                : "");
        SeriesDifference[] shown = [.. differences.Select(difference => Within(difference, start, end))];
        return new(name, TitleOf(kind, differences), subtitle, start, end,
            DatesOf(kind, shown[0].Dates, end), windows,
            [.. shown.Select(difference => PanelOf(difference, differences))])
        { Columns = differences.Count <= 2 ? 1 : 2 };
    }

    /// <summary>Which runs have a shock; empty where all have it.</summary>
    private static string RunsOf(
        ComparisonManifest manifest, (string Label, DateOnly Start, DateOnly End) shock)
    {
        string[] having = [.. manifest.Runs.Where(run => run.Manifest.Shocks.Any(other =>
            (other.Label, other.Start, other.End) == (shock.Label, shock.Start, shock.End)))
            .Select(run => Findings.Text(run.Name))];
        return having.Length == manifest.Runs.Count ? "" : $" ({string.Join(", ", having)})";
    }

    /// <summary>From some months before the first difference that can be seen to as many after the last; that
    /// of a sum is seen to the end.</summary>
    private static (DateOnly Start, DateOnly End) TimeOf(
        SeriesKind kind, IReadOnlyList<SeriesDifference> differences, RunManifest first)
    {
        var dates = differences[0].Dates;
        double[] sizes = [.. dates.Select((_, date) => differences.Max(difference =>
            SizeOf(difference.Values[date])))];
        var least = sizes.Max() * Visible;
        var from = Array.FindIndex(sizes, size => size > least);
        var to = Array.FindLastIndex(sizes, size => size > least);
        if (from < 0) return (first.Start, first.End);
        var start = dates.LastOrDefault(date => date <= dates[from].AddMonths(-MonthsAround), first.Start);
        var end = dates.FirstOrDefault(date => date >= dates[to].AddMonths(MonthsAround), first.End);
        return (start, kind.IsCumulative ? first.End : end);
    }

    private static double SizeOf(Summary value)
    {
        double[] sizes = [Math.Abs(value.Mean), Math.Abs(value.P05), Math.Abs(value.P95)];
        return sizes.Where(double.IsFinite).DefaultIfEmpty(0).Max();
    }

    private static SeriesDifference Within(SeriesDifference difference, DateOnly start, DateOnly end)
    {
        var shown = difference.Dates.Zip(difference.Values)
            .Where(each => each.First >= start && each.First < end).ToArray();
        return difference with
        {
            Dates = [.. shown.Select(each => each.First)],
            Values = [.. shown.Select(each => each.Second)],
        };
    }

    /// <summary>A sum from the start stands at the end of its last period, other values in the middle.
    /// </summary>
    private static DateOnly[] DatesOf(SeriesKind kind, IReadOnlyList<DateOnly> dates, DateOnly end)
    {
        DateOnly[] ends = [.. dates.Skip(1), end];
        return kind.IsCumulative ? ends
            : [.. dates.Zip(ends, (from, to) => from.AddDays((to.DayNumber - from.DayNumber) / 2))];
    }

    private static Panel PanelOf(SeriesDifference difference, IReadOnlyList<SeriesDifference> all)
    {
        var scale = DifferenceText.ScaleOf(difference.Unit);
        var place = Enumerable.Range(0, all.Count).First(index => all[index].Second == difference.Second);
        var color = Theme.Run(place + 1);
        var isFirst = place == 0;
        double[] Pick(Func<Summary, double> pick) =>
            [.. difference.Values.Select(value => scale * pick(value))];
        Area Between(string label, Color color, double opacity, double[] low, double[] high) =>
            new(label, LabelPlace.Legend, color, opacity, low, high);
        var title = all.Count == 1
            ? ""
            : $"{Findings.Text(difference.Second)} less {Findings.Text(difference.First)}";
        return new(title, AxisOf(all, scale),
            [
                Between(isFirst ? "90 % of pairs" : "", color, Theme.BandOpacity, Pick(value => value.P05),
                    Pick(value => value.P95)),
                Between(isFirst ? "50 % of pairs" : "", color, NarrowOpacity, Pick(value => value.P25),
                    Pick(value => value.P75)),
                Between("95 % interval of the mean", Theme.Ink, MeanOpacity,
                    Pick(value => value.Mean - value.HalfWidth95),
                    Pick(value => value.Mean + value.HalfWidth95)),
            ],
            [
                new("", Theme.Ink, 1, Pick(_ => 0)),
                new(isFirst ? "Median" : "", color, Theme.LineWidth, Pick(value => value.P50)),
                new("Mean", Theme.Ink, Theme.LineWidth, Pick(value => value.Mean)),
            ],
            []);
    }

    /// <summary>One scale for all runs, with 0 on it.</summary>
    private static ValueAxis AxisOf(IReadOnlyList<SeriesDifference> all, double scale)
    {
        double[] ends = [0, .. all.SelectMany(difference => difference.Values).SelectMany(EndsOf)
            .Where(double.IsFinite).Select(value => scale * value)];
        return ends.Min() == ends.Max()
            ? ValueAxis.Between(-1, 1, ValueFormat.Number)
            : ValueAxis.Between(ends.Min(), ends.Max(), ValueFormat.Number);
    }

    private static double[] EndsOf(Summary value) =>
    [
        value.P05, value.P95, value.Mean - value.HalfWidth95, value.Mean + value.HalfWidth95, value.Mean,
    ];

    private static string TitleOf(SeriesKind kind, IReadOnlyList<SeriesDifference> differences)
    {
        var runs = differences.Select(difference => $"{Findings.Text(difference.Second)} "
            + (kind.IsCumulative ? AtTheEnd(difference) : AtMost(kind, difference)));
        var most = kind.IsCumulative ? "" : "largest difference ";
        return $"{kind.Label}, {most}{(most.Length == 0 ? "against" : "to")} "
            + $"{Findings.Text(differences[0].First)}: {string.Join(", ", runs)}";
    }

    private static string AtTheEnd(SeriesDifference difference)
    {
        var last = difference.Values[^1];
        return IsNothing(difference) ? "the same in every pair" : Text(last, difference.Unit);
    }

    /// <summary>The period with the largest mean difference.</summary>
    private static string AtMost(SeriesKind kind, SeriesDifference difference)
    {
        if (IsNothing(difference)) return "the same in every pair";
        var (value, date) = difference.Values.Zip(difference.Dates)
            .Where(each => double.IsFinite(each.First.Mean)).MaxBy(each => Math.Abs(each.First.Mean));
        return $"{Text(value, difference.Unit)} in {kind.PeriodOf(date)}";
    }

    private static bool IsNothing(SeriesDifference difference) => difference.Values.All(
        value => !double.IsFinite(value.Mean) || (value.Mean == 0 && !(value.HalfWidth95 > 0)));

    private static string Text(Summary value, string unit) =>
        DifferenceText.Of(value.Mean, value.HalfWidth95, unit)
        + (Math.Abs(value.Mean) <= value.HalfWidth95 ? " (may be chance)" : "");

    private static string SubtitleOf(ComparisonManifest manifest, SeriesKind kind,
        IReadOnlyList<SeriesDifference> differences, TimeWindow[] windows)
    {
        var unit = differences[0].Unit == "1"
            ? "percentage points"
            : DifferenceText.UnitOf(differences[0].Unit);
        var what = differences.Count == 1
            ? $"{Findings.Text(differences[0].Second)} less {Findings.Text(differences[0].First)}"
            : $"Each run less {Findings.Text(differences[0].First)}";
        var shading = differences.Count == 1 || windows.Length == 0 ? "" : ". Shaded: " + string.Join("; ",
            windows.Select(window =>
                $"{window.Label}, {Dates.Range(window.Start, window.End)}"));
        return $"{what}, {kind.Span}, {unit}. {ComparisonFooter.Replications(manifest)} with the same random "
            + $"numbers; each interval holds for its own {kind.Period}" + ComparisonCharts.Shown(manifest)
            + shading;
    }

    /// <summary>What the name of a series says.</summary>
    private sealed record SeriesKind(bool IsCumulative, string Period, string Label)
    {
        /// <summary>From <c>month/shortfall/wind</c> or <c>cumulative/month/shortfall</c>.</summary>
        public static SeriesKind Of(SeriesDifference difference)
        {
            var isCumulative =
                difference.Series.StartsWith(Cumulative + "/", StringComparison.Ordinal);
            var names = (isCumulative ? difference.Series[(Cumulative.Length + 1)..] : difference.Series)
                .Split('/', 3);
            var measure = Numbers.Words(names.Length > 1 ? names[1] : names[0]);
            var part = names.Length > 2 ? $" of {Findings.Label(names[2])}" : "";
            return new(isCumulative, names[0].Replace('_', ' '), $"{measure}{part}"
                + (isCumulative ? $" up to {Dates.Month(difference.Dates[^1])}" : ""));
        }

        public string Span => IsCumulative ? "summed up from the start" : $"each {Period}";

        public string PeriodOf(DateOnly date) => Period switch
        {
            "month" => Dates.Month(date),
            "week" => $"the week from {Dates.Day(date)}",
            _ => $"the {Period} from {Dates.Month(date)}",
        };
    }
}

using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>Made-up comparisons of runs of two years, with a ban in the first.</summary>
internal static class SmallComparison
{
    private static readonly DateOnly _start = new(2026, 4, 1);
    private static readonly DateOnly[] _months = [.. Enumerable.Range(0, 24).Select(_start.AddMonths)];
    private static readonly ShockWindow _ban =
        new("ban", "export_ban", "Export ban", new(2027, 3, 1), new(2027, 8, 30));

    private static readonly ComparedHeadline[] _headlines =
    [
        new("on_time_fill", "1", "Apr 2026 – Mar 2028", "Served on time"),
        new("demand", "t", "Apr 2026 – Mar 2028", "Demand"),
        new("shortfall", "t", "Apr 2026 – Mar 2028", "Shortfall"),
        new("shortfall_52wk/ban", "t", "Export ban, 1 Mar 2027", "Shortfall, 52 weeks"),
        new("first_shortage/ban", "wk", "Export ban, 1 Mar 2027", "First week of shortage"),
        new("incentive_paid", "crore INR", "Apr 2026 – Mar 2028", "Incentive paid"),
    ];

    /// <summary>Run n has n times these differences from the first, each with a half-width of a tenth of the
    /// first run's difference.</summary>
    public static double DifferenceOf(string key) => key switch
    {
        "on_time_fill" => 0.021,
        "shortfall" or "shortfall_52wk/ban" => -150,
        "first_shortage/ban" => 2.5,
        "incentive_paid" => 0.04,
        _ => 0,
    };

    /// <summary>Of that difference the interval holds 0.</summary>
    public const string UnclearKey = "incentive_paid";

    public static double HalfWidthOf(string key) =>
        key == UnclearKey ? 0.3 : Math.Abs(DifferenceOf(key)) / 10;

    /// <summary>The mean of a month's difference of shortfall, and so of served magnets.</summary>
    public static double MonthlyDifference(int other, int month) => month is >= 12 and < 20 ? -10 * other : 0;

    public static StoredComparison Of(params string[] names) => new(
        new ComparisonManifest("0.1.0", "", Paired: true,
            [.. names.Select((name, run) => new NamedRun(name, ManifestOf(name, run)))], _headlines,
            [.. names.Skip(1).Select(_ => new ComparisonFindings(5,
                [.. _headlines.Select(headline => headline.Key)
                    .Where(key => DifferenceOf(key) != 0 && key != UnclearKey)]))]),
        [.. names.Skip(1).SelectMany((name, other) => RowsOf(names[0], name, other + 1))],
        [.. names.Select((_, run) => SeriesOf(run))],
        [.. names.Skip(1).SelectMany((name, other) => OverTime(names[0], name, other + 1))]);

    /// <summary>Two runs that do not differ in anything.</summary>
    public static StoredComparison OfEqualRuns()
    {
        var comparison = Of("one", "other");
        return comparison with
        {
            Manifest = comparison.Manifest with { Findings = [new(0, [])] },
            Rows = [.. comparison.Rows.Select(row => row with
            {
                SecondMean = row.FirstMean, Difference = 0, HalfWidth95 = 0, VarianceRatio = 0,
            })],
            Series = [comparison.Series[0], comparison.Series[0]],
            OverTime = [.. comparison.OverTime.Select(difference => difference with
            {
                Values = [.. difference.Values.Select(_ => Around(0, 0))],
            })],
        };
    }

    private static RunManifest ManifestOf(string name, int run) => new("0.1.0", "", name, "",
        new string((char)('a' + run), 64), 7, 100, 100, [], [], _start, _start.AddYears(2), 365.25, 1, 1, [],
        [_ban], null, []);

    private static IEnumerable<ComparisonRow> RowsOf(string first, string second, int other) =>
        _headlines.Select(headline =>
        {
            double mean = headline.Unit == "1" ? 0.8 : 2000, more = other * DifferenceOf(headline.Key);
            return new ComparisonRow(first, second, headline.Key, headline.Unit, mean, mean + more, more,
                HalfWidthOf(headline.Key), 100, 0.25);
        });

    private static SeriesSummary[] SeriesOf(int run)
    {
        SeriesSummary Series(Measure measure, Func<int, double> value) => new("month", measure.Key, "", "t",
            _months, [.. _months.Select((_, month) => Around(value(month), 20))]);
        return
        [
            Series(Measures.Demand, _ => 400),
            Series(Measures.OnTime, month => 400 - ShortfallOf(run, month)),
            Series(Measures.Shortfall, month => ShortfallOf(run, month)),
        ];
    }

    private static double ShortfallOf(int run, int month) =>
        month is >= 12 and < 20 ? 200 + MonthlyDifference(run, month) : 0;

    private static IEnumerable<SeriesDifference> OverTime(string first, string second, int other)
    {
        yield return new(first, second, "month/shortfall", "t", _months,
            [.. _months.Select((_, month) => Around(MonthlyDifference(other, month), 2))]);
        var sums = _months.Select((_, month) =>
            Enumerable.Range(0, month + 1).Sum(before => MonthlyDifference(other, before)));
        yield return new(first, second, "cumulative/month/shortfall", "t", _months,
            [.. sums.Select(sum => Around(sum, 5))]);
    }

    /// <summary>Quantiles at one and two times a distance, and a half-width of a tenth of it.</summary>
    private static Summary Around(double middle, double distance) => new(middle, distance / 10,
        middle - (2 * distance), middle - distance, middle, middle + distance, middle + (2 * distance));
}

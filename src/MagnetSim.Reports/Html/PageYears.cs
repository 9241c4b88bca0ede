using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>The series of a run by its longest periods, for tables that stay short.</summary>
internal sealed class PageYears
{
    private static readonly string[] _periods = ["fiscal_year", "year", "month", "week"];

    // Of a single year nothing else is known.
    private const int IndianFiscalYear = 4;

    private readonly StoredRun _run;
    private readonly string _period;

    private PageYears(StoredRun run, string period, IReadOnlyList<DateOnly> dates) =>
        (_run, _period, Dates) = (run, period, dates);

    /// <summary>The first day of each period.</summary>
    public IReadOnlyList<DateOnly> Dates { get; }

    /// <summary>What a period is called at the head of its column.</summary>
    public string Head => _period switch
    {
        "fiscal_year" => "Fiscal year",
        "year" => "Year",
        "month" => "Month",
        _ => "Week from",
    };

    /// <summary>Null when the run has no series of the measure.</summary>
    public static PageYears? Of(StoredRun run, Measure measure)
    {
        foreach (var period in _periods)
        {
            var series = run.Series.FirstOrDefault(
                series => series.Period == period && series.Measure == measure.Key);
            if (series is not null) return new(run, period, series.Dates);
        }

        return null;
    }

    public IReadOnlyList<Summary>? Find(Measure measure, string part = "") => _run.Series.FirstOrDefault(
        series => series.Period == _period && series.Measure == measure.Key && series.Part == part)?.Values;

    public IReadOnlyList<string> PartsOf(Measure measure) =>
    [
        .. _run.Series.Where(series => series.Period == _period && series.Measure == measure.Key)
            .Select(series => series.Part).Where(part => part.Length > 0),
    ];

    /// <summary>The name of a series of these periods, as <c>series.csv</c> has it.</summary>
    public string Key(Measure measure, string part = "") => $"{_period}/{new Column(measure, part).Key}";

    /// <summary>Such as <c>2026/27</c>; a year that the horizon cuts short says so.</summary>
    public string Name(int index)
    {
        var date = Dates[index];
        return _period switch
        {
            "month" => date.ToString("MMM yyyy", CultureInfo.InvariantCulture),
            "week" => Reports.Dates.Day(date),
            _ => NameOfYear(date),
        };
    }

    /// <summary>Sums of a flow over the last year, or what there is of it, on average; null without it.
    /// </summary>
    public double? LastYear(Measure measure)
    {
        if (Find(measure) is not { } values) return null;
        var count = _period switch { "month" => 12, "week" => 52, _ => 1 };
        return values.TakeLast(count).Sum(value => value.Mean);
    }

    /// <summary>The last year, or what there is of it, over the runs; null where only shorter periods say.
    /// </summary>
    public Summary? LastYearRuns(Measure measure) =>
        _period is not ("month" or "week") && Find(measure) is { } values ? values[^1] : null;

    /// <summary>What the last year is called in a sentence.</summary>
    public string LastYearName => _period switch
    {
        "month" => "the last twelve months",
        "week" => "the last 52 weeks",
        _ => Name(Dates.Count - 1),
    };

    private string NameOfYear(DateOnly date)
    {
        var first = FirstMonth;
        var begin = new DateOnly(date.Month < first ? date.Year - 1 : date.Year, first, 1);
        var name = first == 1 ? $"{begin.Year}" : $"{begin.Year}/{(begin.Year + 1) % 100:00}";
        var last = _run.Manifest.End.AddDays(-1);
        var isCutLate = date > begin;
        var isCutEarly = last < begin.AddYears(1).AddDays(-1);
        return (isCutLate, isCutEarly) switch
        {
            (true, true) => $"{name}, {Reports.Dates.Day(date)} to {Reports.Dates.Day(last)}",
            (true, false) => $"{name}, from {Reports.Dates.Day(date)}",
            (false, true) => $"{name}, to {Reports.Dates.Day(last)}",
            _ => name,
        };
    }

    /// <summary>In which a year of these begins; the second one begins with it, the first may be
    /// cut.
    /// </summary>
    private int FirstMonth => _period == "year" ? 1 : Dates.Count > 1 ? Dates[1].Month : IndianFiscalYear;
}

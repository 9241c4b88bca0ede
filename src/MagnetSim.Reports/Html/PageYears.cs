using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>The series of a run by its longest periods, for tables that stay short.</summary>
internal sealed class PageYears
{
    private static readonly string[] _periods = ["fiscal_year", "year", "month", "week"];

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

    /// <summary>Such as <c>2026/27</c>; a last period that the horizon cuts short says so.</summary>
    public string Name(int index)
    {
        var date = Dates[index];
        var name = _period switch
        {
            "fiscal_year" => FiscalYear(Begin(index)),
            "year" => $"{date.Year}",
            "month" => date.ToString("MMM yyyy", CultureInfo.InvariantCulture),
            _ => Reports.Dates.Day(date),
        };
        var isCut = _period.EndsWith("year", StringComparison.Ordinal)
            && (index == Dates.Count - 1 && _run.Manifest.End < Next(date));
        return isCut ? $"{name}, to {Reports.Dates.Day(_run.Manifest.End.AddDays(-1))}" : name;
    }

    // The first year may have begun before the horizon.
    private DateOnly Begin(int index) => index == 0 && Dates.Count > 1 ? Dates[1].AddYears(-1) : Dates[index];

    private static string FiscalYear(DateOnly begin) => begin.Month == 1
        ? $"{begin.Year}"
        : $"{begin.Year}/{(begin.Year + 1) % 100:00}";

    private DateOnly Next(DateOnly date) => _period == "year" ? new(date.Year + 1, 1, 1) : date.AddYears(1);
}

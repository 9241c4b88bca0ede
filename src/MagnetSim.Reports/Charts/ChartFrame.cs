using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>
/// The part of a run that a chart shows: one kind of period, and the time from a first to a last day.
/// </summary>
internal sealed class ChartFrame
{
    // The first of these that the run has is drawn.
    private static readonly string[] _periods = ["month", "week", FiscalYear, CalendarYear];

    public const string FiscalYear = "fiscal_year";

    private const string CalendarYear = "year";

    // Of a year; a shorter last period says nothing about a year.
    private const int FewestDaysOfYear = 360;

    private const int ManyDates = 180;

    private readonly StoredRun _run;
    private readonly string _period;
    private readonly int _first;
    private readonly int _count;
    private readonly double[] _yearlyFactors;

    private ChartFrame(
        StoredRun run, string period, IReadOnlyList<DateOnly> dates, DateOnly start, DateOnly end)
    {
        _run = run;
        _period = period;
        Start = start;
        End = end;
        _first = dates.TakeWhile(date => date < start).Count();
        _count = dates.Skip(_first).TakeWhile(date => date < end).Count();
        Dates =
            [.. Enumerable.Range(_first, _count).Select(index => MiddleOf(dates, index, run.Manifest.End))];
        _yearlyFactors =
        [
            .. Enumerable.Range(_first, _count)
                .Select(index => run.Manifest.YearDays / DaysOf(dates, index, run.Manifest.End)),
        ];
    }

    public DateOnly Start { get; }

    public DateOnly End { get; }

    /// <summary>The middle of each period: sums and means of a period are drawn there.</summary>
    public IReadOnlyList<DateOnly> Dates { get; }

    /// <summary>Whether a curve of all dates would show chance more than what changes.</summary>
    public bool HasManyDates => Dates.Count > ManyDates;

    /// <summary>Such as <c>month</c>.</summary>
    public string PeriodName => _period.Replace('_', ' ');

    /// <summary>The dated shocks that fall into the frame.</summary>
    public IReadOnlyList<TimeWindow> Windows =>
    [
        .. DatedShocks(_run).Where(shock => shock.Start < End && shock.End > Start)
            .Select(shock => new TimeWindow(shock.Label, shock.Start!.Value, shock.End!.Value)),
    ];

    /// <summary>The whole horizon; null when the run has no series of the measure.</summary>
    public static ChartFrame? Whole(StoredRun run, Measure measure)
    {
        foreach (var period in _periods)
        {
            SeriesSummary? series = run.Series.FirstOrDefault(
                series => series.Period == period && series.Measure == measure.Key);
            if (series is { Dates.Count: > 0 })
                return new(run, period, series.Dates, run.Manifest.Start, run.Manifest.End);
        }

        return null;
    }

    /// <summary>
    /// A year before the first dated shock to two and a half years after the last; else the whole horizon.
    /// </summary>
    public static ChartFrame? AroundShocks(StoredRun run, Measure measure)
    {
        var whole = Whole(run, measure);
        ShockWindow[] shocks = [.. DatedShocks(run)];
        if (whole is null || shocks.Length == 0) return whole;
        var start = shocks.Min(shock => shock.Start!.Value).AddYears(-1);
        var end = shocks.Max(shock => shock.End!.Value).AddMonths(30);
        var dates = run.Series.First(
            series => series.Period == whole._period && series.Measure == measure.Key).Dates;
        start = dates.LastOrDefault(date => date <= start, whole.Start);
        end = dates.FirstOrDefault(date => date >= end, whole.End);
        ChartFrame around = new(run, whole._period, dates, start, end);
        return around._count > 1 ? around : whole;
    }

    public static IEnumerable<ShockWindow> DatedShocks(StoredRun run) => run.Manifest.Shocks
        .Where(shock => shock is { Start: not null, End: not null }
            && shock.Start < run.Manifest.End && shock.End > run.Manifest.Start)
        .OrderBy(shock => shock.Start);

    /// <summary>The parts of which the run has a series of the measure, in the run's order.</summary>
    public IReadOnlyList<string> PartsOf(Measure measure) =>
    [
        .. _run.Series.Where(series => series.Period == _period && series.Measure == measure.Key)
            .Select(series => series.Part).Where(part => part.Length > 0),
    ];

    /// <summary>More small panels on one page would be too small to read.</summary>
    public const int MostPanels = 20;

    /// <summary>How many panels are left out, for a subtitle; empty where all are shown.</summary>
    public static string Shown(int all) => all > MostPanels ? $". The first {MostPanels} of {all}" : "";

    /// <summary>Whether a part is one buyer of a sector, which charts leave to the sector.</summary>
    public static bool IsBuyer(string part) => part.Contains('.', StringComparison.Ordinal);

    /// <summary>One value a date within the frame; null when the run has no such series.</summary>
    public double[]? Values(Measure measure, string part, Func<Summary, double> pick)
    {
        SeriesSummary? series = _run.Series.FirstOrDefault(
            series => series.Period == _period && series.Measure == measure.Key && series.Part == part);
        return series is null ? null : [.. series.Values.Skip(_first).Take(_count).Select(pick)];
    }

    /// <summary>A flow as a yearly rate, so that short and long months compare.</summary>
    public double[]? YearlyRates(Measure measure, string part, Func<Summary, double> pick) =>
        Values(measure, part, pick) is { } flows ? Yearly(flows) : null;

    /// <summary>Flows of the periods of the frame as yearly rates.</summary>
    public double[] Yearly(IReadOnlyList<double> flows) =>
        [.. flows.Zip(_yearlyFactors, (flow, factor) => flow * factor)];

    public double[]? Medians(Measure measure, string part = "") =>
        Values(measure, part, summary => summary.P50);

    /// <summary>A year's worth of values at the end, on average over it and the runs; null without.</summary>
    public double? MeanOfLastYear(Measure measure, string part = "")
    {
        if (Values(measure, part, summary => summary.Mean) is not { } means) return null;
        double[] last = [.. means[^LastYearCount..].Where(double.IsFinite)];
        return last.Length == 0 ? null : last.Average();
    }

    /// <summary>Such as <c>the year to March 2036</c>; shorter for a shorter horizon.</summary>
    public string LastYear
    {
        get
        {
            var isShorter = Start > End.AddYears(-1);
            return $"{(isShorter ? "the time" : "the year")} to {Reports.Dates.Month(End.AddDays(-1))}";
        }
    }

    /// <summary>
    /// The last period of a year, if it ends with the horizon and is whole; null where the run has none.
    /// </summary>
    public Summary? WholeLastYear(Measure measure, string part = "")
    {
        foreach (var series in _run.Series)
        {
            if (series.Period is not (FiscalYear or CalendarYear)) continue;
            if (series.Measure != measure.Key || series.Part != part) continue;
            if (End.DayNumber - series.Dates[^1].DayNumber >= FewestDaysOfYear) return series.Values[^1];
        }

        return null;
    }

    /// <summary>The band that holds 90 % of the runs, of a series that the run has.</summary>
    public Area Band(Measure measure, string part, Color color) => new(
        "", LabelPlace.Legend, color, Theme.BandOpacity,
        Values(measure, part, summary => summary.P05)!, Values(measure, part, summary => summary.P95)!);

    /// <summary>The band of a flow as a yearly rate.</summary>
    public Area YearlyRateBand(Measure measure, string part, Color color) => new(
        "", LabelPlace.Legend, color, Theme.BandOpacity,
        YearlyRates(measure, part, summary => summary.P05)!,
        YearlyRates(measure, part, summary => summary.P95)!);

    /// <summary>How the lines, the bands and the figures of the title came about, for a subtitle.</summary>
    public string LineAndBand => _run.Manifest.ReplicationsDone == 1
        ? "One run, so nothing is known about chance"
        : $"Line and title: median; band and brackets: 90 % "
        + $"of {Numbers.Runs(_run.Manifest.ReplicationsDone)}";

    /// <summary>How means came about, for a subtitle whose title has no medians.</summary>
    public string MeanAlone => _run.Manifest.ReplicationsDone == 1
        ? "One run, so nothing is known about chance"
        : $"Mean of {Numbers.Runs(_run.Manifest.ReplicationsDone)}";

    /// <summary>How means, and the figures of the title, came about, for a subtitle.</summary>
    public string MeanAndTitle => _run.Manifest.ReplicationsDone == 1
        ? "One run, so nothing is known about chance"
        : $"Mean of {Numbers.Runs(_run.Manifest.ReplicationsDone)}; in the title median, with 90 % of them "
        + "in brackets";

    /// <summary>
    /// What is shaded, for the subtitle of a chart whose panels have no room for it; may be empty.
    /// </summary>
    public string Shading => Windows.Count == 0 ? "" : ". Shaded: " + string.Join("; ",
        Windows.Select(window =>
            $"{Findings.Text(window.Label)}, {Reports.Dates.Range(window.Start, window.End)}"));

    /// <summary>What was seen in the world within the frame, in order of date.</summary>
    public IReadOnlyList<DayMark> Marks =>
    [
        .. _run.Manifest.Observed.Where(seen => seen.On >= Start && seen.On < End)
            .OrderBy(seen => seen.On).Select(seen => new DayMark(seen.On, seen.What)),
    ];

    private int LastYearCount => Math.Max(Dates.Count(date => date >= End.AddYears(-1)), 1);

    private static DateOnly MiddleOf(IReadOnlyList<DateOnly> dates, int index, DateOnly end) =>
        dates[index].AddDays(DaysOf(dates, index, end) / 2);

    private static int DaysOf(IReadOnlyList<DateOnly> dates, int index, DateOnly end) =>
        (index + 1 < dates.Count ? dates[index + 1] : end).DayNumber - dates[index].DayNumber;
}

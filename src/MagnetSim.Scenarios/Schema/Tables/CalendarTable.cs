namespace MagnetSim.Scenarios;

internal static class CalendarTable
{
    private static readonly ChoiceFormat<ReportPeriod> _period = new(
        ("week", ReportPeriod.Week),
        ("month", ReportPeriod.Month),
        ("year", ReportPeriod.Year),
        ("fiscal_year", ReportPeriod.FiscalYear));

    private static readonly ChoiceFormat<int> _month = new(
        ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6), ("july", 7),
        ("august", 8), ("september", 9), ("october", 10), ("november", 11), ("december", 12));

    private static readonly Key<double> _year = Key.Optional(
        "year", Formats.YearLength, "The length of a year in rates and durations; a month is a twelfth.",
        "365.25 d");

    private static readonly Key<IReadOnlyList<ReportPeriod>> _reportBy = Key.Optional(
        "report_by", new ListFormat<ReportPeriod>(_period, 1), "The periods of the report.",
        "[month, fiscal_year]");

    private static readonly Key<int> _fiscalYearStarts =
        Key.Optional("fiscal_year_starts", _month, "The first month of a fiscal year.", "april");

    private static readonly Key<IReadOnlyList<DateOnly>> _holidays = Key.Optional(
        "holidays", new ListFormat<DateOnly>(Formats.Date), "Days that are no working days.", "[]");

    public static readonly MapFormat<CalendarSpec> Format = new(
        "calendar",
        [_year, _reportBy, _fiscalYearStarts, _holidays],
        calendar => new CalendarSpec(
            calendar.Get(_year), [.. calendar.Get(_reportBy).Distinct()], calendar.Get(_fiscalYearStarts),
            new WorkingDays([.. calendar.Get(_holidays)])));
}

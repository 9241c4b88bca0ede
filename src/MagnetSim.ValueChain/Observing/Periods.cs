using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>The horizon after the warm-up, cut into weeks, months, years or fiscal years; the first and
/// last may be shorter.</summary>
internal sealed class Periods
{
    private Periods(string name, IReadOnlyList<DateOnly> begins, HorizonSpec horizon)
    {
        Name = name;
        Begins = begins;
        Ends = [.. begins.Skip(1).Append(horizon.End).Select(end => TimeOf(end, horizon))];
    }

    /// <summary>Such as month or fiscal_year.</summary>
    public string Name { get; }

    public IReadOnlyList<DateOnly> Begins { get; }

    public SimTime[] Ends { get; }

    /// <param name="first">The day on which the first period begins.</param>
    public static Periods Of(
        ReportPeriod by, HorizonSpec horizon, DateOnly first, int fiscalYearStartMonth) => by switch
        {
            ReportPeriod.Week => Cut("week", horizon, first, date => date.AddDays(7)),
            ReportPeriod.Month => Cut("month", horizon, first, date => NextMonth(date, _ => true)),
            ReportPeriod.Year => Cut("year", horizon, first, date => NextMonth(date, month => month == 1)),
            _ => Cut("fiscal_year", horizon, first,
                date => NextMonth(date, month => month == fiscalYearStartMonth)),
        };

    /// <summary>Midnight at the start of a date.</summary>
    public static SimTime TimeOf(DateOnly date, HorizonSpec horizon) =>
        SimTime.Zero + TimeSpan.FromDays(date.DayNumber - horizon.Start.DayNumber);

    private static Periods Cut(
        string name, HorizonSpec horizon, DateOnly first, Func<DateOnly, DateOnly> next)
    {
        var begins = new List<DateOnly>();
        for (var date = first; date < horizon.End; date = next(date))
            begins.Add(date);
        return new Periods(name, begins, horizon);
    }

    private static DateOnly NextMonth(DateOnly date, Func<int, bool> starts)
    {
        var next = new DateOnly(date.Year, date.Month, 1).AddMonths(1);
        while (!starts(next.Month))
            next = next.AddMonths(1);
        return next;
    }
}

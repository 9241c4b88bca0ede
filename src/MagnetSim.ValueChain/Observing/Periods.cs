using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>The horizon cut into weeks, months, years or fiscal
/// years; the first and last may be shorter.</summary>
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

    public IReadOnlyList<SimTime> Ends { get; }

    public static Periods Of(ReportPeriod period, HorizonSpec horizon, int fiscalYearStartMonth) =>
        period switch
        {
            ReportPeriod.Week => new Periods("week", Cut(horizon, date => date.AddDays(7)), horizon),
            ReportPeriod.Month => new Periods("month", Cut(horizon, date => NextMonth(date, _ => true)), horizon),
            ReportPeriod.Year =>
                new Periods("year", Cut(horizon, date => NextMonth(date, month => month == 1)), horizon),
            _ => new Periods("fiscal_year",
                Cut(horizon, date => NextMonth(date, month => month == fiscalYearStartMonth)), horizon),
        };

    /// <summary>Midnight at the start of a date.</summary>
    public static SimTime TimeOf(DateOnly date, HorizonSpec horizon) =>
        SimTime.Zero + TimeSpan.FromDays(date.DayNumber - horizon.Start.DayNumber);

    private static List<DateOnly> Cut(HorizonSpec horizon, Func<DateOnly, DateOnly> next)
    {
        var begins = new List<DateOnly>();
        for (var date = horizon.Start; date < horizon.End; date = next(date))
            begins.Add(date);
        return begins;
    }

    private static DateOnly NextMonth(DateOnly date, Func<int, bool> starts)
    {
        var next = new DateOnly(date.Year, date.Month, 1).AddMonths(1);
        while (!starts(next.Month))
            next = next.AddMonths(1);
        return next;
    }
}

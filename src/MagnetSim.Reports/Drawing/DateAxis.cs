using System.Globalization;

namespace MagnetSim.Reports;

/// <summary>Marks of a horizontal axis of dates: years, or quarters where few years are shown.</summary>
public static class DateAxis
{
    private const double DaysPerYear = 365.25;
    private const double PixelsPerLabel = 150;

    /// <summary>How many labels have room on an axis of so many pixels.</summary>
    public static int MostLabels(double width) => (int)(width / PixelsPerLabel);

    /// <summary>The marks from the first day to the day after the last.</summary>
    /// <param name="mostLabels">How many labels have room.</param>
    public static IReadOnlyList<DateTick> Ticks(DateOnly start, DateOnly end, int mostLabels)
    {
        var years = (end.DayNumber - start.DayNumber) / DaysPerYear;
        if (years * 4 <= mostLabels) return Quarters(start, end);
        int[] steps = [1, 2, 5, 10, 20, 50, 100, 200, 500];
        return Years(start, end, steps.First(step => step == steps[^1] || years / step <= mostLabels
            || Years(start, end, step).Count(tick => tick.Label.Length > 0) <= mostLabels));
    }

    private static List<DateTick> Quarters(DateOnly start, DateOnly end)
    {
        List<DateTick> ticks = [];
        for (var date = FirstOfMonth(start); date <= end; date = date.AddMonths(1))
        {
            var labelled = date.Month % 3 == 1;
            var naming = labelled && (date.Month == 1 || ticks.TrueForAll(tick => tick.Label.Length == 0));
            var month = date.ToString("MMM", CultureInfo.InvariantCulture);
            ticks.Add(new(date, !labelled ? "" : naming ? $"{month}\n{date.Year}" : month));
        }

        return ticks;
    }

    private static List<DateTick> Years(DateOnly start, DateOnly end, int step)
    {
        List<DateTick> ticks = [];
        var firstYear = FirstOfMonth(start).AddMonths(11).Year;

        // Round years, or the first one where no round one is shown: an axis without a label says nothing.
        var isRoundShown = (firstYear + step - 1) / step * step <= end.Year;
        var labelled = isRoundShown ? 0 : firstYear;
        for (var date = FirstOfMonth(start); date <= end; date = date.AddMonths(1))
        {
            if (date.Month == 1 && (date.Year - labelled) % step == 0) ticks.Add(new(date, $"{date.Year}"));
            else if (step == 1 ? date.Month % 3 == 1 : date.Month == 1) ticks.Add(new(date, ""));
        }

        return ticks;
    }

    private static DateOnly FirstOfMonth(DateOnly date) =>
        date.Day == 1 ? date : new DateOnly(date.Year, date.Month, 1).AddMonths(1);
}

/// <summary>A mark; without a label it is a small one.</summary>
public sealed record DateTick(DateOnly Date, string Label);

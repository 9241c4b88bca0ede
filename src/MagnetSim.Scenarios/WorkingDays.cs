namespace MagnetSim.Scenarios;

/// <summary>The calendar of offices: Monday to Friday, less holidays.</summary>
/// <param name="holidays">Days on which no office works.</param>
public sealed class WorkingDays(IReadOnlyCollection<DateOnly> holidays)
{
    /// <summary>The working day that comes a number of working days after a date.</summary>
    /// <param name="date">Is not counted itself.</param>
    /// <param name="count">0 or more; 0 gives the date.</param>
    public DateOnly After(DateOnly date, int count)
    {
        while (count > 0)
        {
            date = date.AddDays(1);
            if (IsWorkingDay(date))
                count--;
        }

        return date;
    }

    public bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(date);
}

using System.Globalization;

namespace MagnetSim.Reports;

/// <summary>Dates as a reader of charts likes them.</summary>
public static class Dates
{
    /// <summary>Such as <c>March 2027</c>.</summary>
    public static string Month(DateOnly date) => date.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Such as <c>4 Apr 2025</c>.</summary>
    public static string Day(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Such as <c>Mar – Aug 2027</c>; the end is the day after the last.</summary>
    public static string Range(DateOnly start, DateOnly end)
    {
        var last = end > start ? end.AddDays(-1) : end;
        var to = last.ToString("MMM yyyy", CultureInfo.InvariantCulture);
        if (start.Year == last.Year && start.Month == last.Month) return to;
        var from = start.ToString(
            start.Year == last.Year ? "MMM" : "MMM yyyy", CultureInfo.InvariantCulture);
        return $"{from} – {to}";
    }
}

using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>How long after its start a shortage is put down to a shock.</summary>
/// <remarks>Stocks also run out by chance, years after a shock that did no harm.</remarks>
internal static class ShortageSpan
{
    private const double UsualWeeks = 52;
    private const double WeeksAfterwards = 26;
    private const double DaysPerWeek = 7;

    /// <summary>In weeks: a year, or until half a year after the shock, whichever is longer.</summary>
    public static double WeeksOf(ShockWindow shock) => shock is { Start: { } start, End: { } end }
        ? Math.Max(UsualWeeks,
            Math.Ceiling((end.DayNumber - start.DayNumber) / DaysPerWeek) + WeeksAfterwards)
        : UsualWeeks;

    /// <summary>Such as <c>within 52 weeks</c>.</summary>
    public static string Within(ShockWindow shock) =>
        $"within {WeeksOf(shock).ToString("#,0", CultureInfo.InvariantCulture)} weeks";

    /// <summary>
    /// Weeks until the first shortage, in order of replication: infinite for one that comes later or never,
    /// not a number where the shock does not begin. Null where the run has none.
    /// </summary>
    /// <param name="part">The shock's name, or that and a sector.</param>
    public static IReadOnlyList<double>? TimesOf(RunData data, ShockWindow shock, string part)
    {
        if (data.Values(Measures.FirstShortage, part) is not { } times) return null;
        var last = WeeksOf(shock);
        return [.. times.Select(weeks => weeks >= last ? double.PositiveInfinity : weeks)];
    }

    /// <summary>Their median and spread over the runs; null where nothing is known of them.</summary>
    public static Summary? WeeksUntil(RunData data, ShockWindow shock, string part) =>
        TimesOf(data, shock, part) is { } times
            && Summary.Of([.. times], MeasureKind.Censored) is var weeks && !double.IsNaN(weeks.P50)
            ? weeks
            : null;
}

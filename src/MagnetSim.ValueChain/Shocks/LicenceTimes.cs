using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>When applications for export licences are granted.</summary>
/// <remarks>A decision comes after the statutory time, when the integral of the hazard of approval reaches a
/// draw from the unit exponential. A refused application is made again at once. Draws are keyed by the
/// application and the attempt.</remarks>
/// <param name="first">The date of the start of the horizon.</param>
internal sealed class LicenceTimes(ExportLicensingSpec spec, WorkingDays calendar, DateOnly first,
    KeyedDraws draws)
{
    /// <summary>Days from the start of the regime until a licence is granted, after all refusals; infinite
    /// when that takes longer than anyone asks.</summary>
    /// <param name="atMostDays">From the start of the regime.</param>
    public double Granted(long application, SimTime start, double atMostDays)
    {
        var days = 0.0;
        for (var attempt = 0; days <= atMostDays; attempt++)
        {
            days += Wait(application, attempt, start + TimeSpan.FromDays(days), days);
            if (days <= atMostDays && !IsRefused(application, attempt))
                return days;
        }

        return double.PositiveInfinity;
    }

    /// <summary>Days from an application until it is decided; infinite when that never happens.</summary>
    /// <param name="regimeDays">For how long the regime has lasted when it is made.</param>
    public double Wait(long application, int attempt, SimTime applied, double regimeDays)
    {
        var left = -Numeric.Log(draws.Uniform(application, 2 * attempt));
        var day = regimeDays + StatutoryDays(applied.Days);
        for (var i = 0; i < spec.Approvals.Count; i++)
        {
            var until = i + 1 < spec.Approvals.Count
                ? spec.Approvals[i + 1].AfterDays
                : double.PositiveInfinity;
            var hazard = spec.Approvals[i].HazardPerDay;
            if (day >= until || hazard == 0)
                continue;
            day = Math.Max(day, spec.Approvals[i].AfterDays);
            if (hazard * (until - day) >= left)
                return day + (left / hazard) - regimeDays;
            left -= hazard * (until - day);
        }

        return double.PositiveInfinity;
    }

    public bool IsRefused(long application, int attempt) =>
        spec.Refusal > 0 && draws.Uniform(application, (2 * attempt) + 1) < spec.Refusal;

    private double StatutoryDays(double day)
    {
        if (!spec.Statutory.AreWorkingDays)
            return spec.Statutory.Days;
        var date = first.AddDays((int)Math.Floor(day));
        return calendar.After(date, (int)spec.Statutory.Days).DayNumber - date.DayNumber;
    }
}

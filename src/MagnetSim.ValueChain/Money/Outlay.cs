using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>A declared outlay, once on a day, or evenly over years.</summary>
internal sealed class Outlay(OutlaySpec spec, SimTime? on, SimTime? from, SimTime? until, double yearDays)
{
    public string Name => spec.Name;

    /// <summary>Paise spent before an instant, from the start of the horizon.</summary>
    public long Before(SimTime end)
    {
        var once = on >= SimTime.Zero && on < end ? Paise.FromRupees(spec.OnceRupees) : 0;
        return once + Paise.FromRupees(spec.YearlyRupees * DaysBefore(end) / yearDays);
    }

    private double DaysBefore(SimTime end)
    {
        if (from is not { } begin)
            return 0;
        var last = until is { } stop && stop < end ? stop : end;
        return Math.Max(0, last.Days - Math.Max(0, begin.Days));
    }
}

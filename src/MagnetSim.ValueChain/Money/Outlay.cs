using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>A declared outlay, once on a day, or evenly over years.</summary>
/// <param name="exchange">Rupees for a dollar on the day of spending; null where nothing is in
/// dollars.</param>
internal sealed class Outlay(
    OutlaySpec spec, SimTime? on, SimTime? from, SimTime? until, double yearDays, Steps? exchange)
{
    public string Name => spec.Name;

    /// <summary>Paise spent before an instant, from the start of the horizon.</summary>
    public long Before(SimTime end)
    {
        var once = on is { } day && day >= SimTime.Zero && day < end
            ? Paise.FromRupees(spec.Once.Value * RateAt(spec.Once, day))
            : 0;
        return once + Paise.FromRupees(YearlyBefore(end));
    }

    private double YearlyBefore(SimTime end)
    {
        if (from is not { } begin)
            return 0;
        var first = begin > SimTime.Zero ? begin : SimTime.Zero;
        var last = until is { } stop && stop < end ? stop : end;
        return spec.Yearly.IsInDollars
            ? spec.Yearly.Value * exchange!.Integral(first, last) / yearDays
            : spec.Yearly.Value * Math.Max(0, last.Days - first.Days) / yearDays;
    }

    private double RateAt(Amount amount, SimTime day) => amount.IsInDollars ? exchange!.At(day) : 1;
}

using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>What a buyer with an assured contract may still claim: it grows at a rate, up to 28 days of it,
/// and is used up by all that the buyer takes.</summary>
internal sealed class Entitlement(double milligramsPerDay, SimTime from)
{
    private const double MostDays = 28;

    private double _milligrams;
    private SimTime _counted = from;

    public double At(SimTime now)
    {
        if (now <= _counted)
            return _milligrams;
        var grown = _milligrams + ((now - _counted).TotalDays * milligramsPerDay);
        _milligrams = Math.Min(grown, MostDays * milligramsPerDay);
        _counted = now;
        return _milligrams;
    }

    public void Use(long milligrams, SimTime now) => _milligrams = Math.Max(0, At(now) - milligrams);
}

using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>Capacity of a plant after ramp, learning of yields and outages, summed over time.</summary>
/// <remarks>N·ramp(t)·Y(t)/Y while up, integrated by Simpson's
/// rule over pieces of at most ten days.</remarks>
internal sealed class EffectiveCapacity(Plant plant, Ramp ramp, ProductionLine line)
{
    private const double LongestPieceDays = 10;

    private double _milligrams;
    private SimTime _until;

    /// <summary>Milligrams until now; to be asked in order of time
    /// and at each change between up and down.</summary>
    public double Integral(SimTime now)
    {
        var begin = Math.Max(0, plant.DaysSinceStart(_until));
        var end = plant.DaysSinceStart(now);
        _until = now;
        if (!plant.IsUp || end <= begin)
            return _milligrams;
        var pieces = (int)Math.Ceiling((end - begin) / LongestPieceDays);
        var length = (end - begin) / pieces;
        for (var i = 0; i < pieces; i++)
            _milligrams += Simpson(begin + (i * length), length);
        return _milligrams;
    }

    /// <summary>Milligrams a day while up, days after commissioning.</summary>
    public double Rate(double day) =>
        plant.Nameplate * ramp.Share(day) * line.ExpectedYield(day) / line.FinalYield;

    private double Simpson(double day, double length) =>
        length / 6 * (Rate(day) + (4 * Rate(day + (length / 2))) + Rate(day + length));
}

using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>Capacity of a plant after ramp, learning of yields and outages, summed over time.</summary>
/// <remarks>N·ramp(t)·Y(t)/Y while up, integrated by Simpson's
/// rule over pieces of at most ten days.</remarks>
internal sealed class EffectiveCapacity
{
    private const double LongestPieceDays = 10;

    private readonly Plant _plant;
    private readonly Ramp _ramp;
    private readonly ProductionLine _line;
    private readonly double _fullDay;
    private readonly double _fullRate;
    private double _milligrams;
    private SimTime _until;

    public EffectiveCapacity(Plant plant, Ramp ramp, ProductionLine line)
    {
        _plant = plant;
        _ramp = ramp;
        _line = line;
        _fullDay = Math.Max(ramp.Days, line.LearningDays);
        _fullRate = RateOn(_fullDay);
    }

    /// <summary>Milligrams until now; to be asked in order of time
    /// and at each change between up and down.</summary>
    public double Integral(SimTime now)
    {
        var begin = Math.Max(0, _plant.DaysSinceStart(_until));
        var end = _plant.DaysSinceStart(now);
        _until = now;
        if (!_plant.IsUp || end <= begin)
            return _milligrams;
        var pieces = (int)Math.Ceiling((end - begin) / LongestPieceDays);
        var length = (end - begin) / pieces;
        for (var i = 0; i < pieces; i++)
            _milligrams += Simpson(begin + (i * length), length);
        return _milligrams;
    }

    /// <summary>Milligrams a day while up, days after commissioning; the same after ramp and
    /// learning.</summary>
    public double Rate(double day) => day < _fullDay ? RateOn(day) : _fullRate;

    private double RateOn(double day) =>
        _plant.Nameplate * _ramp.Share(day) * _line.ExpectedYield(day) / _line.FinalYield;

    private double Simpson(double day, double length) =>
        length / 6 * (Rate(day) + (4 * Rate(day + (length / 2))) + Rate(day + length));
}

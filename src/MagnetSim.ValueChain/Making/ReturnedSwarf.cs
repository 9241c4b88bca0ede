namespace MagnetSim.ValueChain;

/// <summary>The charge that returns as recovered swarf around a day, as a share of what the full rate
/// takes.</summary>
/// <remarks>It is the same on all days once all that returns was started after ramp and learning.</remarks>
internal sealed class ReturnedSwarf
{
    private readonly Ramp _ramp;
    private readonly ProductionLine _line;
    private readonly double _firstDay;
    private readonly double _steadyDay;
    private readonly double _steadyShare;

    /// <param name="firstDay">Days after commissioning at which the horizon begins; zero for a plant that is
    /// commissioned within it.</param>
    public ReturnedSwarf(SwarfLoop loop, Ramp ramp, ProductionLine line, double firstDay)
    {
        Loop = loop;
        _ramp = ramp;
        _line = line;
        _firstDay = firstDay;

        // A day more, so that rounding does not matter.
        _steadyDay = Math.Max(firstDay, Math.Max(ramp.Days, line.LearningDays)) + line.MeanDays
            + loop.Spec.DelayDays + 1;
        _steadyShare = ShareOn(_steadyDay);
    }

    /// <summary>What sends it back.</summary>
    public SwarfLoop Loop { get; }

    /// <summary>The share around a day after commissioning.</summary>
    public double Share(double day) => day < _steadyDay ? ShareOn(day) : _steadyShare;

    private double ShareOn(double day)
    {
        var (returned, kept, passed) = (0.0, 1.0, Loop.Spec.DelayDays);
        foreach (var stage in _line.Stages)
        {
            passed += stage.CycleDays.Mean;
            var yield = stage.Yield.Expected(day - passed);
            if (stage.IsRecovered && day - passed >= _firstDay)
                returned += _ramp.Share(day - passed) * kept * (1 - yield) * Loop.Spec.Recovery;
            kept *= yield;
        }

        return returned;
    }
}

using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>Each step's demand is asked for a tick before its end, so
/// that it meets all that arrived in the step.</summary>
/// <remarks>Masses are those of the exact integral; what
/// rounding leaves is carried to the next step.</remarks>
internal sealed class SteadySteps(Profile profile, TimeSpan step) : Arrivals(profile)
{
    private static readonly TimeSpan _tick = TimeSpan.FromTicks(1);

    private double _owed;
    private SimTime _begin;

    public override TimeSpan Step => step;

    public override SimTime Next(SimTime now, double factor) => _begin + step - _tick;

    public override long Arise(SimTime now, double factor)
    {
        var end = _begin + step;
        _owed += factor * (Profile.Integral(end) - Profile.Integral(_begin));
        _begin = end;
        var milligrams = (long)Math.Round(_owed);
        _owed -= milligrams;
        return milligrams;
    }

    public override void FactorChanges(SimTime now, double oldFactor)
    {
        // The factor in force when a step's demand is asked for applies to the whole step.
    }
}

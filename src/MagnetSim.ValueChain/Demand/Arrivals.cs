using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>When demand arises and how much at a time.</summary>
internal abstract class Arrivals(Profile profile)
{
    /// <summary>The length of time whose demand arises at once; zero for orders.</summary>
    public abstract TimeSpan Step { get; }

    protected Profile Profile => profile;

    /// <summary>When the next demand arises, given the factor in force from now on.</summary>
    public abstract SimTime Next(SimTime now, double factor);

    /// <summary>How much arises now.</summary>
    public abstract long Arise(SimTime now, double factor);

    /// <summary>To be told before the factor changes.</summary>
    public abstract void FactorChanges(SimTime now, double oldFactor);

    public static Arrivals Of(ArrivalSpec spec, Profile profile, KeyedDraws draws) => spec.PoissonOrder is { } order
        ? new PoissonOrders(profile, order.Milligrams, draws)
        : new SteadySteps(profile, TimeSpan.FromDays(spec.SteadyStepDays!.Value));
}

/// <summary>Each step's demand is asked for a tick before its end, so that it meets all that arrived in the
/// step.</summary>
/// <remarks>Masses are those of the exact integral; what rounding leaves is carried to the next
/// step.</remarks>
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
        var milligrams = (long)Math.Floor(_owed);
        _owed -= milligrams;
        return milligrams;
    }

    public override void FactorChanges(SimTime now, double oldFactor)
    {
        // The factor in force when a step's demand is asked for applies to the whole step.
    }
}

/// <summary>Orders of one size: a unit-rate Poisson process through the inverse of the expected number of
/// orders.</summary>
/// <remarks>Scaling demand changes the rate, never the sequence of draws. The integral of the profile at the
/// last
/// order or change of the factor is kept: the next order comes where the rest of its unit-rate interval fits
/// in.</remarks>
internal sealed class PoissonOrders(Profile profile, long orderMilligrams, KeyedDraws draws) : Arrivals(profile)
{
    private long _orders;
    private double _integral;
    private double _remaining = double.NaN;

    public override TimeSpan Step => TimeSpan.Zero;

    public override SimTime Next(SimTime now, double factor)
    {
        if (double.IsNaN(_remaining))
            _remaining = -Numeric.Log(draws.Uniform(_orders, 0)) * orderMilligrams;
        if (factor <= 0)
            return SimTime.Max;
        var next = Profile.TimeOf(_integral + (_remaining / factor));
        return next < now ? now : next;
    }

    public override long Arise(SimTime now, double factor)
    {
        _orders++;
        _integral += _remaining / factor;
        _remaining = double.NaN;
        return orderMilligrams;
    }

    public override void FactorChanges(SimTime now, double oldFactor)
    {
        var integral = Profile.Integral(now);
        _remaining = Math.Max(0, _remaining - (oldFactor * (integral - _integral)));
        _integral = integral;
    }
}

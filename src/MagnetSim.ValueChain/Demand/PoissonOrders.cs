using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>Orders of one size: a unit-rate Poisson process through
/// the inverse of the expected number of orders.</summary>
/// <remarks>Scaling demand changes the rate, never the sequence of draws. The integral
/// of the profile at the last order or change of the factor is kept: the next order
/// comes where the rest of its unit-rate interval fits in.</remarks>
internal sealed class PoissonOrders(Profile profile, long orderMilligrams,
    KeyedDraws draws) : Arrivals(profile)
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

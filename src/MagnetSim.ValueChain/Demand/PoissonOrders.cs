using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>Orders of one size: a unit-rate Poisson process through
/// the inverse of the expected number of orders.</summary>
/// <remarks>Scaling demand changes the rate, never the sequence of draws. The integral
/// of the profile at the last order or change of the factor is kept: the next order
/// comes where the rest of its unit-rate interval fits in.</remarks>
internal sealed class PoissonOrders : Arrivals
{
    private readonly long _orderMilligrams;
    private readonly KeyedDraws _draws;
    private long _drawn;
    private double _integral;

    // The interval to the next order, and the one after it: drawn one order ahead, since its logarithm takes
    // long and nothing waits for it then. A replication takes 5 % less.
    private double _remaining;
    private double _following;

    public PoissonOrders(Profile profile, long orderMilligrams, KeyedDraws draws)
        : base(profile)
    {
        _orderMilligrams = orderMilligrams;
        _draws = draws;
        _remaining = Draw();
        _following = Draw();
    }

    public override TimeSpan Step => TimeSpan.Zero;

    public override SimTime Next(SimTime now, double factor)
    {
        if (factor <= 0)
            return SimTime.Max;
        var next = Profile.TimeOf(_integral + (_remaining / factor));
        return next < now ? now : next;
    }

    public override long Arise(SimTime now, double factor)
    {
        _integral += _remaining / factor;
        _remaining = _following;
        _following = Draw();
        return _orderMilligrams;
    }

    public override void FactorChanges(SimTime now, double oldFactor)
    {
        var integral = Profile.Integral(now);
        _remaining = Math.Max(0, _remaining - (oldFactor * (integral - _integral)));
        _integral = integral;
    }

    private double Draw() => -Numeric.Log(_draws.Uniform(_drawn++, 0)) * _orderMilligrams;
}

using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>What a producer sends abroad under a contract: the integral of a rate, in whole lots.</summary>
/// <remarks>What a closed border stops is not owed later.</remarks>
/// <param name="from">When the producer starts: nothing is owed from before.</param>
internal sealed class Exports(Profile rate, Line line, SimTime from)
{
    // A lot is due when it is so but for rounding.
    private const double Rounding = 0.5;

    private double _share = 1;
    private double _integralAtChange;
    private double _forgone = rate.Integral(from);

    public Line Line => line;

    /// <summary>Milligrams sent so far.</summary>
    public long Sent { get; private set; }

    /// <summary>Milligrams a day at a time, as the border is now.</summary>
    public double Rate(SimTime time) => _share * rate.Rate(time);

    /// <summary>Whether another lot goes abroad.</summary>
    public bool IsDue(long lot, SimTime now) =>
        _share > 0 && Sent + lot <= rate.Integral(now) - Forgone(now) + Rounding;

    public void Count(long lot) => Sent += lot;

    /// <summary>From now on the border lets a share of the rate pass.</summary>
    public void Allow(double share, SimTime now)
    {
        _forgone = Forgone(now);
        _integralAtChange = rate.Integral(now);
        _share = share;
    }

    private double Forgone(SimTime now) =>
        _share == 1 ? _forgone : _forgone + ((1 - _share) * (rate.Integral(now) - _integralAtChange));
}

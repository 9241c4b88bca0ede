using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>What a producer sends abroad under a contract: the integral of a rate, in whole lots.</summary>
/// <remarks>What a closed border stops is not owed later.</remarks>
/// <param name="from">When the producer starts: nothing is owed from before.</param>
internal sealed class Exports(Profile rate, Line line, SimTime from)
{
    // A lot is due when it is so but for rounding.
    private const double Rounding = 0.5;

    private bool _isClosed;
    private double _integralAtClosing;
    private double _forgone = rate.Integral(from);

    public Line Line => line;

    /// <summary>Milligrams sent so far.</summary>
    public long Sent { get; private set; }

    /// <summary>Milligrams a day at a time, as the border is now.</summary>
    public double Rate(SimTime time) => _isClosed ? 0 : rate.Rate(time);

    /// <summary>Whether another lot goes abroad.</summary>
    public bool IsDue(long lot, SimTime now) =>
        !_isClosed && Sent + lot <= rate.Integral(now) - _forgone + Rounding;

    public void Count(long lot) => Sent += lot;

    public void Close(SimTime now)
    {
        _isClosed = true;
        _integralAtClosing = rate.Integral(now);
    }

    public void Open(SimTime now)
    {
        _isClosed = false;
        _forgone += rate.Integral(now) - _integralAtClosing;
    }
}

using System.Runtime.CompilerServices;

namespace MagnetSim.Engine;

/// <summary>The mean over time of a quantity that jumps, such as a stock or a queue.</summary>
/// <remarks>
/// The integral is summed with compensation (Neumaier 1974), so that ten years of short intervals lose no
/// digits.
/// </remarks>
public sealed class TimeWeighted(SimTime start, double value)
{
    private SimTime _last = start;
    private double _integral;
    private double _compensation;

    /// <summary>When the period began that <see cref="Mean"/> is about.</summary>
    public SimTime Start { get; private set; } = start;

    /// <summary>The quantity now.</summary>
    public double Value { get; private set; } = value;

    /// <summary>The quantity is <paramref name="value"/> from <paramref name="now"/> on.</summary>
    public void Update(SimTime now, double value)
    {
        Advance(now);
        Value = value;
    }

    /// <summary>
    /// The mean from <see cref="Start"/> to <paramref name="now"/>; the quantity itself at the start.
    /// </summary>
    /// <remarks>The quantity cannot be updated before <paramref name="now"/> any more.</remarks>
    public double Mean(SimTime now)
    {
        Advance(now);
        return now == Start ? Value : (_integral + _compensation) / (now - Start).Ticks;
    }

    /// <summary>The quantity summed over the days from
    /// <see cref="Start"/> to <paramref name="now"/>.</summary>
    public double IntegralDays(SimTime now)
    {
        Advance(now);
        return (_integral + _compensation) / TimeSpan.TicksPerDay;
    }

    /// <summary>Begins a new period; the quantity stays what it is.</summary>
    public void Restart(SimTime now)
    {
        Advance(now);
        Start = now;
        _integral = 0;
        _compensation = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Advance(SimTime now)
    {
        if (now == _last) return;
        Require.NotBefore(_last, now);
        var sum = DoubleDouble.Sum(_integral, Value * (now - _last).Ticks);
        _integral = sum.High;
        _compensation += sum.Low;
        _last = now;
    }
}

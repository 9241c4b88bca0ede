namespace MagnetSim.Engine;

/// <summary>An instant of simulated time: ticks of 100 ns since the start of the simulation.</summary>
/// <remarks>
/// Lengths of time are <see cref="TimeSpan"/>. Calendar dates exist only outside the engine.
/// </remarks>
public readonly record struct SimTime(long Ticks) : IComparable<SimTime>
{
    public static SimTime Zero => default;

    /// <summary>The last instant that the calendar can hold, about 3,600 years after the start.</summary>
    /// <remarks>An event at this very instant never happens, since runs end before their horizon.</remarks>
    public static SimTime Max => new(long.MaxValue >> 3);

    /// <summary>Days since the start, as a fraction.</summary>
    public double Days => Ticks / (double)TimeSpan.TicksPerDay;

    /// <exception cref="OverflowException">
    /// The days are beyond <see cref="Max"/>, or not a number.
    /// </exception>
    public static SimTime FromDays(double days)
    {
        var ticks = Math.Round(days * TimeSpan.TicksPerDay);
        return Math.Abs(ticks) < 1L << 60
            ? new((long)ticks)
            : throw new OverflowException($"{days} days are no instant: the last one is {Max}.");
    }

    /// <exception cref="OverflowException">The sum is beyond what a clock can show.</exception>
    public static SimTime operator +(SimTime time, TimeSpan length)
    {
        var ticks = time.Ticks + length.Ticks;
        if (((time.Ticks ^ ticks) & (length.Ticks ^ ticks)) < 0) ThrowOverflow(time, "later", length);
        return new(ticks);
    }

    /// <exception cref="OverflowException">The difference is beyond what a clock can show.</exception>
    public static SimTime operator -(SimTime time, TimeSpan length)
    {
        var ticks = time.Ticks - length.Ticks;
        if (((time.Ticks ^ length.Ticks) & (time.Ticks ^ ticks)) < 0) ThrowOverflow(time, "earlier", length);
        return new(ticks);
    }

    public static TimeSpan operator -(SimTime later, SimTime earlier) =>
        new(checked(later.Ticks - earlier.Ticks));

    public static bool operator <(SimTime left, SimTime right) => left.Ticks < right.Ticks;

    public static bool operator >(SimTime left, SimTime right) => left.Ticks > right.Ticks;

    public static bool operator <=(SimTime left, SimTime right) => left.Ticks <= right.Ticks;

    public static bool operator >=(SimTime left, SimTime right) => left.Ticks >= right.Ticks;

    public int CompareTo(SimTime other) => Ticks.CompareTo(other.Ticks);

    public override string ToString() => $"day {Days:0.######}";

    private static void ThrowOverflow(SimTime time, string direction, TimeSpan length) =>
        throw new OverflowException(
            $"{length.TotalDays:0.###} days {direction} than {time} is no instant: the last one is {Max}.");
}

namespace MagnetSim.Engine;

/// <summary>An instant of simulated time: ticks of 100 ns since the start of the simulation.</summary>
/// <remarks>
/// Lengths of time are <see cref="TimeSpan"/>. Calendar dates exist only outside the engine.
/// </remarks>
public readonly record struct SimTime(long Ticks) : IComparable<SimTime>
{
    public static SimTime Zero => default;

    /// <summary>
    /// The last instant that the event calendar can hold, about 3,600 years after the start.
    /// </summary>
    public static SimTime Max => new(long.MaxValue >> 3);

    /// <summary>Days since the start, as a fraction.</summary>
    public double Days => Ticks / (double)TimeSpan.TicksPerDay;

    public static SimTime FromDays(double days) =>
        new(checked((long)Math.Round(days * TimeSpan.TicksPerDay)));

    public static SimTime operator +(SimTime time, TimeSpan length) =>
        new(checked(time.Ticks + length.Ticks));

    public static SimTime operator -(SimTime time, TimeSpan length) =>
        new(checked(time.Ticks - length.Ticks));

    public static TimeSpan operator -(SimTime later, SimTime earlier) =>
        new(checked(later.Ticks - earlier.Ticks));

    public static bool operator <(SimTime left, SimTime right) => left.Ticks < right.Ticks;

    public static bool operator >(SimTime left, SimTime right) => left.Ticks > right.Ticks;

    public static bool operator <=(SimTime left, SimTime right) => left.Ticks <= right.Ticks;

    public static bool operator >=(SimTime left, SimTime right) => left.Ticks >= right.Ticks;

    public int CompareTo(SimTime other) => Ticks.CompareTo(other.Ticks);

    public override string ToString() => $"day {Days:0.######}";
}

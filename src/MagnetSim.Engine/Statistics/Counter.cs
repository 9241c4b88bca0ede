namespace MagnetSim.Engine;

/// <summary>How often something happened since a start, and how often a day.</summary>
public sealed class Counter(SimTime start)
{
    /// <summary>When the period began that is counted.</summary>
    public SimTime Start { get; private set; } = start;

    public long Count { get; private set; }

    public void Add(long number = 1) => Count += number;

    /// <summary>
    /// The count for each day from <see cref="Start"/> to <paramref name="now"/>; NaN at the start.
    /// </summary>
    public double RatePerDay(SimTime now)
    {
        Require.NotBefore(Start, now);
        return now == Start ? double.NaN : Count / (now - Start).TotalDays;
    }

    /// <summary>Begins a new period, at the end of a warm-up.</summary>
    public void Restart(SimTime now)
    {
        Require.NotBefore(Start, now);
        Start = now;
        Count = 0;
    }
}

using System.Numerics;
using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>The time from the start until results begin to count: totals are read when it is over, and what
/// they were then is taken off.</summary>
/// <param name="end">The first instant that counts; zero without a warm-up.</param>
internal sealed class WarmUp(SimTime end)
{
    private readonly List<Action> _readings = [];

    public SimTime End => end;

    /// <summary>Whether there is one.</summary>
    public bool Exists => end > SimTime.Zero;

    /// <summary>Has something read when the warm-up is over; never without a warm-up.</summary>
    public void WhenOver(Action read)
    {
        if (Exists)
            _readings.Add(read);
    }

    /// <summary>What a total grew by from the end of the warm-up to a time.</summary>
    /// <param name="total">From the start until a moment.</param>
    public Func<T> Since<T>(Func<SimTime, T> total, SimTime until)
        where T : INumber<T>
    {
        if (!Exists)
            return () => total(until);
        var before = T.Zero;
        WhenOver(() => before = total(end));
        return () => total(until) - before;
    }

    /// <summary>Has all read; to be called a tick before the end, after everything else at that tick, since
    /// an event at the end itself counts.</summary>
    public void Read()
    {
        foreach (var read in _readings)
            read();
    }
}

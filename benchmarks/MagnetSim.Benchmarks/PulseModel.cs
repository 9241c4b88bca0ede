using MagnetSim.Engine;

namespace MagnetSim.Benchmarks;

/// <summary>
/// A count that grows and shrinks: each event schedules two more until there were enough, then none.
/// </summary>
internal sealed class PulseModel : Component
{
    private static readonly TimeSpan _window = TimeSpan.FromDays(1);

    private readonly long[] _delays = HoldModel.DelaysOf(Delays.Exponential);
    private readonly Signal _step;
    private uint _next;
    private long _left;

    public PulseModel()
        : base(new Simulation(seed: 2026, replication: 0), "pulse") =>
        _step = Signal("step", Priority.Complete, _ => Step());

    /// <summary>
    /// From one pending event to about half of <paramref name="events"/>, and down to none.
    /// </summary>
    public long Run(int events)
    {
        var before = Simulation.EventCount;
        _left = events - 1;
        Schedule(_step, Now);
        Simulation.Run(Now + _window);
        var handled = Simulation.EventCount - before;
        return handled == events
            ? handled
            : throw new InvalidOperationException($"{events} events were due; {handled} were handled.");
    }

    private void Step()
    {
        for (var i = 0; i < 2 && _left > 0; i++, _left--)
            Schedule(_step, new SimTime(Now.Ticks + _delays[_next++ & (_delays.Length - 1)]));
    }
}

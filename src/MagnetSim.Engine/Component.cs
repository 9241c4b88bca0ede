namespace MagnetSim.Engine;

/// <summary>
/// A part of a model: it holds state, and its events change that state and schedule more events.
/// </summary>
/// <remarks>
/// It declares its signals, alarms and random draws once, in its constructor. Random draws are named
/// <c>&lt;component name&gt;.&lt;purpose&gt;</c>, so neither the order of construction nor another
/// component shifts them.
/// </remarks>
public abstract class Component
{
    /// <summary>Joins the simulation.</summary>
    /// <param name="simulation">The replication that this component lives in.</param>
    /// <param name="name">Unique within the simulation.</param>
    protected Component(Simulation simulation, string name)
    {
        Simulation = simulation;
        Name = name;
        simulation.Register(this);
    }

    public string Name { get; }

    protected Simulation Simulation { get; }

    protected SimTime Now => Simulation.Now;

    /// <summary>Declares a method that events call with a number of their own, the payload.</summary>
    protected Signal Signal(string name, Priority priority, Action<long> handler) =>
        Simulation.AddSignal(this, name, priority, handler);

    /// <summary>Declares a method that at most one pending event calls.</summary>
    protected Alarm Alarm(string name, Priority priority, Action handler) =>
        Simulation.AddAlarm(this, name, priority, handler);

    /// <summary>Adds an event; it cannot be taken back.</summary>
    /// <remarks>At the present instant it follows the current event, whatever the priorities are.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The instant is past, or beyond <see cref="SimTime.Max"/>.
    /// </exception>
    /// <exception cref="ArgumentException">It belongs to another component.</exception>
    protected void Schedule(Signal signal, SimTime at, long payload = 0)
    {
        RequireOwn(signal);
        Simulation.Schedule(signal, at, payload);
    }

    /// <summary>Sets the alarm; if it was set, it now goes off at the new instant only.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The instant is past, or beyond <see cref="SimTime.Max"/>.
    /// </exception>
    /// <exception cref="ArgumentException">It belongs to another component.</exception>
    protected void Set(Alarm alarm, SimTime at)
    {
        RequireOwn(alarm.Signal);
        Simulation.Set(alarm, at);
    }

    /// <summary>Unsets the alarm, if it is set.</summary>
    protected void Cancel(Alarm alarm)
    {
        RequireOwn(alarm.Signal);
        Simulation.Cancel(alarm);
    }

    /// <summary>Random numbers drawn one after the other.</summary>
    protected RandomStream Stream(string purpose) =>
        new(Simulation.Seed, Simulation.Replication, Simulation.ClaimDrawName($"{Name}.{purpose}"));

    /// <summary>Random numbers looked up by slot and index.</summary>
    protected KeyedDraws Draws(string purpose) =>
        new(Simulation.Seed, Simulation.Replication, Simulation.ClaimDrawName($"{Name}.{purpose}"));

    /// <summary>Another simulation would take the signal for one of its own.</summary>
    private void RequireOwn(Signal signal)
    {
        if (signal.Component != this) ThrowForeign(signal);
    }

    private void ThrowForeign(Signal signal) =>
        throw new ArgumentException($"{signal.Label} does not belong to {Name}.", nameof(signal));
}

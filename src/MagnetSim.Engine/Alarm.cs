namespace MagnetSim.Engine;

/// <summary>
/// A method of a component that at most one pending event calls: setting it again replaces that event.
/// </summary>
/// <remarks>Made once, by <see cref="Component.Alarm"/>, when the component is constructed.</remarks>
public sealed class Alarm
{
    internal Alarm(Component component, string name, Priority priority, Action handler, int index)
    {
        Handler = handler;
        Signal = new Signal(component, name, priority, _ => handler(), index) { Alarm = this };
    }

    /// <summary>Whether its event is pending.</summary>
    public bool IsSet => PendingOrder != 0;

    /// <summary>When it goes off.</summary>
    /// <exception cref="InvalidOperationException">It is not set.</exception>
    public SimTime At => IsSet
        ? PendingAt
        : throw new InvalidOperationException($"Alarm {Signal.Label} is not set.");

    internal Signal Signal { get; }

    internal Action Handler { get; }

    /// <summary>
    /// The <see cref="ScheduledEvent.Order"/> of its one live event, 0 if it has none; others are stale.
    /// </summary>
    internal ulong PendingOrder { get; set; }

    internal SimTime PendingAt { get; set; }
}

namespace MagnetSim.Engine;

/// <summary>
/// A method of a component that at most one pending event calls: setting it again replaces that event.
/// </summary>
/// <remarks>Made once, by <see cref="Component.Alarm"/>, when the component is constructed.</remarks>
public sealed class Alarm
{
    internal Alarm(Signal signal) => Signal = signal;

    /// <summary>Whether its event is pending.</summary>
    public bool IsSet => Signal.LiveOrder != 0;

    /// <summary>When it goes off.</summary>
    /// <exception cref="InvalidOperationException">It is not set.</exception>
    public SimTime At => IsSet
        ? PendingAt
        : throw new InvalidOperationException($"Alarm {Signal.Label} is not set.");

    internal Signal Signal { get; }

    internal SimTime PendingAt { get; set; }
}

namespace MagnetSim.Engine;

/// <summary>A method of a component that events call; any number of its events may be pending.</summary>
/// <remarks>Made once, by <see cref="Component.Signal"/>, when the component is constructed.</remarks>
public sealed class Signal
{
    internal Signal(Component component, string name, Priority priority, int index)
    {
        Component = component;
        Name = name;
        Priority = priority;
        Index = index;
    }

    public string Name { get; }

    public Priority Priority { get; }

    /// <summary>The names of component and signal, as messages give them.</summary>
    internal string Label => $"{Component.Name}.{Name}";

    internal Component Component { get; }

    internal int Index { get; }

    /// <summary>What its events call; null if it serves an alarm.</summary>
    internal Action<long>? Handler { get; init; }

    /// <summary>What the one live event calls, if it serves an alarm.</summary>
    internal Action? AlarmHandler { get; init; }

    /// <summary>The <see cref="ScheduledEvent.Order"/> of an alarm's one live event, 0 if it has none;
    /// others are stale.</summary>
    internal ulong LiveOrder { get; set; }

    /// <summary>How many of its events were handled.</summary>
    internal long Count { get; set; }
}

namespace MagnetSim.Engine;

/// <summary>A method of a component that events call; any number of its events may be pending.</summary>
/// <remarks>Made once, by <see cref="Component.Signal"/>, when the component is constructed.</remarks>
public sealed class Signal
{
    internal Signal(Component component, string name, Priority priority, Action<long> handler, int index)
    {
        Component = component;
        Name = name;
        Priority = priority;
        Handler = handler;
        Index = index;
    }

    public string Name { get; }

    public Priority Priority { get; }

    /// <summary>The names of component and signal, as messages give them.</summary>
    internal string Label => $"{Component.Name}.{Name}";

    internal Component Component { get; }

    internal Action<long> Handler { get; }

    internal int Index { get; }

    /// <summary>The alarm that this signal serves, if it serves one.</summary>
    internal Alarm? Alarm { get; init; }

    /// <summary>How many of its events were handled.</summary>
    internal long Count { get; set; }
}

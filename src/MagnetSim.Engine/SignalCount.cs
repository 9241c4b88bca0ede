namespace MagnetSim.Engine;

/// <summary>How many events of one signal or alarm were handled.</summary>
/// <param name="Component">The component's name.</param>
/// <param name="ComponentType">The name of the component's class.</param>
public sealed record SignalCount(string Component, string ComponentType, string Signal, long Count);

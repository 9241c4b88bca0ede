namespace MagnetSim.Engine;

/// <summary>An event about to be handled, as <see cref="Simulation.Trace"/> sees it.</summary>
public readonly record struct TraceEntry(
    SimTime Time, Priority Priority, string Component, string Signal, long Payload);

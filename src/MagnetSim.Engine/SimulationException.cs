namespace MagnetSim.Engine;

/// <summary>A replication was stopped by an error: the message says when, where, and in which
/// replication.</summary>
public sealed class SimulationException(string message, Exception innerException)
    : Exception(message, innerException);

namespace MagnetSim.Experiments;

/// <summary>A sweep that cannot be run as it was asked for; the message is meant for the user.</summary>
public sealed class SweepException(string message) : Exception(message);

namespace MagnetSim.ValueChain;

/// <summary>Mass was created or lost: the run is wrong and stops.</summary>
public sealed class MassBalanceException(string message) : Exception(message);

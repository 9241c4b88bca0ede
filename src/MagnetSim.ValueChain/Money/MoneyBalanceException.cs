namespace MagnetSim.ValueChain;

/// <summary>Money was created or lost, or goods were not billed: the run is wrong and stops.</summary>
public sealed class MoneyBalanceException(string message) : Exception(message);

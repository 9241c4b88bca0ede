namespace MagnetSim.Results;

/// <summary>What went along a line of the ledger, on average over the replications.</summary>
/// <param name="Tonnes">Of the element of the line, in one replication.</param>
public sealed record LedgerFlow(LedgerLine Line, double Tonnes);

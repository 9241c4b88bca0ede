namespace MagnetSim.Results;

/// <summary>The numbers of one replication, in the order of the <see cref="RunLayout"/>.</summary>
/// <param name="Kpis">One number a KPI.</param>
/// <param name="Cells">The series, block after block.</param>
/// <param name="LedgerMilligrams">One mass a ledger line.</param>
/// <param name="EventsByKind">Events that the simulation handled.</param>
public sealed record ReplicationResult(
    int Replication, double[] Kpis, double[] Cells, long[] LedgerMilligrams,
    IReadOnlyList<EventCount> EventsByKind)
{
    public long Events => EventsByKind.Sum(kind => kind.Count);
}

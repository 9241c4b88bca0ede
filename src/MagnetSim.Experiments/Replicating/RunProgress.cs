namespace MagnetSim.Experiments;

/// <summary>How far a run is.</summary>
/// <param name="fold">What was done before; null where it begins.</param>
/// <param name="checkpoints">Where it is saved; null for nowhere.</param>
/// <param name="onReplicationDone">Called by one thread at a time with the number of replications
/// done.</param>
public sealed class RunProgress(
    RunHead head, RunFold? fold = null, Checkpoints? checkpoints = null,
    Action<int>? onReplicationDone = null)
{
    /// <summary>What the replications done so far add up to.</summary>
    public RunFold Fold { get; } = fold ?? NewFold(head);

    /// <summary>Saves all replications done so far.</summary>
    /// <returns>Whether it could, and there were any.</returns>
    public bool Save() => Fold.Replications > 0 && checkpoints is not null && checkpoints.Save(Write);

    /// <summary>One more replication is done.</summary>
    internal void Advance()
    {
        onReplicationDone?.Invoke(Fold.Replications);
        checkpoints?.SaveWhenDue(Write);
    }

    /// <summary>A shard of a run too large to be exact need not keep what the merged run will not.</summary>
    private static RunFold NewFold(RunHead head) => new(head.Layout,
        isExact: head.Shard.IsWhole || head.Manifest.ReplicationsAsked <= SeriesFold.MostExact);

    private void Write(BinaryWriter writer) => RunSnapshot.Write(writer, head, Fold);
}

namespace MagnetSim.Experiments;

/// <summary>One of several parts of a run that are done apart and merged.</summary>
/// <remarks>It takes every <paramref name="Of"/>-th replication, so that all parts are of one size, but for
/// one replication.</remarks>
/// <param name="Number">Counted from 1.</param>
/// <param name="Of">How many parts there are.</param>
public sealed record Shard(int Number, int Of)
{
    /// <summary>The run that is not divided.</summary>
    public static readonly Shard Whole = new(1, 1);

    public bool IsWhole => Of == 1;

    /// <summary>How many of a run's replications are its own.</summary>
    public int CountOf(int replications) =>
        (int)(((long)replications - Number + Of) / Of);

    /// <summary>The number of a replication of its own in the whole run.</summary>
    public int ReplicationAt(int index) => Number - 1 + (index * Of);

    public override string ToString() => $"{Number}/{Of}";
}

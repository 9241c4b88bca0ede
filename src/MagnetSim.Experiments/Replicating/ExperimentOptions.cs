using MagnetSim.Results;

namespace MagnetSim.Experiments;

/// <summary>How an experiment is run.</summary>
/// <param name="Replications">Of the whole run, all its shards together; with a precision, so many at most.
/// </param>
/// <param name="Threads">At least 1; changes how long it takes and nothing else.</param>
/// <param name="Trace">A replication whose events are logged one by one; null for none.</param>
public sealed record ExperimentOptions(int Replications, ulong Seed, int Threads, int? Trace)
{
    /// <summary>Stops the experiment once its intervals are narrow enough; null for never.</summary>
    public Precision? Precision { get; init; }

    /// <summary>The part of the run that is done.</summary>
    public Shard Shard { get; init; } = Shard.Whole;
}

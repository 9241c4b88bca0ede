using System.Diagnostics;
using MagnetSim.Results;

namespace MagnetSim.Experiments;

/// <summary>How far a run is, saved now and then so that a crash costs little.</summary>
public sealed class RunProgress
{
    // Saving takes a twentieth of the time at most.
    private const int SavingShare = 20;

    private readonly Action<int>? _onReplicationDone;
    private readonly SnapshotFolder? _snapshots;
    private readonly TimeSpan _every;
    private readonly Action<string>? _say;
    private readonly Stopwatch _sinceSaved = Stopwatch.StartNew();
    private TimeSpan _pause;

    /// <summary>A run that begins, and is not saved.</summary>
    public RunProgress(RunHead head, Action<int>? onReplicationDone = null)
    {
        Head = head;
        Fold = NewFold(head);
        _onReplicationDone = onReplicationDone;
        _every = Timeout.InfiniteTimeSpan;
    }

    /// <summary>A run that is saved.</summary>
    /// <param name="fold">What was done before; null where it begins.</param>
    /// <param name="every">The time from one snapshot to the next at least; infinite for none but at the
    /// end.</param>
    /// <param name="say">Gets a sentence when it cannot be saved.</param>
    public RunProgress(RunHead head, RunFold? fold, SnapshotFolder snapshots, TimeSpan every,
        Action<string> say, Action<int>? onReplicationDone)
    {
        Head = head;
        Fold = fold ?? NewFold(head);
        _onReplicationDone = onReplicationDone;
        _snapshots = snapshots;
        _every = _pause = every;
        _say = say;
    }

    public RunHead Head { get; }

    /// <summary>What the replications done so far add up to.</summary>
    public RunFold Fold { get; }

    /// <summary>Saves all replications done so far.</summary>
    /// <returns>Whether it could.</returns>
    public bool Save()
    {
        if (_snapshots is null || Fold.Replications == 0) return false;
        var clock = Stopwatch.StartNew();
        try
        {
            _snapshots.Save(writer => RunSnapshot.Write(writer, Head, Fold));
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _say?.Invoke($"progress cannot be saved: {fault.Message}");
            return false;
        }
        finally
        {
            _pause = TimeSpan.FromTicks(Math.Max(_every.Ticks, SavingShare * clock.Elapsed.Ticks));
            _sinceSaved.Restart();
        }
    }

    /// <summary>One more replication is done.</summary>
    internal void Advance()
    {
        _onReplicationDone?.Invoke(Fold.Replications);
        if (_every != Timeout.InfiniteTimeSpan && _sinceSaved.Elapsed >= _pause)
            Save();
    }

    /// <summary>A shard of a run too large to be exact need not keep what the merged run will not.</summary>
    private static RunFold NewFold(RunHead head) => new(head.Layout,
        isExact: head.Shard.IsWhole || head.Manifest.ReplicationsAsked <= SeriesFold.MostExact);
}

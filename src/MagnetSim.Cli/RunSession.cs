using System.CommandLine;
using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>The work of one process on a run, or on a shard of it, that may be interrupted and gone on
/// with.</summary>
internal sealed class RunSession : IDisposable
{
    private const int SecondsBetweenCheckpoints = 30;

    private readonly ParseResult _arguments;
    private readonly string _place;
    private readonly SnapshotFolder _snapshots;
    private RunProgress? _progress;

    /// <param name="place">The final folder or file, which is this process's alone until it ends.</param>
    /// <exception cref="RunFolderException">Another process works on it.</exception>
    public RunSession(ParseResult arguments, string place)
    {
        (_arguments, _place) = (arguments, place);
        _snapshots = new SnapshotFolder(place);
    }

    public bool Resumes => _arguments.GetValue(RunArguments.Resume);

    private TimeSpan Every
    {
        get
        {
            var seconds = _arguments.GetValue(RunArguments.Checkpoint) ?? SecondsBetweenCheckpoints;
            return seconds == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(seconds);
        }
    }

    public void Dispose() => _snapshots.Dispose();

    /// <summary>Does the replications that are left; null when someone interrupts.</summary>
    public RunOfReplications? Work(Experiment experiment, CancellationToken cancellation)
    {
        var before = Restore(experiment);
        var errors = _arguments.InvocationConfiguration.Error;
        try
        {
            return ProgressBar.Around(errors, experiment.ReplicationsToDo, onDone =>
            {
                _progress = new RunProgress(experiment.Head, before, _snapshots, Every, Say, onDone);
                return new RunOfReplications(_progress.Fold, experiment.Run(_progress, cancellation));
            });
        }
        catch (OperationCanceledException)
        {
            SayInterrupted(experiment.ReplicationsToDo);
            return null;
        }
    }

    /// <summary>Writes the result; when it cannot, the progress is kept, as far as it can be.</summary>
    public void Finish(Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var isKept = _progress!.Save() || _snapshots.IsLeft;
            var kept = isKept
                ? "the replications done are kept, and the same command with --resume goes on from them"
                : "nothing could be kept";
            throw new IOException($"{_place} cannot be written: {fault.Message}; {kept}", fault);
        }

        _snapshots.Clear();
    }

    /// <summary>What an interrupted run has done, if it is to go on.</summary>
    private RunFold? Restore(Experiment experiment)
    {
        if (!_snapshots.IsLeft) return null;
        if (_arguments.GetValue(RunArguments.Force))
        {
            _snapshots.Clear();
            return null;
        }

        if (!Resumes)
        {
            throw new RunFolderException(
                $"{_place}: an interrupted run left its progress; --resume goes on from it, --force begins "
                + "anew");
        }

        var snapshot = _snapshots.Load(RunSnapshot.Read, Say) ?? throw new RunFolderException(
            $"{_place}: no progress that is whole is left; --force begins anew");
        Check(snapshot, experiment);
        int done = snapshot.Fold.Replications, all = experiment.ReplicationsToDo;
        Say($"going on after {done:#,0} of {all:#,0} replications");
        return snapshot.Fold;
    }

    private void Check(RunSnapshot snapshot, Experiment experiment)
    {
        if (snapshot.Head.DifferenceOf(experiment.Head) is not null)
        {
            throw new RunFolderException($"{_place}: the progress that is kept is of "
                + $"{experiment.Head.DifferenceOf(snapshot.Head)}; --force begins anew");
        }

        int done = snapshot.Fold.Replications, all = experiment.ReplicationsToDo;
        if (done > all)
        {
            throw new RunFolderException($"{_place}: {done:#,0} replications are done already, and {all:#,0} "
                + "are asked for; --force begins anew");
        }
    }

    private void SayInterrupted(int replications)
    {
        var done = _progress!.Fold.Replications;
        if (done == 0 && !_snapshots.IsLeft) Say("interrupted before the first replication was done");
        else if (!_progress.Save()) Say("interrupted");
        else
        {
            Say($"interrupted; {done:#,0} of {replications:#,0} replications are kept. The same command with "
                + "--resume goes on from them");
        }
    }

    private void Say(string sentence) =>
        _arguments.InvocationConfiguration.Error.WriteLine($"magnetsim: {sentence}");
}

/// <summary>The replications of a run, and why there are no more where that was left to a
/// precision.</summary>
internal sealed record RunOfReplications(RunFold Fold, StopReason? Stopped);

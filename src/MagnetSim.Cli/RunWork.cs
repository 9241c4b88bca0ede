using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>The replications of a run or a shard, done at a place where they are saved.</summary>
internal static class RunWork
{
    /// <summary>Does the replications that are left; null when someone interrupts.</summary>
    public static Done? Do(SavedPlace place, Experiment experiment, TextWriter errors,
        CancellationToken cancellation)
    {
        var before = Restore(place, experiment);
        RunProgress? progress = null;
        try
        {
            return ProgressBar.Around(errors, experiment.ReplicationsToDo, onDone =>
            {
                progress = new RunProgress(experiment.Head, before, place.Checkpoints, onDone);
                return new Done(progress, experiment.Run(progress, cancellation));
            });
        }
        catch (OperationCanceledException)
        {
            int done = progress!.Fold.Replications, all = experiment.ReplicationsToDo;
            place.Interrupt($"{done:#,0} of {all:#,0} replications", progress.Save);
            return null;
        }
    }

    private static RunFold? Restore(SavedPlace place, Experiment experiment)
    {
        if (place.Restore(RunSnapshot.Read) is not { } snapshot) return null;
        if (experiment.Head.DifferenceOf(snapshot.Head) is { } difference)
            throw place.Refusal($"the progress that is kept is of {difference}; --force begins anew");
        int done = snapshot.Fold.Replications, all = experiment.ReplicationsToDo;
        if (done > all)
        {
            throw place.Refusal($"{done:#,0} replications are done already, and {all:#,0} are asked for; "
                + "--force begins anew");
        }

        place.Say($"going on after {done:#,0} of {all:#,0} replications");
        return snapshot.Fold;
    }

    /// <summary>All replications, and why there are no more where that was left to a precision.</summary>
    internal sealed record Done(RunProgress Progress, StopReason? Stopped)
    {
        public RunFold Fold => Progress.Fold;
    }
}

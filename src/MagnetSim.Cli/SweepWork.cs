using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>The points of a sweep, done at a place where they are saved.</summary>
internal static class SweepWork
{
    /// <summary>Does the points that are left; null when someone interrupts.</summary>
    public static (SweepResult Result, SweepProgress Progress)? Do(SavedPlace place, SweepPlan plan,
        ExperimentOptions options, TextWriter errors, CancellationToken cancellation)
    {
        var manifest = Sweep.ManifestOf(plan, options);
        var progress = Restore(place, manifest)
            ?? new SweepProgress(manifest) { Checkpoints = place.Checkpoints };
        try
        {
            var result = ProgressBar.Around(errors, plan.Points.Count * options.Replications,
                onDone => Sweep.Run(plan, options, progress, onDone, cancellation));
            return (result, progress);
        }
        catch (OperationCanceledException)
        {
            place.Interrupt($"{progress.PointsDone:#,0} of {plan.Points.Count:#,0} points", progress.Save);
            return null;
        }
    }

    private static SweepProgress? Restore(SavedPlace place, SweepManifest manifest)
    {
        var progress = place.Restore(reader => SweepProgress.Read(reader, place.Checkpoints));
        if (progress is null) return null;
        if (!progress.IsOf(manifest))
            throw place.Refusal("the progress that is kept is of another sweep; --force begins anew");
        place.Say($"going on after {progress.PointsDone:#,0} of {manifest.Points.Count:#,0} points");
        return progress;
    }
}

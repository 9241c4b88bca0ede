using System.CommandLine;
using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary><c>magnetsim run --shard K/N</c>: one part of a run, as a file in a folder of parts.</summary>
internal static class ShardRun
{
    public static async Task<int> RunAsync(
        ParseResult arguments, Experiment experiment, string folder, CancellationToken cancellation)
    {
        var shard = experiment.Head.Shard;
        var file = Path.Combine(folder, ShardFile.NameOf(shard));
        using SavedPlace place = new(arguments, file);
        if (IsThere(place, file, experiment.Head))
        {
            await arguments.InvocationConfiguration.Output.WriteLineAsync($"{file} is there already");
            return ExitCode.Done;
        }

        if (File.Exists(file) && !arguments.GetValue(RunArguments.Force))
            throw new RunFolderException($"{file} is there already; --force replaces it");
        var errors = arguments.InvocationConfiguration.Error;
        if (RunWork.Do(place, experiment, errors, cancellation) is not { } done) return ExitCode.Interrupted;
        place.Finish(() => ShardFile.Write(file, experiment.Head, done.Fold), done.Progress.Save);
        int own = done.Fold.Replications, all = experiment.Options.Replications;
        await arguments.InvocationConfiguration.Output.WriteLineAsync(
            $"Shard {shard}: {own:#,0} of {all:#,0} replications, {done.Fold.Seconds:0.0} s, in {file}");
        return ExitCode.Done;
    }

    /// <summary>So that a job that is queued again need not know how far it came.</summary>
    private static bool IsThere(SavedPlace place, string file, RunHead head)
    {
        if (!place.Resumes || !File.Exists(file)) return false;
        try
        {
            var there = ShardFile.ReadHead(file);
            return there.DifferenceOf(head) is null
                && there.Manifest.ReplicationsAsked == head.Manifest.ReplicationsAsked;
        }
        catch (InvalidDataException fault)
        {
            throw new RunFolderException(
                $"{fault.Message}; without that file, or with --force, it is made anew", fault);
        }
    }
}

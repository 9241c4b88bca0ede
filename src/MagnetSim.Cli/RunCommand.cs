using System.CommandLine;
using MagnetSim.Experiments;
using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>
/// <c>magnetsim run SCENARIO</c>: simulates, writes the run's folder, draws charts, prints a table.
/// </summary>
internal static class RunCommand
{
    private const string DefaultParent = "runs";
    private const string SqliteFileName = "run.sqlite";

    /// <summary>How the name of a folder of shards ends.</summary>
    public const string ShardsSuffix = ".shards";

    public static Command Create()
    {
        Command command =
            new("run", "Simulates a scenario many times, and writes results and charts to a folder.")
        {
            ScenarioArguments.Scenario, RunArguments.Output, RunArguments.Replications, RunPrecision.Targets,
            RunPrecision.AtLeast, RunPrecision.AtMost, RunArguments.Seed, RunArguments.Threads,
            ScenarioArguments.Variants, ScenarioArguments.Overrides, ScenarioArguments.AllowOutside,
            RunArguments.Trace, RunArguments.NoCharts, RunArguments.Sqlite, RunArguments.Resume,
            RunArguments.Checkpoint, RunArguments.Shard, RunArguments.Force, RunArguments.Json,
        };
        command.Validators.Add(RunPrecision.CheckTogether);
        command.Validators.Add(RunArguments.CheckTogether);
        command.SetAction((arguments, cancellation) => CommandLine.GuardAsync(
            arguments.InvocationConfiguration.Error, () => RunAsync(arguments, cancellation)));
        return command;
    }

    /// <summary>Prints the result of a run, and draws its charts.</summary>
    public static async Task ShowAsync(
        ParseResult arguments, RunData data, string folder, double seconds, CancellationToken cancellation)
    {
        var output = arguments.InvocationConfiguration.Output;
        RunOutcome outcome = new(data.Run, folder, seconds);
        if (arguments.GetValue(RunArguments.Json)) ResultJson.Write(output, outcome);
        else ResultTable.Write(output, outcome, ResultSentences.OfRun(data), data);
        if (arguments.GetValue(RunArguments.Sqlite))
            SqliteFile.Write(folder, Path.Combine(folder, SqliteFileName), force: true);
        if (!arguments.GetValue(RunArguments.NoCharts))
            await ReportCommand.DrawAsync(folder, arguments.InvocationConfiguration.Error, cancellation);
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var reading = await ScenarioArguments.ReadAsync(arguments);
        if (reading.Scenario is not { } scenario) return ExitCode.WrongInput;
        var (options, fault) = RunOptions.Of(arguments, scenario);
        if (options is null)
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync($"magnetsim: {fault}");
            return ExitCode.WrongInput;
        }

        var source = ScenarioArguments.SourceOf(arguments, reading.Resolved!);
        Experiment experiment = new(scenario, source, options);
        var identity = RunIdentity.Of(experiment.Head.Manifest);
        var isShard = arguments.GetValue(RunArguments.Shard) is not null;
        var folder = arguments.GetValue(RunArguments.Output) ?? Path.Combine(
            DefaultParent, identity.FolderName + (isShard ? ShardsSuffix : ""));
        return isShard
            ? await ShardRun.RunAsync(arguments, experiment, folder, cancellation)
            : await RunWholeAsync(arguments, experiment, folder, cancellation);
    }

    /// <summary>Shows a run that is there already, so that a job that is queued again need not
    /// know.</summary>
    private static async Task<int> ShowAgainAsync(
        ParseResult arguments, string folder, CancellationToken cancellation)
    {
        await arguments.InvocationConfiguration.Error.WriteLineAsync($"magnetsim: {folder} is there already");
        if (SnapshotFolder.IsLeftAt(folder))
        {
            using SavedPlace place = new(arguments, folder);
            place.Forget();
        }

        await ShowAsync(arguments, RunData.Read(folder), folder, seconds: 0, cancellation);
        return ExitCode.Done;
    }

    private static async Task<int> RunWholeAsync(
        ParseResult arguments, Experiment experiment, string folder, CancellationToken cancellation)
    {
        if (arguments.GetValue(RunArguments.Resume) && RunFolder.Holds(folder, experiment.Head.Manifest))
            return await ShowAgainAsync(arguments, folder, cancellation);
        using SavedPlace place = new(arguments, folder);
        var force = arguments.GetValue(RunArguments.Force);
        RunFolder.CheckFree(folder, force);
        var errors = arguments.InvocationConfiguration.Error;
        if (RunWork.Do(place, experiment, errors, cancellation) is not { } done) return ExitCode.Interrupted;
        var result = done.Fold.Result(experiment.Head, done.Stopped, experiment.Options.Threads);
        place.Finish(() => RunFolder.Write(result, folder, force), done.Progress.Save);
        await ShowAsync(arguments, RunData.Of(result), folder, result.Timing.WallSeconds, cancellation);
        return ExitCode.Done;
    }
}

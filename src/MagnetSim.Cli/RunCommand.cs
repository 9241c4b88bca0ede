using System.CommandLine;
using MagnetSim.Experiments;
using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.Cli;

/// <summary>
/// <c>magnetsim run SCENARIO</c>: simulates, writes the run's folder, draws charts, prints a table.
/// </summary>
internal static class RunCommand
{
    private const string DefaultParent = "runs";

    public static Command Create()
    {
        Command command =
            new("run", "Simulates a scenario many times, and writes results and charts to a folder.")
        {
            ScenarioArguments.Scenario, RunArguments.Output, RunArguments.Replications, RunPrecision.Targets,
            RunPrecision.AtLeast, RunPrecision.AtMost, RunArguments.Seed, RunArguments.Threads,
            ScenarioArguments.Variants, ScenarioArguments.Overrides, ScenarioArguments.AllowOutside,
            RunArguments.Trace, RunArguments.NoCharts, RunArguments.Force, RunArguments.Json,
        };
        command.Validators.Add(RunPrecision.CheckTogether);
        command.SetAction((arguments, cancellation) => CommandLine.GuardAsync(
            arguments.InvocationConfiguration.Error, () => RunAsync(arguments, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var errors = arguments.InvocationConfiguration.Error;
        var reading = await ScenarioArguments.ReadAsync(arguments);
        if (reading.Scenario is not { } scenario) return ExitCode.WrongInput;
        var (options, fault) = RunOptions.Of(arguments, scenario);
        if (options is null)
        {
            await errors.WriteLineAsync($"magnetsim: {fault}");
            return ExitCode.WrongInput;
        }

        var force = arguments.GetValue(RunArguments.Force);
        var source = ScenarioArguments.SourceOf(arguments, reading.Resolved!);
        RunFolder.CheckFree(FolderOf(arguments, Identity(scenario, source, options)), force);
        var result = ProgressBar.Around(errors, options.Replications, onDone => Experiment.Run(
            scenario, source, options, onDone, cancellation));
        return await FinishAsync(arguments, result, cancellation);
    }

    private static RunIdentity Identity(
        Scenario scenario, ScenarioSource source, ExperimentOptions options) => new(
            scenario.Name, RunIdentity.HashOf(source.Resolved), options.Seed, options.Replications,
            options.Replications, source.Variants, source.Overrides, Tool.Version)
        {
            Precision = options.Precision,
        };

    private static string FolderOf(ParseResult arguments, RunIdentity identity) =>
        arguments.GetValue(RunArguments.Output) ?? Path.Combine(DefaultParent, identity.FolderName);

    private static async Task<int> FinishAsync(
        ParseResult arguments, RunResult result, CancellationToken cancellation)
    {
        var errors = arguments.InvocationConfiguration.Error;
        int done = result.Manifest.ReplicationsDone, asked = result.Manifest.ReplicationsAsked;
        var most = result.Manifest.Precision is null ? "" : "at most ";
        if (done == 0)
        {
            await errors.WriteLineAsync("magnetsim: interrupted before the first replication was done");
            return ExitCode.Interrupted;
        }

        var folder = FolderOf(arguments, RunIdentity.Of(result.Manifest));
        RunFolder.Write(result, folder, arguments.GetValue(RunArguments.Force));
        if (result.Manifest.IsInterrupted)
        {
            await errors.WriteLineAsync(
                $"magnetsim: interrupted; replications 0 to {done - 1} of {most}{asked} are kept in "
                + $"{folder}");
            return ExitCode.Interrupted;
        }

        RunOutcome outcome = new(RunFolder.Read(folder), folder, result.Timing.WallSeconds);
        Print(arguments, outcome);
        if (!arguments.GetValue(RunArguments.NoCharts))
            await ReportCommand.DrawAsync(folder, errors, cancellation);
        return ExitCode.Done;
    }

    private static void Print(ParseResult arguments, RunOutcome outcome)
    {
        var output = arguments.InvocationConfiguration.Output;
        if (arguments.GetValue(RunArguments.Json)) ResultJson.Write(output, outcome);
        else ResultTable.Write(output, outcome);
    }
}

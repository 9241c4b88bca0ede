using System.CommandLine;
using MagnetSim.Experiments;
using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.Cli;

/// <summary><c>magnetsim rerun RUN</c>: makes a run again from its folder, and says whether it
/// agrees.</summary>
internal static class RerunCommand
{
    private static readonly Argument<string> _runPath = new("RUN") { Description = "A run's folder." };

    private static readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "A new folder that keeps the second run [default: it is not kept].",
        HelpName = "DIR",
    };

    private static readonly Option<bool> _json =
        new("--json") { Description = "Prints the findings as JSON." };

    public static Command Create()
    {
        Command command = new("rerun",
            "Makes a run again from run.json and scenario.yaml in its folder, and says of each result file "
            + "whether the bytes agree; ends with 1 if any do not.")
        {
            _runPath, _output, RunArguments.Threads, _json,
        };
        command.SetAction((arguments, cancellation) => CommandLine.GuardAsync(
            arguments.InvocationConfiguration.Error, () => RerunAsync(arguments, cancellation)));
        return command;
    }

    private static async Task<int> RerunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var folder = arguments.GetRequiredValue(_runPath);
        var manifest = RunFolder.ReadManifest(folder);
        var file = Path.Combine(folder, RunFolder.ScenarioFile);
        if (!File.Exists(file))
            throw new RunFolderException($"{file}: missing, so the run cannot be made again");
        var errors = arguments.InvocationConfiguration.Error;
        var reading = ScenarioReader.Read(file, [], []);
        await ProblemPrinter.WriteAsync(errors, reading.Problems, []);
        if (reading.Scenario is null) return ExitCode.WrongInput;
        await RerunWarnings.WriteAsync(errors, manifest, reading.ResolvedText);
        using RerunFolder place = new(arguments.GetValue(_output));
        ScenarioSource source = new(reading.ResolvedText, await File.ReadAllTextAsync(file, cancellation),
            manifest.Variants, manifest.Overrides);
        var threads = arguments.GetValue(RunArguments.Threads) ?? Environment.ProcessorCount;
        var result = ProgressBar.Around(errors, manifest.ReplicationsDone, onDone => Repetition.Run(
            manifest, reading.Scenario, source, threads, onDone, cancellation));
        cancellation.ThrowIfCancellationRequested();
        RunFolder.Write(result, place.Path, force: false);
        RerunOutcome outcome = new(folder, place.KeptPath, result, RunAgreement.Between(folder, place.Path));
        Print(arguments, outcome);
        return outcome.Agreement.IsComplete ? ExitCode.Done : ExitCode.Failed;
    }

    private static void Print(ParseResult arguments, RerunOutcome outcome)
    {
        var output = arguments.InvocationConfiguration.Output;
        if (arguments.GetValue(_json)) outcome.WriteJson(output);
        else outcome.WriteList(output);
    }
}

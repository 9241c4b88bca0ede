using System.CommandLine;
using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary><c>magnetsim compare RUN RUN…</c>: by how much runs differ, and how sure that is.</summary>
internal static class CompareCommand
{
    private static readonly Argument<string[]> _runs = AtLeastTwo(new("RUN")
    {
        Description = "Folders of two runs or more; each is compared with the first.",
        Arity = new ArgumentArity(1, 100),
    });

    private static readonly Option<bool> _unpaired = new("--unpaired")
    {
        Description = "Compares runs of different seeds, as independent ones (Welch's interval).",
    };

    private static readonly Option<string?> _output = new("--output", "-o")
    {
        Description = $"A folder for {ComparisonFile.Name}: every KPI that the runs share.",
        HelpName = "DIR",
    };

    private static readonly Option<bool> _force =
        new("--force") { Description = $"Replaces a {ComparisonFile.Name} that is there already." };

    private static readonly Option<bool> _json =
        new("--json") { Description = "Prints the comparison as JSON." };

    public static Command Create()
    {
        Command command = new("compare",
            "Says by how much runs differ from the first one, pair by pair, with 95 % intervals.")
        {
            _runs, _unpaired, _output, _force, _json,
        };
        command.SetAction((arguments, _) => CommandLine.GuardAsync(
            arguments.InvocationConfiguration.Error, () => CompareAsync(arguments)));
        return command;
    }

    private static Argument<string[]> AtLeastTwo(Argument<string[]> argument)
    {
        argument.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1)
            {
                result.AddError(
                    $"there is nothing to compare {result.Tokens[0].Value} with; name another run");
            }
        });
        return argument;
    }

    private static async Task<int> CompareAsync(ParseResult arguments)
    {
        var folders = arguments.GetRequiredValue(_runs);
        var folder = arguments.GetValue(_output);
        if (folder is not null) ComparisonFile.CheckFree(folder, arguments.GetValue(_force));
        var isPaired = !arguments.GetValue(_unpaired);
        var first = RunFolder.Read(folders[0]);
        var table = RunFolder.ReadReplications(folders[0]);
        List<ComparedRuns> compared = [];
        foreach (var other in folders.Skip(1))
        {
            var second = RunFolder.Read(other);
            if (RunComparison.Obstacle(first.Manifest, second.Manifest, isPaired) is { } obstacle)
            {
                await arguments.InvocationConfiguration.Error.WriteLineAsync(
                    $"magnetsim: {folders[0]} and {other} cannot be compared: {obstacle}");
                return ExitCode.WrongInput;
            }

            RunComparison comparison = new(table, RunFolder.ReadReplications(other), isPaired);
            compared.Add(new ComparedRuns(folders[0], first, other, second, comparison));
        }

        Print(arguments, compared);
        if (folder is not null) await WriteAsync(arguments, folder, compared);
        return ExitCode.Done;
    }

    private static void Print(ParseResult arguments, IReadOnlyList<ComparedRuns> compared)
    {
        var output = arguments.InvocationConfiguration.Output;
        if (arguments.GetValue(_json)) ComparisonJson.Write(output, compared);
        else foreach (var runs in compared) ComparisonTable.Write(output, runs);
    }

    private static async Task WriteAsync(
        ParseResult arguments, string folder, IReadOnlyList<ComparedRuns> compared)
    {
        var path = ComparisonFile.Write(
            folder, compared.SelectMany(runs => runs.Rows), arguments.GetValue(_force));
        if (!arguments.GetValue(_json))
            await arguments.InvocationConfiguration.Output.WriteLineAsync($"Every KPI: {path}");
    }
}

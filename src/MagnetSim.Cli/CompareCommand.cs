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

    private static readonly Option<bool> _json =
        new("--json") { Description = "Prints the comparison as JSON." };

    public static Command Create()
    {
        Command command = new("compare",
            "Says by how much runs differ from the first one, pair by pair, with 95 % intervals.")
        {
            _runs, _json,
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
        var first = RunFolder.Read(folders[0]);
        var table = RunFolder.ReadReplications(folders[0]);
        List<ComparedRuns> compared = [];
        foreach (var folder in folders.Skip(1))
        {
            var second = RunFolder.Read(folder);
            if (RunComparison.Obstacle(first.Manifest, second.Manifest) is { } obstacle)
            {
                await arguments.InvocationConfiguration.Error.WriteLineAsync(
                    $"magnetsim: {folders[0]} and {folder} cannot be compared: {obstacle}");
                return ExitCode.WrongInput;
            }

            RunComparison comparison = new(table, RunFolder.ReadReplications(folder));
            compared.Add(new ComparedRuns(folders[0], first, folder, second, comparison));
        }

        Print(arguments, compared);
        return ExitCode.Done;
    }

    private static void Print(ParseResult arguments, IReadOnlyList<ComparedRuns> compared)
    {
        var output = arguments.InvocationConfiguration.Output;
        if (arguments.GetValue(_json)) ComparisonJson.Write(output, compared);
        else foreach (var runs in compared) ComparisonTable.Write(output, runs);
    }
}

/// <summary>Two runs side by side.</summary>
internal sealed record ComparedRuns(
    string FirstFolder, StoredRun First, string SecondFolder, StoredRun Second, RunComparison Comparison)
{
    /// <summary>The headline KPIs of both, in the order of the second, which is often the one with a
    /// shock.</summary>
    public IReadOnlyList<HeadlineGroup> Headlines
    {
        get
        {
            var second = new RunOutcome(Second, SecondFolder, 0).Headlines;
            var first = new RunOutcome(First, FirstFolder, 0).Headlines
                .Where(group => second.All(other => other.Title != group.Title));
            return [.. second, .. first];
        }
    }
}

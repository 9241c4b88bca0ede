using System.CommandLine;
using System.CommandLine.Parsing;
using MagnetSim.Experiments;
using MagnetSim.Reports;
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
        Description = "A folder for every KPI that the runs share, and for charts.",
        HelpName = "DIR",
    };

    private static readonly Option<string[]> _overTime = new("--over-time")
    {
        Description = "Simulates the runs again to see how a series differs over time, such as "
            + "month/shortfall, or its sum, cumulative/month/shortfall; may be repeated.",
        HelpName = "SERIES",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<bool> _force =
        new("--force") { Description = "Replaces a comparison that is there already." };

    private static readonly Option<bool> _json =
        new("--json") { Description = "Prints the comparison as JSON." };

    public static Command Create()
    {
        Command command = new("compare",
            "Says by how much runs differ from the first one, pair by pair, with 95 % intervals.")
        {
            _runs, _unpaired, _output, _overTime, RunArguments.Threads, RunArguments.NoCharts, _force, _json,
        };
        command.Validators.Add(CheckTogether);
        command.SetAction((arguments, cancellation) => CommandLine.GuardAsync(
            arguments.InvocationConfiguration.Error, () => CompareAsync(arguments, cancellation)));
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

    private static void CheckTogether(CommandResult arguments)
    {
        if (arguments.GetResult(_overTime) is not { Implicit: false }) return;
        if (arguments.GetValue(_output) is null)
            arguments.AddError("--over-time writes a table and a chart; name a folder for them with -o");
        if (arguments.GetValue(_unpaired))
        {
            arguments.AddError("--over-time subtracts replications pair by pair, and --unpaired has no "
                + "pairs; leave one of them out");
        }
    }

    private static async Task<int> CompareAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var folders = arguments.GetRequiredValue(_runs);
        if (arguments.GetValue(_output) is { } folder)
            ComparisonFolder.CheckFree(folder, arguments.GetValue(_force));
        if (await ReadAsync(arguments, folders) is not { } compared) return ExitCode.WrongInput;
        Print(arguments, compared);
        return arguments.GetValue(_output) is { } output
            ? await WriteAsync(arguments, output, folders, compared, cancellation)
            : ExitCode.Done;
    }

    /// <summary>Each of the other runs beside the first; null when one cannot be compared with it.</summary>
    private static async Task<List<ComparedRuns>?> ReadAsync(ParseResult arguments, string[] folders)
    {
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
                return null;
            }

            RunComparison comparison = new(table, RunFolder.ReadReplications(other), isPaired);
            compared.Add(new ComparedRuns(folders[0], first, other, second, comparison));
        }

        return compared;
    }

    private static void Print(ParseResult arguments, List<ComparedRuns> compared)
    {
        var output = arguments.InvocationConfiguration.Output;
        if (arguments.GetValue(_json))
        {
            ComparisonJson.Write(output, compared);
            return;
        }

        var names = NamesOf(compared);
        for (var index = 0; index < compared.Count; index++)
        {
            var pair = ComparisonRecord.Of([compared[index]], [names[0], names[index + 1]], overTime: []);
            Prose.Write(output, ResultSentences.OfComparison(pair));
        }

        foreach (var runs in compared) ComparisonTable.Write(output, runs);
    }

    private static IReadOnlyList<string> NamesOf(List<ComparedRuns> compared) =>
        ComparedNames.Of([(compared[0].FirstFolder, compared[0].First.Manifest),
            .. compared.Select(pair => (pair.SecondFolder, pair.Second.Manifest))]);

    private static async Task<int> WriteAsync(ParseResult arguments, string folder, string[] folders,
        List<ComparedRuns> compared, CancellationToken cancellation)
    {
        var errors = arguments.InvocationConfiguration.Error;
        var names = NamesOf(compared);
        SeriesName[] series =
            [.. arguments.GetRequiredValue(_overTime).Distinct().Select(text => new SeriesName(text))];
        var overTime = series.Length == 0
            ? []
            : await CompareOverTime.RunAsync(folders, names, series,
                arguments.GetValue(RunArguments.Threads) ?? Environment.ProcessorCount, errors, cancellation);
        if (overTime is null) return ExitCode.WrongInput;
        ComparisonFolder.Write(
            ComparisonRecord.Of(compared, names, overTime), folder, arguments.GetValue(_force));
        if (!arguments.GetValue(_json))
        {
            var path = Path.Combine(folder, ComparisonFolder.TableFile);
            await arguments.InvocationConfiguration.Output.WriteLineAsync();
            await arguments.InvocationConfiguration.Output.WriteLineAsync($"Every KPI: {path}");
        }

        if (!arguments.GetValue(RunArguments.NoCharts))
            await ReportCommand.DrawAsync(folder, errors, cancellation);
        return ExitCode.Done;
    }
}

using System.CommandLine;
using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.Cli;

/// <summary><c>magnetsim diff A [B]</c>: where two scenarios or two runs differ.</summary>
internal static class DiffCommand
{
    private static readonly Argument<string> _first =
        new("A") { Description = "A scenario file (YAML), or the folder of a run." };

    private static readonly Argument<string?> _second = new("B")
    {
        Description = "What it is compared with, as --variant and --set change it [default: A].",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> _all = new("--all")
    {
        Description = "Lists differences of source, confidence, note and description too.",
    };

    private static readonly Option<bool> _json = new("--json") { Description = "Prints them as JSON." };

    public static Command Create()
    {
        Command command = new("diff",
            "Lists the values in which two scenarios or runs differ, and where each was written.")
        {
            _first, _second, ScenarioArguments.Variants, ScenarioArguments.Overrides,
            ScenarioArguments.AllowOutside, _all, _json,
        };
        command.SetAction((arguments, _) => CommandLine.GuardAsync(
            arguments.InvocationConfiguration.Error, () => DiffAsync(arguments)));
        return command;
    }

    private static async Task<int> DiffAsync(ParseResult arguments)
    {
        var first = arguments.GetRequiredValue(_first);
        var second = arguments.GetValue(_second) ?? first;
        var left = ScenarioReader.Read(
            FileOf(first), [], [], arguments.GetValue(ScenarioArguments.AllowOutside));
        var right = ScenarioArguments.ReadFile(arguments, FileOf(second));
        var errors = arguments.InvocationConfiguration.Error;
        await ProblemPrinter.WriteAsync(errors, [.. left.Problems.Union(right.Problems)], []);
        if (left.Scenario is null || right.Scenario is null)
            return ExitCode.WrongInput;
        var (leftOrigins, rightOrigins) = (OriginsOf(first), OriginsOf(second));
        IReadOnlyList<ScenarioDifference> found =
        [
            .. ScenarioDifference.Between(left.Resolved!, right.Resolved!).Select(each => each with
            {
                First = leftOrigins is null ? each.First : leftOrigins.Trace(each.First),
                Second = rightOrigins is null ? each.Second : rightOrigins.Trace(each.Second),
            }),
        ];
        var changes = ScenarioArguments.TextOf(
            ScenarioArguments.VariantsOf(arguments), ScenarioArguments.OverridesOf(arguments));
        DiffOutcome outcome = new(first, second, changes, found, RunDifference.Between(first, second));
        Print(arguments, outcome);
        return ExitCode.Done;
    }

    /// <summary>Null for a scenario file, whose places are the origins.</summary>
    private static RunOrigins? OriginsOf(string path) =>
        Directory.Exists(path) ? new RunOrigins(FileOf(path)) : null;

    private static void Print(ParseResult arguments, DiffOutcome outcome)
    {
        var output = arguments.InvocationConfiguration.Output;
        var all = arguments.GetValue(_all);
        if (arguments.GetValue(_json)) DiffJson.Write(output, outcome, all);
        else DiffList.Write(output, outcome, all);
    }

    /// <summary>A run's folder stands for the resolved scenario in it.</summary>
    private static string FileOf(string path) =>
        Directory.Exists(path) ? Path.Combine(path, RunFolder.ScenarioFile) : path;
}

/// <summary>What was compared, and in what it differs.</summary>
/// <param name="Changes">By what the second scenario is changed, as it was typed.</param>
/// <param name="Run">What else differs between two runs; null where one of the two is no run.</param>
internal sealed record DiffOutcome(
    string First, string Second, string Changes, IReadOnlyList<ScenarioDifference> Scenario,
    RunDifference? Run)
{
    /// <summary>All differences, or those that change something.</summary>
    public IReadOnlyList<ScenarioDifference> Listed(bool all) =>
        all ? Scenario : [.. Scenario.Where(difference => !difference.IsAnnotation)];
}

using System.CommandLine;
using MagnetSim.Scenarios;

namespace MagnetSim.Cli;

/// <summary><c>magnetsim validate SCENARIO…</c>: every problem of scenario files.</summary>
internal static class ValidateCommand
{
    private static readonly Argument<string[]> _scenarioFiles = new("SCENARIO")
    {
        Description = "Scenario files (YAML).",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Create()
    {
        Command command = new("validate",
            "Lists every problem of scenario files and of each of their variants, and warnings.")
        {
            _scenarioFiles, ScenarioArguments.Variants, ScenarioArguments.Overrides,
            ScenarioArguments.AllowOutside,
        };
        command.SetAction((arguments, _) => CommandLine.GuardAsync(
            arguments.InvocationConfiguration.Error, () => ValidateAsync(arguments)));
        return command;
    }

    private static async Task<int> ValidateAsync(ParseResult arguments)
    {
        var exitCode = ExitCode.Done;
        foreach (var file in arguments.GetRequiredValue(_scenarioFiles))
        {
            var readings = ReadingsOf(arguments, file);
            List<ScenarioProblem> problems =
                [.. readings.SelectMany(reading => reading.Problems).Distinct()];
            List<ScenarioProblem> warnings =
                [.. readings.SelectMany(reading => reading.Warnings).Distinct()];
            await ProblemPrinter.WriteAsync(arguments.InvocationConfiguration.Error, problems, warnings);
            if (problems.Count > 0) exitCode = ExitCode.WrongInput;
            else await arguments.InvocationConfiguration.Output.WriteLineAsync($"{file}: no problems");
        }

        return exitCode;
    }

    /// <summary>The scenario as the arguments change it, then each of its variants unless some were
    /// chosen.</summary>
    private static List<ScenarioReading> ReadingsOf(ParseResult arguments, string file)
    {
        var plain = ScenarioArguments.ReadFile(arguments, file);
        if (ScenarioArguments.VariantsOf(arguments).Count > 0)
            return [plain];
        var variants = ScenarioReader.VariantsOf(file, arguments.GetValue(ScenarioArguments.AllowOutside));
        return [plain, .. variants.Select(variant => ReadVariant(arguments, file, variant.Name, plain))];
    }

    /// <summary>What is wrong with a variant alone says so: it may come from another file.</summary>
    private static ScenarioReading ReadVariant(
        ParseResult arguments, string file, string variant, ScenarioReading plain)
    {
        var reading = ScenarioReader.Read(
            file, [variant], ScenarioArguments.OverridesOf(arguments),
            arguments.GetValue(ScenarioArguments.AllowOutside));
        return reading with
        {
            Problems = Alone(variant, reading.Problems, plain.Problems),
            Warnings = Alone(variant, reading.Warnings, plain.Warnings),
        };
    }

    private static IReadOnlyList<ScenarioProblem> Alone(
        string variant, IReadOnlyList<ScenarioProblem> found, IReadOnlyList<ScenarioProblem> plain) =>
    [
        .. found.Except(plain).Select(problem => problem with
        {
            Message = $"{problem.Message} (with --variant {variant})",
        }),
    ];
}

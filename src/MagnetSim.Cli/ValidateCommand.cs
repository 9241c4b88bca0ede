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
        Command command =
            new("validate", "Lists every problem of scenario files, and warnings; exit code 2 for a problem.")
        {
            _scenarioFiles,
        };
        command.SetAction((arguments, _) => Validate(arguments));
        return command;
    }

    private static Task<int> Validate(ParseResult arguments)
    {
        var output = arguments.InvocationConfiguration.Output;
        var errors = arguments.InvocationConfiguration.Error;
        return CommandLine.GuardAsync(errors, async () =>
        {
            var exitCode = ExitCode.Done;
            foreach (var file in arguments.GetRequiredValue(_scenarioFiles))
            {
                var readings = ReadingsOf(file);
                List<ScenarioProblem> problems =
                    [.. readings.SelectMany(reading => reading.Problems).Distinct()];
                var warnings = readings.SelectMany(reading => reading.Warnings).Distinct();
                foreach (var problem in problems.Concat(warnings))
                    await errors.WriteLineAsync(problem.ToString());
                if (problems.Count > 0) exitCode = ExitCode.WrongInput;
                else await output.WriteLineAsync($"{file}: no problems");
            }

            return exitCode;
        });
    }

    /// <summary>The scenario itself, then each of its variants.</summary>
    private static List<ScenarioReading> ReadingsOf(string file)
    {
        var plain = ScenarioReader.Read(file, [], []);
        var variants = ScenarioReader.VariantsOf(file);
        return [plain, .. variants.Select(variant => ReadVariant(file, variant, plain))];
    }

    /// <summary>What is wrong with a variant alone says so: it may come from another file.</summary>
    private static ScenarioReading ReadVariant(
        string file, string variant, ScenarioReading plain)
    {
        var reading = ScenarioReader.Read(file, [variant], []);
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

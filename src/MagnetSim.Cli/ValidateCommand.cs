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
            new("validate", "Lists every problem of scenario files; exit code 2 if there is one.")
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
                var problems = ProblemsOf(file);
                foreach (var problem in problems)
                    await errors.WriteLineAsync(problem.ToString());
                if (problems.Count > 0) exitCode = ExitCode.WrongInput;
                else await output.WriteLineAsync($"{file}: no problems");
            }

            return exitCode;
        });
    }

    /// <summary>The problems of the scenario itself, then what each of its variants adds to them.</summary>
    private static List<ScenarioProblem> ProblemsOf(string file)
    {
        List<ScenarioProblem> problems = [.. ScenarioReader.Read(file, [], []).Problems];
        foreach (var variant in ScenarioReader.VariantsOf(file))
            problems.AddRange(ScenarioReader.Read(file, [variant], []).Problems.Except(problems).ToList());
        return problems;
    }
}

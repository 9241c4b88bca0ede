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
        TextWriter output = arguments.InvocationConfiguration.Output;
        TextWriter errors = arguments.InvocationConfiguration.Error;
        return CommandLine.GuardAsync(errors, async () =>
        {
            int exitCode = ExitCode.Done;
            foreach (string file in arguments.GetRequiredValue(_scenarioFiles))
            {
                ScenarioReading reading = ScenarioReader.Read(file, [], []);
                foreach (ScenarioProblem problem in reading.Problems)
                    await errors.WriteLineAsync(problem.ToString());
                if (reading.Problems.Count > 0) exitCode = ExitCode.WrongInput;
                else await output.WriteLineAsync($"{file}: no problems");
            }

            return exitCode;
        });
    }
}

using System.CommandLine;
using MagnetSim.Scenarios;

namespace MagnetSim.Cli;

/// <summary><c>magnetsim schema</c>: the format of scenario files, for editors and for people.</summary>
internal static class SchemaCommand
{
    private static readonly Option<bool> _markdown = new("--markdown")
    {
        Description = "Print the reference page for people (docs/scenario-format.md) instead.",
    };

    public static Command Create()
    {
        Command command = new(
            "schema", "Prints the JSON Schema of scenario files, from which editors complete and check them.")
        {
            _markdown,
        };
        command.SetAction((arguments, _) => PrintAsync(arguments));
        return command;
    }

    private static async Task<int> PrintAsync(ParseResult arguments)
    {
        var text = arguments.GetValue(_markdown) ? ScenarioFormatPage.Write() : ScenarioSchema.Write();
        await arguments.InvocationConfiguration.Output.WriteAsync(text);
        return ExitCode.Done;
    }
}

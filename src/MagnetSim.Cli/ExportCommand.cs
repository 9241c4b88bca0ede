using System.CommandLine;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary><c>magnetsim export RUN --sqlite FILE</c>: results in the form of another program.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> _folder =
        new("RUN") { Description = "The folder of a run, a sweep or a comparison." };

    private static readonly Option<string> _sqlite = new("--sqlite")
    {
        HelpName = "FILE",
        Description = "Writes each CSV file of the folder as a table of this SQLite file.",
        Required = true,
    };

    private static readonly Option<bool> _force = new("--force")
    {
        Description = "Replaces a file that is there.",
    };

    public static Command Create()
    {
        Command command = new("export", "Writes the tables of a run, a sweep or a comparison as one file.")
        {
            _folder, _sqlite, _force,
        };
        command.SetAction((arguments, _) => CommandLine.GuardAsync(
            arguments.InvocationConfiguration.Error, () => ExportAsync(arguments)));
        return command;
    }

    private static async Task<int> ExportAsync(ParseResult arguments)
    {
        var file = arguments.GetRequiredValue(_sqlite);
        SqliteFile.Write(arguments.GetRequiredValue(_folder), file, arguments.GetValue(_force));
        await arguments.InvocationConfiguration.Output.WriteLineAsync(file);
        return ExitCode.Done;
    }
}

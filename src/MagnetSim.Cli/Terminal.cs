using Spectre.Console;

namespace MagnetSim.Cli;

/// <summary>Output that uses colours and movement on a terminal, and none of it in a pipe.</summary>
internal static class Terminal
{
    private const int PipeWidth = 120;

    /// <summary>Whether a person looks at what is written there.</summary>
    public static bool IsWatched(TextWriter writer) =>
        (writer == Console.Out && !Console.IsOutputRedirected)
        || (writer == Console.Error && !Console.IsErrorRedirected);

    public static IAnsiConsole Of(TextWriter writer)
    {
        var watched = IsWatched(writer);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = watched ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = watched ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        if (!watched) console.Profile.Width = PipeWidth;
        return console;
    }
}

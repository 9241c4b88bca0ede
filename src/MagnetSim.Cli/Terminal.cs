using Spectre.Console;

namespace MagnetSim.Cli;

/// <summary>Output that uses colours and movement on a terminal, and none of it in a pipe.</summary>
internal static class Terminal
{
    /// <summary>Columns of a table, and of sentences around it, wherever they are read.</summary>
    public const int Width = 80;

    /// <summary>The same writer, made safe for people's terminals.</summary>
    public static PlainWriter Plain(TextWriter writer) =>
        new(writer, IsWatched(writer) && AllowsColor(Environment.GetEnvironmentVariable));

    /// <summary>Whether a person looks at what is written there.</summary>
    public static bool IsWatched(TextWriter writer) =>
        (writer == Console.Out && !Console.IsOutputRedirected)
        || (writer == Console.Error && !Console.IsErrorRedirected);

    /// <summary>Whether a terminal may show colours and bold letters: see no-color.org.</summary>
    public static bool AllowsColor(Func<string, string?> environment) =>
        string.IsNullOrEmpty(environment("NO_COLOR")) && !IsDumb(environment);

    /// <summary>Whether a terminal cannot move its cursor, so that nothing can move on it.</summary>
    public static bool IsDumb(Func<string, string?> environment) => environment("TERM") is "dumb";

    /// <summary>A title in a line of its own, in bold where a terminal has that.</summary>
    public static void WriteTitle(TextWriter output, string title)
    {
        if (output is PlainWriter plain) plain.WriteTitle(title);
        else output.WriteLine(title);
    }

    /// <summary>For layouts that are text alone.</summary>
    public static IAnsiConsole TextOf(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = Width;
        return console;
    }

    /// <summary>For what moves on a terminal.</summary>
    public static IAnsiConsole MovingOn(TextWriter terminal, bool hasColor) =>
        AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal),
            ColorSystem = hasColor ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
}

using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace MagnetSim.Validation;

/// <summary>
/// Does in an empty folder what a page tells its reader to do: types its commands, saves its files, and makes
/// its changes.
/// </summary>
internal sealed partial class TutorialReader : IDisposable
{
    private const string Prompt = "$ ";
    private const string Launcher = "./magnetsim";

    private readonly TemporaryFolder _folder = new();

    /// <summary>Puts a launcher into the folder that starts the program under test.</summary>
    public TutorialReader()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "magnetsim.dll");
        // Charts take longer than all the rest, and print nothing.
        File.WriteAllText(_folder.PathOf(Launcher), $"""
            if [ "$1" = run ]; then set -- "$@" --no-charts; fi
            exec dotnet '{program}' "$@"

            """);
    }

    public int CommandsTyped { get; private set; }

    public void Dispose() => _folder.Dispose();

    /// <summary>Follows a page from top to bottom, and returns it with what is seen on the way.</summary>
    public string Follow(string page)
    {
        StringBuilder seen = new();
        var end = 0;
        // All at once: the search has a time limit, and following what it finds takes longer.
        foreach (var instruction in Instruction().Matches(page).ToList())
        {
            seen.Append(page[end..instruction.Index]).Append(Obey(instruction));
            end = instruction.Index + instruction.Length;
        }

        return seen.Append(page[end..]).ToString();
    }

    private string Obey(Match instruction)
    {
        if (instruction.Groups["console"].Success) return Type(instruction.Groups["console"].Value);
        if (instruction.Groups["saves"].Success) Save(instruction);
        if (instruction.Groups["shows"].Success) CheckExcerpt(instruction);
        if (instruction.Groups["changes"].Success) Change(instruction);
        return instruction.Value;
    }

    private string Type(string block)
    {
        List<string> seen = [];
        foreach (Match match in Command().Matches(block))
        {
            var lines = match.Value.Split('\n');
            if (seen.Count > 0) seen.Add("");
            seen.Add(lines[0]);
            seen.AddRange(TutorialOutput.Renew(Trimmed(lines[1..]), Trimmed(Run(lines[0][Prompt.Length..]))));
        }

        return $"```console\n{string.Join('\n', seen)}\n```";
    }

    /// <summary>What a command prints, results and messages as they come.</summary>
    private string[] Run(string command)
    {
        if (!command.StartsWith(Launcher, StringComparison.Ordinal))
            throw new InvalidOperationException($"the page says to type {command}; it must start {Launcher}");
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", $"sh {command} 2>&1"])
        {
            WorkingDirectory = _folder.PathOf("."),
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var printed = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        CommandsTyped++;
        return printed.Split('\n');
    }

    private void Save(Match instruction) => File.WriteAllText(
        _folder.PathOf(instruction.Groups["saves"].Value), instruction.Groups["text"].Value);

    private void Change(Match instruction)
    {
        var file = _folder.PathOf(instruction.Groups["changes"].Value);
        var old = instruction.Groups["old"].Value;
        var parts = File.ReadAllText(file).Split(old);
        if (parts.Length != 2)
            throw new InvalidOperationException($"{old} stands {parts.Length - 1} times in {file}");
        File.WriteAllText(file, string.Join(instruction.Groups["new"].Value, parts));
    }

    /// <summary>Lines of a file that the page shows stand in it, in this order.</summary>
    private void CheckExcerpt(Match instruction)
    {
        var file = _folder.PathOf(instruction.Groups["shows"].Value);
        var excerpt = Trimmed(instruction.Groups["excerpt"].Value.Split('\n'));
        using var lines = File.ReadLines(file).GetEnumerator();
        foreach (var shown in excerpt.Where(line => line != TutorialOutput.Cut))
        {
            var isThere = false;
            while (!isThere && lines.MoveNext()) isThere = lines.Current == shown;
            if (!isThere) throw new InvalidOperationException($"{file} has no line there that says: {shown}");
        }
    }

    /// <summary>Without blanks at the ends of lines, and empty lines before and after.</summary>
    private static string[] Trimmed(string[] lines) =>
        [.. string.Join('\n', lines.Select(line => line.TrimEnd())).Trim('\n').Split('\n')];

    [GeneratedRegex("""
        ^```console\n(?<console>.*?)^```$
        |Save\s+this\s+as\s+`(?<saves>[^`]+)`:\n\n```yaml\n(?<text>.*?)^```$
        |From\s+`(?<shows>[^`]+)`:\n\n```yaml\n(?<excerpt>.*?)^```$
        |In\s+`(?<changes>[^`]+)`,\s+change\s+`(?<old>[^`]+)`(\s+back)?\s+to\s+`(?<new>[^`]+)`
        """,
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace
        | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Instruction();

    /// <summary>A line after the prompt, and what is printed until the next prompt.</summary>
    [GeneratedRegex(@"^\$ .*(\n(?!\$ ).*)*", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Command();
}

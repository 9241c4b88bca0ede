namespace MagnetSim.Cli;

/// <summary>Sentences in lines of 80 columns, broken between words and never within a figure.</summary>
internal static class Prose
{
    /// <param name="indent">Blanks before the first line; those that follow get two more where there is any.
    /// </param>
    public static void Write(TextWriter output, string text, int indent = 0)
    {
        var more = indent;
        foreach (var line in Lines(text, Terminal.Width - (indent == 0 ? 0 : indent + 2)))
        {
            output.WriteLine(new string(' ', more) + line);
            if (indent > 0) more = indent + 2;
        }
    }

    /// <summary>Lines no longer than that, but for a word or figure that alone is longer.</summary>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        List<string> lines = [];
        var line = "";
        foreach (var piece in Pieces(VisibleText.InOneLine(text)))
        {
            if (line.Length > 0 && line.Length + 1 + piece.Length > width)
            {
                lines.Add(line);
                line = "";
            }

            line = line.Length == 0 ? piece : $"{line} {piece}";
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>Lines no longer than that: what alone is longer is broken too.</summary>
    public static IReadOnlyList<string> Broken(string text, int width) =>
    [
        .. Lines(text, width).SelectMany(line => line.Length == 0
            ? [""]
            : line.Chunk(width).Select(part => new string(part))),
    ];

    /// <summary>Words, each number with what belongs to it.</summary>
    private static List<string> Pieces(string text)
    {
        List<string> pieces = [];
        var last = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pieces.Count > 0 && BelongTogether(last, word)) pieces[^1] += $" {word}";
            else pieces.Add(word);
            last = word;
        }

        return pieces;
    }

    private static bool BelongTogether(string word, string next) =>
        IsBetweenFigures(word) || IsBetweenFigures(next) || word == "≈"
        || (char.IsAsciiDigit(word[^1]) && word.All(IsOfFigure));

    private static bool IsBetweenFigures(string word) => word is "±" or "…" or "–";

    private static bool IsOfFigure(char letter) => char.IsAsciiDigit(letter) || ".,+−–-₹(<".Contains(letter);
}

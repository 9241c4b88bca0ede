namespace MagnetSim.Reports;

/// <summary>How wide text will be, nearly enough to lay charts out before they are drawn.</summary>
public static class TextWidth
{
    private const double Bold = 1.06;

    /// <summary>Width in em, the size of the font, of a text in Inter.</summary>
    public static double Of(string text, bool bold = false) => text.Sum(OfLetter) * (bold ? Bold : 1);

    /// <summary>Breaks a text at spaces into lines no wider than that many em.</summary>
    public static IReadOnlyList<string> Wrap(string text, double widthEm, bool bold = false)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Of(longer, bold) > widthEm)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    private static double OfLetter(char letter) => letter switch
    {
        'i' or 'j' or 'l' or '\'' or '.' or ',' or ':' or ';' or '|' or '!' or 'I' => 0.28,
        ' ' => 0.27,
        'f' or 't' or 'r' or '(' or ')' or '/' or '-' => 0.38,
        'm' or 'w' or 'M' or 'W' or '%' => 0.88,
        >= 'A' and <= 'Z' => 0.70,
        >= '0' and <= '9' => 0.63,
        < (char)0x0250 => 0.58,
        _ => 1.0,
    };
}

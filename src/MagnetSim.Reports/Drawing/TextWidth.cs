using System.Globalization;

namespace MagnetSim.Reports;

/// <summary>How wide text will be, nearly enough to lay charts out before they are drawn.</summary>
public static class TextWidth
{
    private const double Bold = 1.06;
    private const string Cut = "…";
    private const double NarrowingEm = 1;

    /// <summary>Width in em, the size of the font, of a text in Inter.</summary>
    public static double Of(string text, bool bold = false) => text.Sum(OfLetter) * (bold ? Bold : 1);

    /// <summary>
    /// Breaks a text at spaces into lines no wider than that many em, within a word where it alone is wider.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, double widthEm, bool bold = false)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in Words(text, widthEm, bold))
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

    /// <summary>The same in at most so many lines; the last then ends with an ellipsis.</summary>
    public static IReadOnlyList<string> Wrap(string text, double widthEm, int most, bool bold)
    {
        var lines = Wrap(text, widthEm, bold);
        if (lines.Count <= most) return Balanced(lines, text, widthEm, bold);
        return [.. lines.Take(most - 1), Shortened(string.Join(' ', lines.Skip(most - 1)), widthEm, bold)];
    }

    // Lines of about one length, so that no last one holds a single word.
    private static IReadOnlyList<string> Balanced(
        IReadOnlyList<string> lines, string text, double widthEm, bool bold)
    {
        var balanced = lines;
        for (var narrower = widthEm - NarrowingEm; lines.Count > 1; narrower -= NarrowingEm)
        {
            if (narrower < widthEm / 2 || Wrap(text, narrower, bold) is not { } tried
                || tried.Count > lines.Count) break;
            balanced = tried;
        }

        return balanced;
    }

    /// <summary>As much of a text as fits, with an ellipsis where something is left out.</summary>
    public static string Shortened(string text, double widthEm, bool bold = false)
    {
        if (Of(text, bold) <= widthEm) return text;
        var fits = Fitting(text, widthEm - Of(Cut, bold), bold);
        return text[..fits].TrimEnd() + Cut;
    }

    private static IEnumerable<string> Words(string text, double widthEm, bool bold)
    {
        foreach (var word in Unbroken(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            var rest = word;
            while (rest.Length > 1 && Of(rest, bold) > widthEm)
            {
                var fits = Fitting(rest, widthEm, bold);
                if (fits == rest.Length) break;
                yield return rest[..fits];
                rest = rest[fits..];
            }

            yield return rest;
        }
    }

    /// <summary>Words, each with the unit, bracket, year or dash that belongs to it.</summary>
    private static IEnumerable<string> Unbroken(string[] words)
    {
        var joined = "";
        foreach (var word in words)
        {
            var isBound = joined.Length > 0
                && (IsBound(word.TrimEnd(',', ';', '.', ':')) || joined[^1] is '±' or '–');
            if (joined.Length > 0 && !isBound) yield return joined;
            joined = isBound ? $"{joined} {word}" : word;
        }

        if (joined.Length > 0) yield return joined;
    }

    private static bool IsBound(string word) =>
        word is "%" or "t" or "t/yr" or "wk" or "pts" or "crore" or "weeks" or "runs" or "–" or "±"
        || (word.Length > 1 && word[0] == '(' && char.IsAsciiDigit(word[1]))
        || (word.Length == 4 && word.All(char.IsAsciiDigit));

    /// <summary>How many letters fit; one at least, and never a part of one that is written as several.
    /// </summary>
    private static int Fitting(string text, double widthEm, bool bold)
    {
        var end = 0;
        double width = 0;
        while (end < text.Length)
        {
            var next = end + StringInfo.GetNextTextElementLength(text, end);
            width += Of(text[end..next], bold);
            if (end > 0 && width > widthEm) return end;
            end = next;
        }

        return end;
    }

    private static double OfLetter(char letter) => letter switch
    {
        'i' or 'j' or 'l' or '\'' or '.' or ',' or ':' or ';' or '|' or '!' or 'I' => 0.28,
        ' ' => 0.27,
        'f' or 't' or 'r' or '(' or ')' or '/' or '-' => 0.38,
        'm' or 'w' or 'M' or 'W' or '%' => 0.88,
        >= 'A' and <= 'Z' => 0.70,
        >= '0' and <= '9' => 0.63,
        '@' => 1.0,
        < (char)0x0250 => 0.58,
        '–' or '’' or '…' or '₹' or '“' or '”' => 0.72,
        _ => 1.0,
    };
}

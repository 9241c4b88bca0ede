using System.Globalization;
using System.Security;
using System.Text;

namespace MagnetSim.Reports;

/// <summary>Text and numbers in gnuplot's language.</summary>
internal static class GnuplotText
{
    private const string Unknown = "\uFFFD";


    /// <summary>A text as a quoted string in which no letter has a meaning of its own.</summary>
    public static string Quoted(string text) => $"'{Escaped(text)}'";

    /// <summary>A text in bold, quoted.</summary>
    public static string QuotedBold(string text, double points) =>
        $"'{{/:Bold={Number(points)} {Escaped(text)}}}'";

    /// <summary>A text in another size, quoted.</summary>
    public static string QuotedSized(string text, double points) =>
        $"'{{/={Number(points)} {Escaped(text)}}}'";

    /// <summary>A file's path, quoted; paths know no markup.</summary>
    public static string QuotedPath(string path) => $"'{path.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>
    /// Marks the letters that gnuplot's enhanced text mode would swallow; what is no letter becomes a space.
    /// </summary>
    public static string Escaped(string text)
    {
        StringBuilder escaped = new();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '_' or '^' or '{' or '}' or '@' or '&' or '~') escaped.Append('\\');
            escaped.Append(IsInvisible(rune) ? " " : IsNoCharacter(rune) ? Unknown
                : ByNumber(rune) ?? rune.ToString());
        }

        return escaped.ToString();
    }

    /// <summary>A text between two tags.</summary>
    public static string Xml(string text)
    {
        StringBuilder clean = new();
        foreach (var rune in text.EnumerateRunes())
            clean.Append(IsInvisible(rune) ? " " : IsNoCharacter(rune) ? Unknown : rune.ToString());
        return SecurityElement.Escape(clean.ToString());
    }

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Number(double number) =>
        double.IsNaN(number) ? "NaN" : number.ToString("G9", CultureInfo.InvariantCulture);

    // Doubled at the start of a text, an apostrophe would be read as the end of an empty one; and a
    // backslash, however written, would turn a U+263A right behind it into that letter.
    private static string? ByNumber(Rune rune) => rune.Value switch
    {
        '\'' => @"\047",
        '\\' => @"\134{}",
        _ => null,
    };

    // Control characters, ends of lines and paragraphs, and what turns the direction of the text around it.
    private static bool IsInvisible(Rune rune) => Rune.IsControl(rune)
        || rune.Value is 0x2028 or 0x2029 or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    // XML knows none of them.
    private static bool IsNoCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE;
}

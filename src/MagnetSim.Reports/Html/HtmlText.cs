using System.Globalization;
using System.Net;
using System.Text;

namespace MagnetSim.Reports;

/// <summary>The one way by which a text gets into a page.</summary>
public static class HtmlText
{
    private const string Unknown = "\uFFFD";

    /// <summary>A text between two tags, or within the quotes of an attribute.</summary>
    /// <remarks>What no page can hold becomes U+FFFD, and so does what turns the direction of the text
    /// around it; other invisible characters become spaces.</remarks>
    public static string Of(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(IsNoText(rune) ? Unknown : IsBlank(rune) ? " " : rune.ToString());
        return WebUtility.HtmlEncode(clean.ToString());
    }

    /// <summary>What an element is called by, made of a name: letters, digits and hyphens.</summary>
    /// <remarks>Two names never get the same: any other character becomes its number.</remarks>
    public static string Id(string name)
    {
        StringBuilder id = new();
        foreach (var rune in name.EnumerateRunes())
        {
            var isPlain = rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value == '-');
            id.Append(isPlain ? rune.ToString()
                : $"_{rune.Value.ToString("x", CultureInfo.InvariantCulture)}_");
        }

        return id.ToString();
    }

    private static bool IsBlank(Rune rune) => Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029;

    private static bool IsNoText(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}

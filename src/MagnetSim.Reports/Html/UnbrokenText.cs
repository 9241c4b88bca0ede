using System.Text.RegularExpressions;

namespace MagnetSim.Reports;

/// <summary>Keeps figures on one line: with their units, and from the start of an interval to its end.</summary>
internal static partial class UnbrokenText
{
    private const string Space = "\u00A0";
    private const string Joiner = "\u2060";

    public static string Of(string text)
    {
        var joined = Units().Replace(text.Replace(" ± ", $"{Space}±{Space}", StringComparison.Ordinal), Space);
        return Dashes().Replace(joined, $"{Joiner}–{Joiner}");
    }

    /// <summary>The space before a unit that follows a figure.</summary>
    [GeneratedRegex(@"(?<=[\d)]) (?=(%|t|crore|weeks?|years?|days|times|runs)\b|%)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Units();

    [GeneratedRegex(@"(?<=\d)–(?=[\dn])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dashes();
}

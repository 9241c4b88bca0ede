using System.Text.RegularExpressions;

namespace MagnetSim.Reports;

/// <summary>Keeps figures with their units, and intervals from start to end, on one line.</summary>
internal static partial class UnbrokenText
{
    private const string Space = "\u00A0";
    private const string Joiner = "\u2060";

    public static string Of(string text)
    {
        var pairs = text.Replace(" ± ", $"{Space}±{Space}", StringComparison.Ordinal);
        var joined = Units().Replace(pairs, Space);
        return Dashes().Replace(joined, $"{Joiner}–{Joiner}");
    }

    /// <summary>The space before a unit that follows a figure.</summary>
    [GeneratedRegex(@"(?<=[\d)]) (?=(%|t|crore|weeks?|years?|days|times|runs)\b|%)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Units();

    [GeneratedRegex(@"(?<=\d)–(?=[\dn])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dashes();
}

using System.Globalization;

namespace MagnetSim.Reports;

/// <summary>Cuts texts that stand beside each other, so that different ones stay different.</summary>
internal static class DistinctTexts
{
    private const string Cut = "…";

    /// <summary>As much of each as fits; in its middle something is left out where its end tells it apart.
    /// </summary>
    public static IReadOnlyList<string> Shortened(
        IReadOnlyList<string> texts, double widthEm, bool bold = false)
    {
        string[] cut = [.. texts.Select(text => TextWidth.Shortened(text, widthEm, bold))];
        return
        [
            .. texts.Select((text, index) =>
                texts.Where((other, place) => other != text && cut[place] == cut[index]).Any()
                    ? WithoutMiddle(text, widthEm, bold)
                    : cut[index]),
        ];
    }

    private static string WithoutMiddle(string text, double widthEm, bool bold)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        string Kept(int head, int tail) =>
            text[..starts[head]].TrimEnd() + Cut + text[starts[^tail]..].TrimStart();
        var (first, last) = (1, 1);
        while (first + last < starts.Length)
        {
            var (head, tail) = first > last ? (first, last + 1) : (first + 1, last);
            if (TextWidth.Of(Kept(head, tail), bold) > widthEm) break;
            (first, last) = (head, tail);
        }

        return Kept(first, last);
    }
}

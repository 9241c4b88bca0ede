using System.Text.RegularExpressions;

namespace MagnetSim.Validation;

/// <summary>What a page shows of a command's output, against what the command really prints.</summary>
internal static partial class TutorialOutput
{
    /// <summary>Stands on a line of its own for lines that the page leaves out.</summary>
    public const string Cut = "…";

    /// <summary>The output as the page should show it: what is seen, without what the page cuts.</summary>
    /// <remarks>Equal to what is shown where that is right; wall-clock seconds may differ.</remarks>
    public static IReadOnlyList<string> Renew(IReadOnlyList<string> shown, IReadOnlyList<string> seen)
    {
        List<string> renewed = [];
        var parts = Parts(shown);
        var end = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0) renewed.Add(Cut);
            var isLast = i == parts.Count - 1;
            if (isLast && end == seen.Count && i > 0)
                throw new InvalidOperationException($"nothing is left for the last cut, after: {shown[0]}");
            if (parts[i].Count == 0 && parts.Count > 1) continue;
            var start = i == 0 ? 0 : StartOf(parts[i], seen, end + 1, isLast);
            end = isLast ? seen.Count : EndOf(parts[i], seen, start);
            renewed.AddRange(Enumerable.Range(start, end - start).Select(
                line => Line(parts[i].ElementAtOrDefault(line - start) ?? "", seen[line])));
        }

        return renewed;
    }

    /// <summary>What stands between the cuts.</summary>
    private static List<List<string>> Parts(IReadOnlyList<string> shown)
    {
        List<List<string>> parts = [[]];
        foreach (var line in shown)
        {
            if (line == Cut) parts.Add([]);
            else parts[^1].Add(line);
        }

        return parts;
    }

    /// <summary>Where a part stands word for word, or else the first line like its first.</summary>
    private static int StartOf(List<string> part, IReadOnlyList<string> seen, int from, bool isLast)
    {
        var least = isLast ? Math.Max(from, seen.Count - part.Count) : from;
        for (var start = least; start < seen.Count; start++)
        {
            if (StandsAt(start, part, seen)) return start;
        }

        return IndexOfLike(part[0], seen, from);
    }

    private static int EndOf(List<string> part, IReadOnlyList<string> seen, int start) =>
        StandsAt(start, part, seen)
            ? start + part.Count
            : IndexOfLike(part[^1], seen, part.Count == 1 ? start : start + 1) + 1;

    private static bool StandsAt(int start, List<string> part, IReadOnlyList<string> seen) =>
        seen.Skip(start).Take(part.Count).Select(WithoutSeconds).SequenceEqual(part.Select(WithoutSeconds));

    private static string Line(string shown, string seen) =>
        WithoutSeconds(shown) == WithoutSeconds(seen) ? shown : seen;

    private static int IndexOfLike(string line, IReadOnlyList<string> seen, int from)
    {
        for (var i = from; i < seen.Count; i++)
        {
            if (WithoutFigures(seen[i]) == WithoutFigures(line)) return i;
        }

        throw new InvalidOperationException($"no line like this is printed where the page shows it: {line}");
    }

    private static string WithoutSeconds(string line) => Seconds().Replace(line, ", some s");

    private static string WithoutFigures(string line) => Figures().Replace(line, "0");

    [GeneratedRegex(@", [\d.,]+ s$", RegexOptions.None, 1000)]
    private static partial Regex Seconds();

    [GeneratedRegex(@"[\d.,\s−+]+", RegexOptions.None, 1000)]
    private static partial Regex Figures();
}

namespace MagnetSim.Reports;

/// <summary>Several things in a sentence.</summary>
internal static class WordList
{
    /// <summary>Such as <c>one, two and three</c>.</summary>
    public static string Of(IReadOnlyList<string> words) => words.Count == 1 ? words[0]
        : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
}

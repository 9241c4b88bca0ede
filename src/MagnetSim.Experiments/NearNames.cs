using MagnetSim.Scenarios;

namespace MagnetSim.Experiments;

/// <summary>Finds what somebody may have meant by a name that is not known.</summary>
internal static class NearNames
{
    private const int Most = 5;
    private const int MostEdits = 3;
    private const int LongestCompared = 100;
    private static readonly char[] _joints = [' ', '_', '/', '.'];

    /// <summary>The nearest known names, nearest first: few edits away, or with all the words in
    /// them.</summary>
    public static IReadOnlyList<string> Of(string name, IReadOnlyList<string> known)
    {
        if (name.Length > LongestCompared) return [];
        var limit = Math.Clamp(name.Length / 3, 1, MostEdits);
        var words = WordsOf(name);
        return [.. known
            .Select(each => (Name: each, Edits: Spelling.Edits(Plain(name), Plain(each)),
                Shared: Shared(words, each)))
            .Where(each => each.Edits <= limit || (each.Shared > 0 && each.Shared == words.Length))
            .OrderBy(each => each.Edits)
            .Take(Most)
            .Select(each => each.Name)];
    }

    private static string[] WordsOf(string name) =>
        Plain(name).Split(_joints, StringSplitOptions.RemoveEmptyEntries);

    private static int Shared(string[] words, string name) => words.Count(WordsOf(name).Contains);

    private static string Plain(string name) => name.ToLowerInvariant().Replace(' ', '_');
}

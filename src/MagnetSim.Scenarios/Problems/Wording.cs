namespace MagnetSim.Scenarios;

/// <summary>The turns of phrase that many messages share.</summary>
internal static class Wording
{
    private const int MostListed = 24;
    private const int FewEdits = 2;
    private const int MostCompared = 1000;
    private const int ShortestCompared = 2;
    private const int LongestCompared = 100;

    private static readonly Dictionary<string, string> _sayings = new()
    {
        ["yes"] = "true",
        ["on"] = "true",
        ["no"] = "false",
        ["off"] = "false",
    };

    /// <summary>The names in alphabetical order, cut when there are many.</summary>
    public static string List(IReadOnlyCollection<string> names)
    {
        var listed = string.Join(", ", names.Order(StringComparer.Ordinal).Take(MostListed));
        return names.Count > MostListed ? $"{listed} and {names.Count - MostListed} more" : listed;
    }

    /// <summary>The known names, or that there are none.</summary>
    public static string Known(string plural, IReadOnlyCollection<string> names) =>
        names.Count == 0 ? $"there are no {plural}" : $"{plural} are {List(names)}";

    /// <summary>The first name that was there before; null when each is there once.</summary>
    public static string? Twice(IReadOnlyList<string> names)
    {
        HashSet<string> seen = [];
        return names.FirstOrDefault(name => !seen.Add(name));
    }

    /// <summary>A closing question that names the nearest known name; empty when none is near.</summary>
    public static string DidYouMean(string name, IReadOnlyCollection<string> known) =>
        Nearest(name, known) is { } near ? $". Did you mean {near}?" : "";

    /// <summary>The known name with the fewest edits to the given one, when they are few.</summary>
    public static string? Nearest(string name, IReadOnlyCollection<string> known)
    {
        if (name.Length is < ShortestCompared or > LongestCompared)
            return null;
        if (_sayings.TryGetValue(name.ToLowerInvariant(), out var meant) && known.Contains(meant))
            return meant;
        var limit = Math.Clamp((name.Length + 1) / 3, 1, 3);
        string[] candidates = [.. known.Order(StringComparer.Ordinal).Take(MostCompared)];
        return candidates.Where(candidate => Math.Abs(candidate.Length - name.Length) <= limit)
            .Select(candidate => (Name: candidate, Edits: EditsOfLetters(name, candidate)))
            .Where(near => near.Edits <= limit && (near.Edits <= FewEdits || BeginAlike(name, near.Name)))
            .OrderBy(near => near.Edits)
            .FirstOrDefault().Name ?? OnlyOneThatHolds(name, candidates);
    }

    /// <summary>The only name of which the given one is a whole word, such as export_ban for ban.</summary>
    private static string? OnlyOneThatHolds(string word, string[] names)
    {
        string[] holding = [.. names.Where(name => name.Split('_').Contains(word))];
        return holding.Length == 1 ? holding[0] : null;
    }

    /// <summary>Whether the first halves are the same: words that change much must, to be near.</summary>
    private static bool BeginAlike(string name, string other) =>
        other.StartsWith(name[..(name.Length / 2)], StringComparison.OrdinalIgnoreCase);

    private static int EditsOfLetters(string left, string right) =>
        Spelling.Edits(left.ToLowerInvariant(), right.ToLowerInvariant());

    /// <summary>A number of things, such as <c>1 item</c> or <c>2 items</c>.</summary>
    public static string Count(int count, string one) => count == 1 ? $"1 {one}" : $"{count} {one}s";

    /// <summary>A fraction as files write it, such as <c>85 %</c>.</summary>
    public static string Percent(double fraction) => $"{100 * fraction:0.#######} %";
}

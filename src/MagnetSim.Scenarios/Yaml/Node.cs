namespace MagnetSim.Scenarios;

/// <summary>A piece of a scenario file, with the place where it
/// is written. Merging keeps the places.</summary>
internal abstract record Node(Place Place)
{
    /// <summary>What it was laid over, when that said something else; null for what was said first.</summary>
    public Node? Replaced { get; init; }

    /// <summary>Where a component itself is written that inherits from a sibling; what is inherited keeps the
    /// sibling's place, so that one mistake is told once.</summary>
    public Place? Own { get; init; }
}

internal sealed record ScalarNode(Place Place, string Text, bool IsQuoted) : Node(Place)
{
    private const int LongestShown = 60;

    /// <summary>The text as messages quote it.</summary>
    public string Shown => Text.Length switch
    {
        0 => "an empty text",
        > LongestShown => $"{Text[..LongestShown]}…",
        _ => Text,
    };

    /// <summary>Whether it says that something is to be removed.</summary>
    public bool IsNull => !IsQuoted && Text is "" or "~" or "null";
}

internal sealed record ListNode(Place Place, IReadOnlyList<Node> Items) : Node(Place);

internal sealed record MapNode(Place Place, IReadOnlyList<MapEntry> Entries) : Node(Place)
{
    private readonly Dictionary<string, MapEntry> _byKey = Index(Entries);

    /// <summary>In the order of the file; set once, since the index goes with it.</summary>
    public IReadOnlyList<MapEntry> Entries { get; } = Entries;

    public MapEntry? Find(string key) => _byKey.GetValueOrDefault(key);

    public bool Has(string key) => _byKey.ContainsKey(key);

    public MapNode Without(string key) => new(Place, [.. Entries.Where(entry => entry.Key != key)]);

    private static Dictionary<string, MapEntry> Index(IReadOnlyList<MapEntry> entries)
    {
        Dictionary<string, MapEntry> byKey = new(entries.Count);
        foreach (var entry in entries)
            byKey.Add(entry.Key, entry);
        return byKey;
    }
}

/// <summary>Says that a component is to be removed which is not there.</summary>
/// <param name="Message">What to tell, unless the component is given later.</param>
internal sealed record VainRemovalNode(Place Place, string Message) : Node(Place);

/// <summary>Stands where a problem has been reported already, so
/// that nothing more is said about it.</summary>
internal sealed record BrokenNode(Place Place) : Node(Place);

internal sealed record MapEntry(string Key, Place Place, Node Value);

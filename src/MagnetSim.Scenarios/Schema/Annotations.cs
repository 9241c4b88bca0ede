namespace MagnetSim.Scenarios;

/// <summary>What any map may carry besides its own keys: where a number comes from, and extensions.</summary>
internal static class Annotations
{
    public const string ValueKey = "value";

    /// <summary>The keys of extensions, as a regular expression.</summary>
    public const string ExtensionPattern = $"^{ExtensionPrefix}";

    private const string ExtensionPrefix = "x-";

    private static readonly ChoiceFormat<char> _confidences =
        new(("A", 'A'), ("B", 'B'), ("C", 'C'), ("M", 'M'));

    /// <summary>Keys that are allowed on every map, for the documentation.</summary>
    public static readonly IReadOnlyList<Key> Keys =
    [
        Key.Optional("source", Formats.Text, "Where the number comes from."),
        Key.Optional(
            "confidence", _confidences, "A official, B reported, C estimated, M a modelling choice."),
        Key.Optional("note", Formats.Text, "Anything a reader should know."),
    ];

    /// <summary>Whether a key says something about a value, and changes nothing.</summary>
    public static bool IsAnnotation(string key) => key is "source" or "confidence" or "note";

    /// <summary>The value of a node that is written long; any other node itself.</summary>
    public static Node Bare(Node node) =>
        node is MapNode map && map.Find(ValueKey) is { } value && map.Entries.All(IsValueOrAside)
            ? value.Value
            : node;

    /// <summary>Whether a key may stand on any map.</summary>
    public static bool MayCarry(string key) =>
        key is ValueKey or ScenarioTable.LikeKey || Keys.Any(row => row.Name == key) || IsExtension(key);

    public static bool IsExtension(string key) => key.StartsWith(ExtensionPrefix, StringComparison.Ordinal);

    /// <summary>The map's entries without annotations and extensions; the annotations are checked.</summary>
    public static IReadOnlyList<MapEntry> OwnEntries(MapNode map, string path, Binder binder)
    {
        List<MapEntry> own = [];
        foreach (var entry in map.Entries)
        {
            if (!IsAnnotation(entry, path, binder))
                own.Add(entry);
        }

        return own;
    }

    /// <summary>The value of a map such as <c>{value: 5 t, source: …}</c>.</summary>
    public static Node Unwrap(MapNode map, string path, Binder binder)
    {
        foreach (var entry in OwnEntries(map, path, binder).Where(entry => entry.Key != ValueKey))
        {
            var message = "unknown key; a value written long has value, source, confidence and note";
            binder.Report(entry.Place, NodePath.Key(path, entry.Key), message);
        }

        return map.Find(ValueKey)!.Value;
    }

    private static bool IsValueOrAside(MapEntry entry) =>
        entry.Key == ValueKey || IsAnnotation(entry.Key) || IsExtension(entry.Key);

    private static bool IsAnnotation(MapEntry entry, string path, Binder binder)
    {
        var entryPath = NodePath.Key(path, entry.Key);
        switch (entry.Key)
        {
            case "source" or "note":
                Formats.Text.Read(entry.Value, entryPath, binder);
                return true;
            case "confidence":
                _confidences.Read(entry.Value, entryPath, binder);
                return true;
            default:
                return IsExtension(entry.Key);
        }
    }
}

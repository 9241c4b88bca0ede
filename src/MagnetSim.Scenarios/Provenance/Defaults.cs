namespace MagnetSim.Scenarios;

/// <summary>Puts the values that stand where a scenario is silent in their places.</summary>
internal static class Defaults
{
    private static readonly Place _place = new("default", 0, 0);

    /// <summary>The node with its defaults; those that say nothing, such as an empty list, are left
    /// out.</summary>
    /// <param name="format">What the node is in a scenario; null where that is unknown.</param>
    public static Node Fill(Node node, Format? format)
    {
        if (format is null || Law.IsLaw(node) || node is not (MapNode or ListNode))
            return node;
        if (node is ListNode list)
            return list with { Items = [.. list.Items.Select(item => Fill(item, format.ItemFormat))] };
        var map = (MapNode)node;
        return Format.IsLong(map) && !format.Keys.Any(key => key.Name == Annotations.ValueKey)
            ? WithValue(map, format)
            : WithKeys(map, format);
    }

    /// <summary>The default of a key; null for a key without one, or one that says nothing.</summary>
    public static Node? Of(Key key)
    {
        if (key.Default is not { } text)
            return null;
        return Fill(Written(text), key.Format) switch
        {
            MapNode { Entries.Count: 0 } or ListNode { Items.Count: 0 } => null,
            Node filled => filled,
        };
    }

    /// <summary>A default as it is written in the key table. Most are plain, and need no parser: reading a
    /// large scenario asks for tens of thousands.</summary>
    public static Node Written(string text) => text switch
    {
        "{}" => new MapNode(_place, []),
        "[]" => new ListNode(_place, []),
        _ when text.AsSpan().IndexOfAny("{[\"'") < 0 => new ScalarNode(_place, text, IsQuoted: false),
        _ => NodeComposer.Compose(text, _place, new ProblemList())
            ?? throw new InvalidOperationException($"A default cannot be read: {text}"),
    };

    private static MapNode WithValue(MapNode map, Format format) => new(map.Place,
        [.. map.Entries.Select(entry => entry.Key == Annotations.ValueKey
            ? entry with { Value = Fill(entry.Value, format) }
            : entry)]);

    private static MapNode WithKeys(MapNode map, Format format)
    {
        var written = map.Entries.Select(
            entry => entry with { Value = Fill(entry.Value, format.Under(entry.Key)) });
        var silent = format.KeysOf(map).Where(key => !map.Has(key.Name))
            .Select(key => (key.Name, Value: Of(key))).Where(key => key.Value is not null)
            .Select(key => new MapEntry(key.Name, _place, key.Value!));
        return new MapNode(map.Place, [.. written, .. silent]) { Replaced = map.Replaced, Own = map.Own };
    }
}

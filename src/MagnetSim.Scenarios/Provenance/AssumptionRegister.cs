namespace MagnetSim.Scenarios;

/// <summary>Finds what a scenario says about where its values come from.</summary>
internal static class AssumptionRegister
{
    /// <summary>Each map with a source, a confidence or a note, in the order of the scenario.</summary>
    public static IReadOnlyList<StatedAssumption> Of(MapNode root)
    {
        List<StatedAssumption> found = [];
        Add(root, NodePath.Root, found);
        return found;
    }

    private static void Add(Node node, string path, List<StatedAssumption> found)
    {
        if (node is ListNode list)
        {
            for (var i = 0; i < list.Items.Count; i++)
                Add(list.Items[i], NodePath.Item(path, i), found);
        }

        if (node is not MapNode map) return;
        if (path.Length > 0 && map.Entries.Any(entry => Annotations.IsAnnotation(entry.Key)))
        {
            found.Add(new(path, ValueOf(map), Text(map, "source"), Text(map, "confidence"),
                Text(map, "note")));
        }

        foreach (var entry in map.Entries.Where(entry => !Annotations.IsExtension(entry.Key)))
            Add(entry.Value, entry.Key == Annotations.ValueKey ? path : NodePath.Key(path, entry.Key), found);
    }

    /// <summary>What the map says, on one line and without what it says about itself.</summary>
    private static string ValueOf(MapNode map)
    {
        var bare = WithoutAsides(map);
        return bare is MapNode { Entries: [{ Key: Annotations.ValueKey } only] }
            ? NodeWriter.Inline(only.Value)
            : NodeWriter.Inline(bare)[1..^1];
    }

    private static Node WithoutAsides(Node node) => node switch
    {
        ListNode list => list with { Items = [.. list.Items.Select(WithoutAsides)] },
        MapNode map => new MapNode(map.Place,
            [.. map.Entries.Where(IsValue).Select(entry => entry with { Value = Plain(entry.Value) })]),
        _ => node,
    };

    /// <summary>A value within another one needs not be written long.</summary>
    private static Node Plain(Node node) => WithoutAsides(Annotations.Bare(node));

    private static bool IsValue(MapEntry entry) =>
        !Annotations.IsAnnotation(entry.Key) && !Annotations.IsExtension(entry.Key);

    private static string Text(MapNode map, string key) =>
        map.Find(key)?.Value is ScalarNode { IsNull: false } text ? Origin.OnOneLine(text.Text) : "";
}

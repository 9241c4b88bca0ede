namespace MagnetSim.Scenarios;

/// <summary>Lays one node over another.</summary>
internal static class NodeMerge
{
    /// <summary>Maps are merged key by key; lists, plain values and
    /// distributions replace what is below.</summary>
    /// <remarks>A removal (<c>~</c>) stays in the tree, so that it
    /// also removes what a sibling would give.</remarks>
    /// <param name="format">What the node is in a scenario; null where that is unknown.</param>
    public static Node Over(Node below, Node above, Format? format) =>
        below is MapNode lower && above is MapNode upper && format?.Merges(lower, upper) != false
            ? MergeMaps(lower, upper, format)
            : above with { Replaced = below };

    /// <summary>The tree without what is to be removed.</summary>
    public static Node WithoutRemovals(Node node) => node is MapNode map
        ? new MapNode(map.Place, [.. map.Entries.Where(IsKept).Select(WithoutRemovals)])
        : node;

    private static MapEntry WithoutRemovals(MapEntry entry) =>
        entry with { Value = WithoutRemovals(entry.Value) };

    private static bool IsKept(MapEntry entry) => entry.Value is not ScalarNode { IsNull: true };

    private static MapNode MergeMaps(MapNode below, MapNode above, Format? format)
    {
        var kept = below.Entries.Select(entry => above.Find(entry.Key) is { } over
            ? over with { Value = Over(entry.Value, over.Value, format?.Under(entry.Key)) }
            : entry);
        return new MapNode(below.Place, [.. kept, .. above.Entries.Where(entry => !below.Has(entry.Key))]);
    }
}

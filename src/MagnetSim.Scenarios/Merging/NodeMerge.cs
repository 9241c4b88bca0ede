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
    /// <remarks>Keys that the format does not know stay, so that they are reported.</remarks>
    public static Node WithoutRemovals(Node node, Format? format) => node is MapNode map
        ? new MapNode(map.Place, [.. map.Entries.Where(entry => IsKept(entry, format))
            .Select(entry => entry with { Value = WithoutRemovals(entry.Value, format?.Under(entry.Key)) })])
        {
            Replaced = map.Replaced,
            Own = map.Own,
        }
        : node;

    /// <summary>Whether an entry is void beside what is laid over it.</summary>
    public static bool IsDisplaced(MapEntry entry, IEnumerable<MapEntry> above, Format? format) =>
        format is not null && above.Any(
            over => !IsRemoval(over.Value) && format.Displaces(over.Key, entry.Key));

    private static bool IsKept(MapEntry entry, Format? format) =>
        (entry.Value is not VainRemovalNode && !IsRemoval(entry.Value))
        || (format?.Keys.Count > 0 && format.Under(entry.Key) is null && !Annotations.MayCarry(entry.Key));

    private static bool IsRemoval(Node node) => node is ScalarNode { IsNull: true };

    private static MapNode MergeMaps(MapNode below, MapNode above, Format? format)
    {
        var standing = below.Entries.Where(entry => !IsDisplaced(entry, above.Entries, format));
        var kept = standing.Select(entry => above.Find(entry.Key) is { } over
            ? over with { Value = Over(entry.Value, over.Value, format?.Under(entry.Key)) }
            : entry);
        var added = above.Entries.Where(entry => !below.Has(entry.Key))
            .Select(entry => IsRemoval(entry.Value) && format?.EntryKind is { } kind
                ? entry with { Value = VainRemoval(entry, kind, below) }
                : entry);
        return new MapNode(above.Place, [.. kept, .. added]);
    }

    /// <summary>A key may be removed in vain, so that a sibling does not give it; a component has a name of
    /// its own.</summary>
    private static VainRemovalNode VainRemoval(MapEntry entry, Kind kind, MapNode below)
    {
        string[] names = [.. below.Entries.Select(known => known.Key)];
        return new VainRemovalNode(entry.Place, $"there is no {kind.One} of this name to remove; "
            + Wording.Known(kind.Many, names) + Wording.DidYouMean(entry.Key, names));
    }
}

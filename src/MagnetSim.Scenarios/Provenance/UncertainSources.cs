namespace MagnetSim.Scenarios;

/// <summary>Finds where the scenario says an uncertain value comes from.</summary>
internal static class UncertainSources
{
    /// <summary>The inputs, each once, with the annotations that stand nearest around them.</summary>
    public static IReadOnlyList<UncertainInput> Of(IEnumerable<UncertainInput> inputs, MapNode root) =>
        [.. inputs.DistinctBy(input => input.Quantity.Path).Select(input => WithSource(input, root))];

    private static UncertainInput WithSource(UncertainInput input, MapNode root)
    {
        var nearest = MapsTo(input.Quantity.Path, root)
            .LastOrDefault(map => map.Has("source") || map.Has("confidence"));
        return nearest is null
            ? input
            : input with { Source = Text(nearest, "source"), Confidence = Text(nearest, "confidence") };
    }

    /// <summary>The maps on the way to a path, the outermost first.</summary>
    private static IEnumerable<MapNode> MapsTo(string path, MapNode root)
    {
        Node? node = root;
        foreach (var step in NodePath.Steps(path) ?? [])
        {
            if (node is MapNode map)
                yield return map;
            node = node is null ? null : PathSearch.Inside(node, step);
        }

        if (node is MapNode last)
            yield return last;
    }

    private static string Text(MapNode map, string key) =>
        map.Find(key)?.Value is ScalarNode { IsNull: false } text ? Origin.OnOneLine(text.Text) : "";
}

namespace MagnetSim.Scenarios;

/// <summary>Makes one tree of a file, what it extends, its
/// variants and the overrides; the last wins.</summary>
/// <remarks>
/// A variant acts as a file that extends this one: what it changes on a component reaches those that are
/// <c>like</c> it. An override acts last and changes only the path that it names.
/// </remarks>
internal static class ScenarioMerger
{
    /// <summary>The merged scenario; null when a file cannot be read at all.</summary>
    public static MapNode? Merge(
        FileLoader files, IReadOnlyList<string> variants, IReadOnlyList<string> overrides,
        ProblemList problems)
    {
        if (files.Load() is not { } root)
            return null;
        root = VariantChoice.Apply(root, variants, problems);
        root = SiblingInheritance.Expand(root, problems);
        foreach (var text in overrides)
            root = files.Include(Override.Apply(root, text, problems));
        root = SiblingInheritance.Expand(root, problems);
        WarnOfVainRemovals(root, NodePath.Root, problems);
        return (MapNode)NodeMerge.WithoutRemovals(root, ScenarioTable.Format);
    }

    private static void WarnOfVainRemovals(MapNode map, string path, ProblemList problems)
    {
        foreach (var entry in map.Entries)
        {
            var entryPath = NodePath.Key(path, entry.Key);
            if (entry.Value is VainRemovalNode removal)
                problems.Warn(removal.Place, entryPath, removal.Message);
            else if (entry.Value is MapNode inner)
                WarnOfVainRemovals(inner, entryPath, problems);
        }
    }
}

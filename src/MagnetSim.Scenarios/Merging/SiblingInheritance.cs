namespace MagnetSim.Scenarios;

/// <summary>Expands <c>like: sibling</c> in the maps of named components.</summary>
internal static class SiblingInheritance
{
    public static MapNode Expand(MapNode root, ProblemList problems) =>
        new(root.Place, [.. root.Entries.Select(entry => Expand(entry, problems))]);

    private static MapEntry Expand(MapEntry section, ProblemList problems)
    {
        var format = ScenarioTable.Format.Under(section.Key);
        return format?.EntryKind is { } kind && section.Value is MapNode siblings
            ? section with { Value = new Family(section.Key, siblings, kind, format, problems).Expand() }
            : section;
    }

    /// <summary>The components of one map, each expanded once.</summary>
    private sealed class Family(
        string path, MapNode siblings, Kind kind, Format format, ProblemList problems)
    {
        private const int LongestChain = 64;

        private readonly Dictionary<string, Node> _expanded = [];
        private readonly List<string> _chain = [];

        public MapNode Expand() => new(
            siblings.Place, [.. siblings.Entries.Select(entry => entry with { Value = Expanded(entry) })]);

        private Node Expanded(MapEntry entry)
        {
            if (_expanded.TryGetValue(entry.Key, out var known))
                return known;
            _chain.Add(entry.Key);
            var node = entry.Value is MapNode map && map.Find(ScenarioTable.LikeKey) is { } like
                ? Inherit(NodePath.Key(NodePath.Key(path, entry.Key), ScenarioTable.LikeKey), map, like.Value)
                : entry.Value;
            _chain.RemoveAt(_chain.Count - 1);
            _expanded[entry.Key] = node;
            return node;
        }

        private Node Inherit(string likePath, MapNode map, Node like)
        {
            if (like is ScalarNode { IsNull: true })
                return map.Without(ScenarioTable.LikeKey);
            var name = (like as ScalarNode)?.Text ?? "";
            if (siblings.Find(name) is not { } sibling)
                return Refuse(like, likePath, Unknown(name));
            if (sibling.Value is ScalarNode { IsNull: true } or VainRemovalNode)
                return Refuse(like, likePath, $"{name} is removed, so nothing can be inherited from it");
            if (_chain.Contains(name))
                return Refuse(
                    like, likePath, $"inherits from itself: {string.Join(" → ", [.. _chain, name])}");
            if (_chain.Count == LongestChain)
                return Refuse(like, likePath, $"a chain of more than {LongestChain} components inherit");
            var below = Expanded(sibling);
            if (below is BrokenNode)
                return below;
            var merged = NodeMerge.Over(
                WithoutOwn(below, name), map.Without(ScenarioTable.LikeKey), format.Under(name));
            return merged is MapNode whole
                ? new MapNode(below.Place, whole.Entries) { Own = map.Place }
                : merged;
        }

        private Node WithoutOwn(Node below, string name)
        {
            foreach (var key in format.Under(name)?.Keys.Where(key => key.IsOwn) ?? [])
                below = below is MapNode map ? map.Without(key.Name) : below;
            return below;
        }

        private string Unknown(string name)
        {
            string[] names =
                [.. siblings.Entries.Select(entry => entry.Key).Where(key => key != _chain[^1])];
            return $"no other {kind.One} is named {name}; "
                + Wording.Known(kind.Many, names) + Wording.DidYouMean(name, names);
        }

        private BrokenNode Refuse(Node like, string likePath, string message)
        {
            problems.Add(like.Place, likePath, message);
            return new BrokenNode(like.Place);
        }
    }
}

namespace MagnetSim.Scenarios;

/// <summary>A value in which two scenarios differ, or a part that only one of them has.</summary>
/// <param name="Path">Such as <c>lanes.oxide.flex</c>.</param>
/// <param name="First">What the first says; null where it says nothing.</param>
/// <param name="Second">What the second says; null where it says nothing.</param>
/// <param name="IsAnnotation">Whether it changes nothing but a source, a confidence, a note or the
/// description.</param>
public sealed record ScenarioDifference(
    string Path, StatedValue? First, StatedValue? Second, bool IsAnnotation)
{
    /// <summary>All differences in the order of the first scenario, defaults included.</summary>
    public static IReadOnlyList<ScenarioDifference> Between(ResolvedScenario first, ResolvedScenario second)
    {
        Comparison comparison = new();
        comparison.Compare(NodePath.Root, Filled(first), Filled(second), isAnnotation: false);
        return comparison.Found;
    }

    private static Node Filled(ResolvedScenario scenario) =>
        Defaults.Fill(scenario.Root, ScenarioTable.Format);

    private sealed class Comparison
    {
        private readonly Origin _origin = new(folder: null);

        public List<ScenarioDifference> Found { get; } = [];

        public void Compare(string path, Node? left, Node? right, bool isAnnotation)
        {
            if (IsLong(left) || IsLong(right))
                CompareLong(path, left, right);
            else if (Map(path, left) is { } leftMap && Map(path, right) is { } rightMap)
                CompareMaps(path, leftMap, rightMap);
            else if (left is ListNode leftList && right is ListNode rightList)
                CompareItems(path, leftList, rightList);
            else if (Text(left) != Text(right))
                Found.Add(new ScenarioDifference(
                    path, Stated(left), Stated(right), isAnnotation));
        }

        /// <summary>A value is the same value with or without a source beside it.</summary>
        private void CompareLong(string path, Node? left, Node? right)
        {
            Compare(path, Bare(left), Bare(right), isAnnotation: false);
            foreach (var key in Annotations.Keys.Select(key => key.Name))
                Compare(NodePath.Key(path, key), Aside(left, key), Aside(right, key), isAnnotation: true);
        }

        private static bool IsLong(Node? node) => Bare(node) != node;

        private static Node? Bare(Node? node) => node is null ? null : Annotations.Bare(node);

        private static Node? Aside(Node? node, string key) =>
            IsLong(node) ? ((MapNode)node!).Find(key)?.Value : null;

        /// <summary>A section that is not written is one without entries, so that each entry of the other
        /// scenario is a difference of its own.</summary>
        private static MapNode? Map(string path, Node? node) => node is null && NodePath.LastKey(path) == path
            ? new MapNode(default, [])
            : node as MapNode;

        private void CompareMaps(string path, MapNode left, MapNode right)
        {
            var onlyRight = right.Entries.Where(entry => !left.Has(entry.Key));
            foreach (var key in left.Entries.Concat(onlyRight).Select(entry => entry.Key))
            {
                Compare(
                    NodePath.Key(path, key), left.Find(key)?.Value, right.Find(key)?.Value,
                    Annotations.IsAnnotation(key) || Annotations.IsExtension(key)
                        || key == ScenarioTable.DescriptionKey);
            }
        }

        private void CompareItems(string path, ListNode left, ListNode right)
        {
            for (var i = 0; i < Math.Max(left.Items.Count, right.Items.Count); i++)
            {
                Compare(NodePath.Item(path, i),
                    left.Items.ElementAtOrDefault(i), right.Items.ElementAtOrDefault(i), isAnnotation: false);
            }
        }

        private static string Text(Node? node) => node is null ? "" : NodeWriter.Inline(node);

        private StatedValue? Stated(Node? node) =>
            node is null ? null : new StatedValue(Text(node), _origin.Place(node));
    }
}

/// <summary>What a scenario says, as it writes it, and where it was written.</summary>
public sealed record StatedValue(string Text, string Origin);

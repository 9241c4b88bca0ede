namespace MagnetSim.Scenarios;

/// <summary>Finds the node at a path, or says at which step there is none.</summary>
internal static class PathSearch
{
    /// <summary>The node; null with the problem where there is none.</summary>
    public static Node? Find(MapNode root, string path, out string problem)
    {
        problem = "";
        if (NodePath.Steps(path) is not { } steps)
        {
            problem = "not a path; write keys with dots, such as producers.irel.output[0].rate";
            return null;
        }

        Node node = root;
        var reached = NodePath.Root;
        foreach (var step in steps)
        {
            if (Inside(node, step) is not { } next)
            {
                problem = Missing(node, step, reached);
                return null;
            }

            node = next;
            reached = NodePath.IndexOf(step) is { } index
                ? NodePath.Item(reached, index)
                : NodePath.Key(reached, step);
        }

        return node;
    }

    /// <summary>What a step leads to; a value written long is looked through.</summary>
    public static Node? Inside(Node node, string step)
    {
        if (node is MapNode map && map.Find(step) is { } entry)
            return entry.Value;
        var inner = Annotations.Bare(node);
        return NodePath.IndexOf(step) is { } index
            ? (inner as ListNode)?.Items.ElementAtOrDefault(index)
            : (inner as MapNode)?.Find(step)?.Value;
    }

    private static string Missing(Node node, string step, string reached)
    {
        var where = reached.Length == 0 ? "the scenario" : reached;
        switch (Annotations.Bare(node))
        {
            case ListNode list:
                return $"{where} has no {step}; it is a list of {list.Items.Count}, and items count from 0";
            case MapNode map:
                string[] keys = [.. map.Entries.Select(entry => entry.Key)];
                return $"{where} has no {step}; {Wording.Known("its keys", keys)}"
                    + Wording.DidYouMean(step, keys);
            default:
                return $"{where} has no {step}; it is a plain value";
        }
    }
}

namespace MagnetSim.Scenarios;

/// <summary>A change that the command line makes, such as <c>--set lanes.oxide.flex=1.5</c>.</summary>
internal sealed class Override
{
    private const int MostSteps = 32;

    private readonly Place _place;
    private readonly ProblemList _problems;
    private readonly IReadOnlyList<string> _steps;
    private readonly Node _value;

    private Override(Place place, IReadOnlyList<string> steps, Node value, ProblemList problems)
    {
        _place = place;
        _steps = steps;
        _value = value;
        _problems = problems;
    }

    /// <summary>The scenario with the change; the same scenario when the change is not well formed.</summary>
    public static MapNode Apply(MapNode root, string text, ProblemList problems)
    {
        Place place = new($"--set {text}", 0, 0);
        var sides = text.Split('=', 2);
        if (Fault(sides) is { } fault)
        {
            problems.Add(place, NodePath.Root, fault);
            return root;
        }

        return NodeComposer.Compose(sides[1], place, problems) is { } value
            ? (MapNode)new Override(place, NodePath.Steps(sides[0].Trim())!, value, problems).SetIn(root)
            : root;
    }

    private static string? Fault(string[] sides)
    {
        if (sides.Length < 2 || string.IsNullOrWhiteSpace(sides[1]))
            return "no value; write path=value, such as lanes.oxide.flex=1.5, or path=~ to remove";
        return NodePath.Steps(sides[0].Trim()) switch
        {
            not { Count: <= MostSteps } =>
                "not a path; write keys with dots, and items counted from 0, such as "
                + "producers.irel.output[0].rate",
            [ScenarioTable.ExtendsKey or ScenarioTable.VariantsKey, ..] =>
                "cannot be set; write it in the file",
            _ => null,
        };
    }

    private Node SetIn(Node root) => SetIn(root, ScenarioTable.Format, NodePath.Root, 0);

    private Node SetIn(Node? node, Format? format, string path, int depth)
    {
        if (depth == _steps.Count)
            return node is null ? _value : NodeMerge.Over(node, _value, format);
        var step = _steps[depth];
        if (NodePath.IndexOf(step) is { } index)
            return SetInItem(node, format, path, index, depth);
        var map = node as MapNode ?? new MapNode(_place, []);
        var keyPath = NodePath.Key(path, step);
        var entry = map.Find(step);
        var isThereToBe = depth + 1 < _steps.Count || _value is ScalarNode { IsNull: true };
        if (entry is null && format?.EntryKind is { } kind && isThereToBe)
            return RefuseUnknown(map, step, keyPath, kind);
        var value = SetIn(entry?.Value, format?.Under(step), keyPath, depth + 1);
        var place = depth + 1 == _steps.Count ? _place : map.Place;
        return WithEntry(map, entry, new MapEntry(step, _place, value), place, format);
    }

    private Node SetInItem(Node? node, Format? format, string path, int index, int depth)
    {
        if (node is not ListNode list || index >= list.Items.Count)
        {
            var count = node is ListNode known
                ? $"the list has {Wording.Count(known.Items.Count, "item")}"
                : "there is no list";
            _problems.Add(_place, NodePath.Item(path, index), $"{count}; items count from 0");
            return node ?? new BrokenNode(_place);
        }

        var item = SetIn(list.Items[index], format?.ItemFormat, NodePath.Item(path, index), depth + 1);
        return list with { Items = [.. list.Items.Take(index), item, .. list.Items.Skip(index + 1)] };
    }

    private MapNode RefuseUnknown(MapNode map, string name, string path, Kind kind)
    {
        string[] names = [.. map.Entries.Select(entry => entry.Key)];
        var message =
            $"no such {kind.One}; {Wording.Known(kind.Many, names)}{Wording.DidYouMean(name, names)}";
        _problems.Add(_place, path, message);
        return map;
    }

    /// <summary>The map with the entry, and without those that it makes void; what is wrong with a map that
    /// lacks something now is the override's fault, so it stands there. The source of a distribution goes
    /// with it.</summary>
    private static MapNode WithEntry(
        MapNode map, MapEntry? old, MapEntry entry, Place place, Format? format)
    {
        var isLawReplaced = format?.MayBeLaw == true
            && map.Entries.Any(each => NodeMerge.IsDisplaced(each, [entry], format));
        var kept = map.Entries.Where(each => !NodeMerge.IsDisplaced(each, [entry], format)
            && !(isLawReplaced && Annotations.IsAnnotation(each.Key)));
        return old is null
            ? new MapNode(place, [.. kept, entry]) { Own = map.Own }
            : new MapNode(place, [.. kept.Select(each => each.Key == old.Key ? entry : each)])
            {
                Own = map.Own,
            };
    }
}

namespace MagnetSim.Scenarios;

/// <summary>Warns of keys of a file with nothing after them: left out by mistake, or behind a #.</summary>
internal sealed class EmptyValues(ProblemList problems)
{
    private const string Message = "has no value and is left out; write one (what follows # is a comment), "
        + "or ~ to remove the key";

    public void Warn(MapNode root)
    {
        WarnWithin(root.Without(ScenarioTable.VariantsKey), ScenarioTable.Format, NodePath.Root);
        if (root.Find(ScenarioTable.VariantsKey)?.Value is not MapNode variants)
            return;
        foreach (var variant in variants.Entries)
        {
            var path = NodePath.Key(ScenarioTable.VariantsKey, variant.Key);
            WarnWithin(variant.Value, ScenarioTable.Format, path);
        }
    }

    private void WarnWithin(Node node, Format? format, string path)
    {
        foreach (var entry in (node as MapNode)?.Entries ?? [])
            WarnAt(entry, format?.Under(entry.Key), NodePath.Key(path, entry.Key));
        var items = (node as ListNode)?.Items ?? [];
        for (var i = 0; i < items.Count; i++)
            WarnWithin(items[i], format?.ItemFormat, NodePath.Item(path, i));
    }

    /// <summary>The head of components that are all commented out is meant.</summary>
    private void WarnAt(MapEntry entry, Format? format, string path)
    {
        if (entry.Value is ScalarNode { IsQuoted: false, Text: "" } && format?.EntryKind is null)
            problems.Warn(entry.Place, path, Message);
        else
            WarnWithin(entry.Value, format, path);
    }
}

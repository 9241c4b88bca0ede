namespace MagnetSim.Scenarios;

/// <summary>Where checks of the whole scenario report, by path.</summary>
internal sealed class Findings(MapNode root, Binder binder)
{
    /// <summary>Reports at the place of the node that the path names, or of the nearest around it.</summary>
    public void Report(string path, string message) => binder.Report(PlaceOf(path), path, message);

    /// <summary>Warns at that place of something that can be, but is hardly meant.</summary>
    public void Warn(string path, string message) => binder.Warn(PlaceOf(path), path, message);

    /// <summary>Whether a value can be relied on; after a problem a stand-in takes its place.</summary>
    public bool IsSound(string path) => binder.IsSound(path);

    /// <summary>Whether a map can be relied on to hold all its entries, be they sound or not.</summary>
    public bool IsWhole(string path) => !binder.HasFailed(path);

    /// <summary>Whether nothing at all is wrong, so that what seems unused is so.</summary>
    public bool IsAllSound => binder.Failures == 0;

    /// <summary>Whether the scenario says something at a path.</summary>
    public bool Has(string path)
    {
        Node? node = root;
        foreach (var step in NodePath.Steps(path) ?? [])
            node = node is null ? null : PathSearch.Inside(node, step);
        return node is not null;
    }

    private Place PlaceOf(string path)
    {
        Node node = root;
        foreach (var step in NodePath.Steps(path) ?? [])
        {
            if (PathSearch.Inside(node, step) is not { } next)
                break;
            node = next;
        }

        return node.Own ?? node.Place;
    }
}

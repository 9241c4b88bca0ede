using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>A map with fixed keys, read as one record.</summary>
public sealed class MapFormat<T> : Format<T>
{
    private readonly string _name;
    private readonly Func<Section, T> _bind;
    private readonly bool _isChoice;

    /// <summary>Makes the format of a kind of map.</summary>
    /// <param name="isChoice">Whether its keys exclude each other,
    /// so that merging replaces the map whole.</param>
    internal MapFormat(string name, IReadOnlyList<Key> keys, Func<Section, T> bind, bool isChoice = false)
    {
        _isChoice = isChoice;
        _name = name;
        Keys = keys;
        _bind = bind;
    }

    public override string Accepts => $"a map with the keys {Wording.List(KeyNames)}";

    public override string Name => _name;

    public override IReadOnlyList<Key> Keys { get; }

    internal override bool MayBeLong => !KeyNames.Contains(Annotations.ValueKey);

    private string[] KeyNames => [.. Keys.Select(key => key.Name)];

    internal override bool Merges(MapNode below, MapNode above) => !_isChoice && base.Merges(below, above);

    internal override string Type(Func<string, string, string> link) =>
        $"a map with {link(_name, $"{_name} keys")}";

    internal override JsonObject Schema(SchemaBook book) =>
        book.Define(_name, name => book.Map(this, MayBeLong ? name : null));

    internal override T StandIn(string path) =>
        _bind(new Section(null, path, new Binder(new ProblemList())));

    private protected override T Bind(Node node, string path, Binder binder)
    {
        if (node is not MapNode map)
            return RefuseShape(node, path, binder);
        var meant = ReportUnknownKeys(map, path, binder);
        foreach (var key in Keys.Where(key => key.IsRequired && !meant.Contains(key.Name)))
        {
            var keyPath = NodePath.Key(path, key.Name);
            if (!map.Has(key.Name))
                binder.Report(map.Place, keyPath, $"missing; write {key.Format.Accepts}");
        }

        return _bind(new Section(map, path, binder));
    }

    /// <summary>Reports unknown keys and gives the known keys that they seem to mean.</summary>
    private HashSet<string> ReportUnknownKeys(MapNode map, string path, Binder binder)
    {
        HashSet<string> meant = [];
        foreach (var entry in Annotations.OwnEntries(map, path, binder))
        {
            if (Under(entry.Key) is not null)
                continue;
            var message = $"unknown key; {_name} keys are {Wording.List(KeyNames)}";
            message += Wording.DidYouMean(entry.Key, KeyNames);
            binder.Report(entry.Place, NodePath.Key(path, entry.Key), message);
            if (Wording.Nearest(entry.Key, KeyNames) is { } near && meant.Add(near))
                binder.CountFailure(NodePath.Key(path, near));
        }

        return meant;
    }
}

using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>A map with fixed keys, read as one record.</summary>
public sealed class MapFormat<T> : Format<T>
{
    private readonly string _name;
    private readonly Func<Section, T> _bind;
    private readonly bool _isChoice;
    private readonly IReadOnlyList<IReadOnlyList<Key>> _rivals;

    /// <summary>Makes the format of a kind of map.</summary>
    /// <param name="isChoice">Whether its keys exclude each other,
    /// so that merging replaces the map whole.</param>
    /// <param name="rivals">Groups of keys of which a map has only one: writing a key of one group makes
    /// those of the others void.</param>
    internal MapFormat(string name, IReadOnlyList<Key> keys, Func<Section, T> bind, bool isChoice = false,
        IReadOnlyList<IReadOnlyList<Key>>? rivals = null)
    {
        _rivals = rivals ?? [];
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

    /// <summary>In a choice, defaults hold only beside the keys that they go with.</summary>
    internal override IReadOnlyList<Key> KeysOf(MapNode map) => _isChoice ? [] : Keys;

    internal override bool Displaces(string key, string other)
    {
        var group = _rivals.FirstOrDefault(keys => keys.Any(known => known.Name == key));
        return group is not null && _rivals.Any(
            keys => !ReferenceEquals(keys, group) && keys.Any(known => known.Name == other));
    }

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

        return _bind(new Section(map, path, binder) { IsMisspelt = meant.Count > 0 });
    }

    /// <summary>Reports unknown keys and gives the known keys that they seem to mean.</summary>
    private HashSet<string> ReportUnknownKeys(MapNode map, string path, Binder binder)
    {
        HashSet<string> meant = [];
        MapEntry[] unknown =
            [.. Annotations.OwnEntries(map, path, binder).Where(entry => Under(entry.Key) is null)];
        foreach (var entry in unknown)
        {
            var message = $"unknown key; {_name} keys are {Wording.List(KeyNames)}";
            var near = Wording.Nearest(entry.Key, KeyNames);
            var missing = near is null && unknown.Length == 1 ? OnlyMissing(map) : null;
            message += near is not null ? $". Did you mean {near}?"
                : missing is not null ? $". Did you mean {missing}, which is missing?" : "";
            binder.Report(entry.Place, NodePath.Key(path, entry.Key), message);
            near ??= missing;
            if (near is not null && meant.Add(near))
                binder.CountFailure(NodePath.Key(path, near));
        }

        return meant;
    }

    /// <summary>The required key that is not there, when it is one.</summary>
    private string? OnlyMissing(MapNode map)
    {
        Key[] missing = [.. Keys.Where(key => key.IsRequired && !map.Has(key.Name))];
        return missing.Length == 1 ? missing[0].Name : null;
    }
}

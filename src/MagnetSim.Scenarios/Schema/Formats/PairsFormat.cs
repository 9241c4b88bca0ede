using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>A map whose keys are names given elsewhere, such as
/// the elements that a material contains.</summary>
public sealed class PairsFormat<T> : Format<IReadOnlyList<KeyValuePair<string, T>>>
{
    private readonly Kind _keyKind;
    private readonly Format<T> _value;

    internal PairsFormat(Kind keyKind, Format<T> value)
    {
        _keyKind = keyKind;
        _value = value;
    }

    public override string Accepts => $"a map from {_keyKind.Many} to {_value.Accepts}";

    public override string? Range => _value.Range;

    public override IReadOnlyList<Format> Parts => [_value];

    internal override string PartStep => $".{_keyKind.One.ToUpperInvariant()}";

    internal override string Type(Func<string, string, string> link) =>
        $"a map from {link(_keyKind.One, _keyKind.Many)} to {_value.Type(link)}";

    internal override JsonObject Schema(SchemaBook book) => SchemaBook.OpenMap(_value.Schema(book));

    internal override bool MayBeLong => false;

    internal override Format? Under(string key) => _value;

    internal override bool Merges(MapNode below, MapNode above) => true;

    internal override IReadOnlyList<KeyValuePair<string, T>> StandIn(string path) => [];

    private protected override IReadOnlyList<KeyValuePair<string, T>> Bind(
        Node node, string path, Binder binder)
    {
        if (node is not MapNode map)
            return RefuseShape(node, path, binder);
        List<KeyValuePair<string, T>> pairs = [];
        foreach (var entry in Annotations.OwnEntries(map, path, binder))
        {
            var entryPath = NodePath.Key(path, entry.Key);
            binder.Refer(_keyKind, entry.Key, entry.Place, entryPath);
            pairs.Add(new(entry.Key, _value.Read(entry.Value, entryPath, binder)));
        }

        return pairs;
    }
}

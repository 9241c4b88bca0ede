using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>A value that may be written short, as one quantity or date, or in full.</summary>
public sealed class ShortOrFormat<T> : Format<T>
{
    private readonly Format<T> _short;
    private readonly Format<T> _full;

    internal ShortOrFormat(Format<T> brief, Format<T> full)
    {
        _short = brief;
        _full = full;
    }

    public override string Accepts => $"{_short.Accepts}, or {_full.Accepts}";

    public override IReadOnlyList<Key> Keys => _full.Keys;

    public override IReadOnlyList<Format> Parts => [_short, _full];

    public override string? Range => _short.Range;

    internal override string Type(Func<string, string, string> link) =>
        $"{_short.Type(link)}, or {_full.Type(link)}";

    internal override JsonObject Schema(SchemaBook book) =>
        SchemaBook.AnyOf(_short.Schema(book), _full.Schema(book));

    internal override Format? ItemFormat => _full.ItemFormat;

    internal override Format? Under(string key) => _full.Under(key);

    internal override IReadOnlyList<Key> KeysOf(MapNode map) => _full.KeysOf(map);

    internal override bool Displaces(string key, string other) => _full.Displaces(key, other);

    internal override bool Merges(MapNode below, MapNode above) =>
        _full.Merges(below, above) && !IsShort(below) && !IsShort(above);

    internal override T StandIn(string path) => _short.StandIn(path);

    private protected override T Bind(Node node, string path, Binder binder) =>
        IsShort(node) ? _short.Read(node, path, binder) : _full.Read(node, path, binder);

    private bool IsShort(Node node) => node is ScalarNode || (_short.MayBeLaw && Law.IsLaw(node));
}

using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>A format whose values are checked and turned into another type once they are read.</summary>
internal sealed class ConvertedFormat<TRead, T>(
    Format<TRead> inner, Func<TRead, Binder, T> convert, Func<string, T> standIn, Func<TRead, string?>? fault)
    : Format<T>
{
    public override string Accepts => inner.Accepts;

    public override IReadOnlyList<Key> Keys => inner.Keys;

    public override IReadOnlyList<Format> Parts => inner.Parts;

    public override string? Name => inner.Name;

    public override string? Range => inner.Range;

    internal override string PartStep => inner.PartStep;

    internal override string Type(Func<string, string, string> link) => inner.Type(link);

    internal override JsonObject Schema(SchemaBook book) => inner.Schema(book);

    internal override Format? ItemFormat => inner.ItemFormat;

    internal override bool MayBeLong => inner.MayBeLong;

    internal override Format? Under(string key) => inner.Under(key);

    internal override IReadOnlyList<Key> KeysOf(MapNode map) => inner.KeysOf(map);

    internal override bool MayBeLaw => inner.MayBeLaw;

    internal override bool Displaces(string key, string other) => inner.Displaces(key, other);

    internal override bool Merges(MapNode below, MapNode above) => inner.Merges(below, above);

    internal override T StandIn(string path) => standIn(path);

    private protected override T Bind(Node node, string path, Binder binder)
    {
        var failures = binder.Failures;
        var value = inner.Read(node, path, binder);
        if (binder.Failures > failures)
            return StandIn(path);
        return fault?.Invoke(value) is { } message
            ? Refuse(node, path, binder, message)
            : convert(value, binder);
    }
}

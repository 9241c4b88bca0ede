using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>A map from names of the user's choice to components of one kind.</summary>
public sealed class NamedMapFormat<T> : Format<IReadOnlyList<T>>
{
    private readonly Format<T> _entry;

    internal NamedMapFormat(Kind kind, Format<T> entry)
    {
        EntryKind = kind;
        _entry = entry;
    }

    public override string Accepts => $"a map from names to {EntryKind!.Many}";

    public override IReadOnlyList<Format> Parts => [_entry];

    internal override Kind? EntryKind { get; }

    internal override string PartStep => ".NAME";

    internal override string Type(Func<string, string, string> link) =>
        $"a map from names to {link(EntryKind!.One, EntryKind.Many)}";

    internal override JsonObject Schema(SchemaBook book)
    {
        var map = SchemaBook.OpenMap(_entry.Schema(book));
        map["propertyNames"] = new JsonObject
        {
            ["pattern"] = $"^([A-Za-z][A-Za-z0-9_-]*$|{Annotations.ExtensionPattern[1..]})",
            ["errorMessage"] = "names start with a letter and hold letters, digits, _ and -",
        };
        return map;
    }

    internal override bool MayBeLong => false;

    internal override Format? Under(string key) => _entry;

    internal override bool Merges(MapNode below, MapNode above) => true;

    internal override IReadOnlyList<T> StandIn(string path) => [];

    private protected override IReadOnlyList<T> Bind(Node node, string path, Binder binder)
    {
        if (node is not MapNode map)
            return RefuseShape(node, path, binder);
        List<T> components = [];
        foreach (var entry in Annotations.OwnEntries(map, path, binder))
        {
            var entryPath = NodePath.Key(path, entry.Key);
            binder.Declare(EntryKind!, entry.Key);
            CheckName(entry, path, binder);
            components.Add(_entry.Read(entry.Value, entryPath, binder));
        }

        return components;
    }

    private static void CheckName(MapEntry entry, string path, Binder binder)
    {
        var isPlain = char.IsAsciiLetter(entry.Key[0])
            && entry.Key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');
        if (isPlain)
            return;
        var entryPath = NodePath.Key(path, entry.Key);
        binder.Report(entry.Place, entryPath,
            "not a name; names start with a letter and hold letters, digits, _ and -");

        // Of a name with a dot a component keeps what follows the last one.
        binder.CountFailure(NodePath.Key(path, NodePath.LastKey(entryPath)));
    }
}

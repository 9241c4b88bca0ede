using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>A map that comes in several kinds, told apart by the key
/// <c>kind</c>; each kind has its own keys.</summary>
public sealed class KindFormat<T> : Format<T>
{
    internal const string KindKey = "kind";

    private readonly string _name;
    private readonly (string Kind, string Meaning, MapFormat<T> Format)[] _kinds;

    internal KindFormat(string name, params (string Kind, string Meaning, MapFormat<T> Format)[] kinds)
    {
        _name = name;
        _kinds = kinds;
    }

    public override string Accepts => $"a map with the key kind, which is one of {Wording.List(Kinds)}";

    public override IReadOnlyList<Format> Parts => [.. _kinds.Select(kind => kind.Format)];

    /// <summary>Each kind with one sentence on it.</summary>
    internal override IReadOnlyList<(string Kind, string Meaning, Format Format)> Variety =>
        [.. _kinds.Select(kind => (kind.Kind, kind.Meaning, (Format)kind.Format))];

    private string[] Kinds => [.. _kinds.Select(kind => kind.Kind)];

    public override string Name => _name;

    internal override string Type(Func<string, string, string> link) =>
        $"a map with {link(_name, $"{_name} keys")}";

    /// <summary>Each kind has its own keys; without a kind, which a sibling or the file below may give, the
    /// keys are those of one of them.</summary>
    internal override JsonObject Schema(SchemaBook book) => book.Define(_name, name =>
    {
        JsonObject kind = new()
        {
            ["description"] = string.Join(KeyText.LineBreak, [
                _kinds[0].Format.Keys.First(key => key.Name == KindKey).Meaning, "Required",
                .. _kinds.Select(each => $"{each.Kind}: {each.Meaning}"),
            ]),
            ["enum"] = new JsonArray([.. _kinds.Select(each => (JsonNode)each.Kind)]),
        };
        JsonArray rules = [.. _kinds.Select(each => Rule(Only(each.Kind), each.Format.Schema(book)))];
        JsonObject anyKind = new() { ["not"] = new JsonObject { ["required"] = new JsonArray(KindKey) } };
        rules.Add(Rule(anyKind, SchemaBook.AnyOf([.. _kinds.Select(each => each.Format.Schema(book))])));
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { [KindKey] = kind },
            ["allOf"] = rules,
        };
    });

    private static JsonObject Rule(JsonObject condition, JsonObject then) =>
        new() { ["if"] = condition, ["then"] = then };

    private static JsonObject Only(string kind) => new()
    {
        ["properties"] = new JsonObject { [KindKey] = new JsonObject { ["const"] = kind } },
        ["required"] = new JsonArray(KindKey),
    };

    internal override Format? Under(string key) =>
        _kinds.Select(kind => kind.Format.Under(key)).FirstOrDefault(format => format is not null);

    internal override IReadOnlyList<Key> KeysOf(MapNode map)
    {
        var kind = (map.Find(KindKey)?.Value as ScalarNode)?.Text;
        return Array.Find(_kinds, known => known.Kind == kind).Format?.Keys ?? [];
    }

    internal override bool Displaces(string key, string other) =>
        Array.Exists(_kinds, kind => kind.Format.Displaces(key, other));

    internal override T StandIn(string path) => _kinds[0].Format.StandIn(path);

    private protected override T Bind(Node node, string path, Binder binder)
    {
        if (node is not MapNode map)
            return RefuseShape(node, path, binder);
        if (map.Find(KindKey) is not { } kind)
            return RefuseWithoutKind(map, path, binder);
        var text = Shape(kind.Value);
        if (Array.Find(_kinds, known => known.Kind == text).Format is { } format)
            return format.Read(node, path, binder);
        var message = $"{text} is no kind of {_name}; kinds are {Wording.List(Kinds)}";
        return RefuseKind(kind.Value.Place, path, binder, message + Wording.DidYouMean(text, Kinds));
    }

    private T RefuseWithoutKind(MapNode map, string path, Binder binder)
    {
        var kinds = $"kinds of {_name} are {Wording.List(Kinds)}";
        var meant = map.Entries.FirstOrDefault(entry => Wording.Nearest(entry.Key, [KindKey]) is not null);
        if (meant is null)
            return RefuseKind(map.Place, path, binder, $"missing; {kinds}");
        binder.Report(
            meant.Place, NodePath.Key(path, meant.Key), $"unknown key; {kinds}. Did you mean {KindKey}?");
        binder.CountFailure(path);
        return StandIn(path);
    }

    private T RefuseKind(Place place, string path, Binder binder, string message)
    {
        binder.Report(place, NodePath.Key(path, KindKey), message);
        binder.CountFailure(path);
        return StandIn(path);
    }
}

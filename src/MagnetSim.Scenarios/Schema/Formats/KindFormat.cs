namespace MagnetSim.Scenarios;

/// <summary>A map that comes in several kinds, told apart by the key
/// <c>kind</c>; each kind has its own keys.</summary>
public sealed class KindFormat<T> : Format<T>
{
    private const string KindKey = "kind";

    private readonly string _name;
    private readonly (string Kind, MapFormat<T> Format)[] _kinds;

    internal KindFormat(string name, params (string Kind, MapFormat<T> Format)[] kinds)
    {
        _name = name;
        _kinds = kinds;
    }

    public override string Accepts => $"a map with the key kind, which is one of {Wording.List(Kinds)}";

    public override IReadOnlyList<Format> Parts => [.. _kinds.Select(kind => kind.Format)];

    private string[] Kinds => [.. _kinds.Select(kind => kind.Kind)];

    internal override Format? Under(string key) =>
        _kinds.Select(kind => kind.Format.Under(key)).FirstOrDefault(format => format is not null);

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

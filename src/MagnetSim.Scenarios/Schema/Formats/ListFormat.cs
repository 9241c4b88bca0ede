using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>A list of values of one format.</summary>
public sealed class ListFormat<T> : Format<IReadOnlyList<T>>
{
    private readonly Format<T> _item;
    private readonly int _fewest;
    private readonly int _most;

    internal ListFormat(Format<T> item, int fewest = 0, int most = int.MaxValue)
    {
        _item = item;
        _fewest = fewest;
        _most = most;
    }

    public override string Accepts => $"a list of {Count}, each {_item.Accepts}";

    public override string? Range => _item.Range;

    public override IReadOnlyList<Format> Parts => [_item];

    internal override Format? ItemFormat => _item;

    private string Count => (_fewest, _most) switch
    {
        (0, int.MaxValue) => "values",
        (_, int.MaxValue) => $"{_fewest} or more values",
        _ when _fewest == _most => $"{_fewest} values",
        _ => $"{_fewest} to {_most} values",
    };

    internal override string PartStep => "[0]";

    internal override string Type(Func<string, string, string> link) =>
        $"a list of {Count}, each {_item.Type(link)}";

    internal override JsonObject Schema(SchemaBook book)
    {
        var item = _item.Schema(book);
        JsonObject list = new() { ["type"] = "array", ["items"] = item };
        if (_fewest > 0)
            list["minItems"] = _fewest;
        if (_most < int.MaxValue)
            list["maxItems"] = _most;
        return book.DefineValue($"{Count} of {SchemaBook.NameOf(item)}", list);
    }

    internal override IReadOnlyList<T> StandIn(string path) => [];

    private protected override IReadOnlyList<T> Bind(Node node, string path, Binder binder)
    {
        if (node is not ListNode list)
            return RefuseOther(node, path, binder);
        if (list.Items.Count < _fewest || list.Items.Count > _most)
            binder.Report(node.Place, path, $"{list.Items.Count} values; write {Accepts}");
        return [.. list.Items.Select((item, index) => _item.Read(item, NodePath.Item(path, index), binder))];
    }

    private IReadOnlyList<T> RefuseOther(Node node, string path, Binder binder) =>
        node is ScalarNode { IsNull: false } scalar && _fewest < 2
            ? Refuse(node, path, binder,
                $"{scalar.Shown} cannot stand here; write {Accepts}. Did you mean [{scalar.Shown}]?")
            : RefuseShape(node, path, binder);
}

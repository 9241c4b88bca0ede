using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>Two values side by side, such as <c>[90 d, 40 %]</c>.</summary>
public sealed class RowFormat : Format<(double First, double Second)>
{
    private readonly Format<double> _first;
    private readonly Format<double> _second;

    internal RowFormat(Format<double> first, Format<double> second)
    {
        _first = first;
        _second = second;
    }

    public override string Accepts => $"a pair [{_first.Accepts}, {_second.Accepts}]";

    public override string Range => $"{_first.Range}; {_second.Range}";

    public override IReadOnlyList<Format> Parts => [_first, _second];

    internal override string Type(Func<string, string, string> link) =>
        $"a pair of {_first.Type(link)} and {_second.Type(link)}";

    internal override JsonObject Schema(SchemaBook book)
    {
        var (first, second) = (_first.Schema(book), _second.Schema(book));
        return book.DefineValue($"{SchemaBook.NameOf(first)} and {SchemaBook.NameOf(second)}", new JsonObject
        {
            ["type"] = "array",
            ["items"] = new JsonArray(first, second),
            ["minItems"] = 2,
            ["maxItems"] = 2,
        });
    }

    internal override (double First, double Second) StandIn(string path) => (double.NaN, double.NaN);

    private protected override (double First, double Second) Bind(Node node, string path, Binder binder)
    {
        if (node is not ListNode { Items: [Node first, Node second] })
            return RefuseShape(node, path, binder);
        var firstValue = _first.Read(first, NodePath.Item(path, 0), binder);
        return (firstValue, _second.Read(second, NodePath.Item(path, 1), binder));
    }
}

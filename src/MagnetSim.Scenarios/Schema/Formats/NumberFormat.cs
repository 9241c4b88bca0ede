using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>A plain number, without a unit.</summary>
public sealed class NumberFormat : Format<double>
{
    private readonly Limit _limit;

    internal NumberFormat(Limit limit) => _limit = limit;

    public override string Accepts => "a plain number such as 1.25";

    public override string Range => _limit.Text;

    internal override string Type(Func<string, string, string> link) => "a number";

    internal override JsonObject Schema(SchemaBook book) => book.DefineValue(
        $"number {(_limit.IsOpen ? "above" : "from")} {_limit.AtLeast}",
        new JsonObject
        {
            ["type"] = SchemaBook.Only("number"),
            [_limit.IsOpen ? "exclusiveMinimum" : "minimum"] = _limit.AtLeast,
            ["maximum"] = _limit.AtMost,
            ["errorMessage"] = $"write {Accepts}; allowed is {_limit.Text}",
        },
        new JsonObject
        {
            ["type"] = SchemaBook.Only("string"),
            ["pattern"] = $@"^{NumberText.Pattern(_limit.AtLeast < 0)}\s*$",
            ["errorMessage"] = $"write {Accepts}",
        });

    internal override double StandIn(string path) => double.NaN;

    private protected override double Bind(Node node, string path, Binder binder)
    {
        if (node is not ScalarNode { IsNull: false } scalar)
            return RefuseShape(node, path, binder);
        if (!NumberText.TrySplit(scalar.Text, out var number, out var unit))
            return Refuse(node, path, binder, $"{scalar.Shown} is not a number; write {Accepts}");
        if (unit.Length > 0)
            return Refuse(node, path, binder, $"{scalar.Shown} has a unit; write {Accepts}");
        if (!_limit.Allows(number))
            return Refuse(node, path, binder, $"{scalar.Shown} is out of range; allowed is {_limit.Text}");
        return number;
    }
}

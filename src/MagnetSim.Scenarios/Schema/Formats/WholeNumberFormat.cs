using System.Globalization;
using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>A whole number in a range.</summary>
public sealed class WholeNumberFormat : Format<ulong>
{
    private readonly ulong _atLeast;
    private readonly ulong _atMost;

    internal WholeNumberFormat(ulong atLeast, ulong atMost)
    {
        _atLeast = atLeast;
        _atMost = atMost;
    }

    public override string Accepts => $"a whole number from {_atLeast} to {_atMost}";

    public override string Range => $"{_atLeast} to {_atMost}";

    internal override string Type(Func<string, string, string> link) => "a whole number";

    internal override JsonObject Schema(SchemaBook book) => book.DefineValue(
        $"whole number up to {_atMost}",
        new JsonObject
        {
            ["type"] = SchemaBook.Only("integer"),
            ["minimum"] = _atLeast,
            ["maximum"] = _atMost,
            ["errorMessage"] = $"write {Accepts}",
        },
        new JsonObject
        {
            ["type"] = SchemaBook.Only("string"),
            ["pattern"] = "^[0-9]+$",
            ["errorMessage"] = $"write {Accepts}",
        });

    internal override ulong StandIn(string path) => _atLeast;

    private protected override ulong Bind(Node node, string path, Binder binder)
    {
        if (node is not ScalarNode { IsNull: false } scalar)
            return RefuseShape(node, path, binder);
        var isWhole =
            ulong.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (isWhole && number >= _atLeast && number <= _atMost)
            return number;
        return Refuse(node, path, binder, $"{scalar.Shown} is not allowed here; write {Accepts}");
    }
}

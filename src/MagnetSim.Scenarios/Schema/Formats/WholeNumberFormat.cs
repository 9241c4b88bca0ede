using System.Globalization;

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

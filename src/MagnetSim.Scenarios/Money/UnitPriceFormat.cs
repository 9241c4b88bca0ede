using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>A price per kilogram, in rupees or in dollars.</summary>
public sealed class UnitPriceFormat : Format<UnitPrice>
{
    private static readonly MeasureFormat _amount = new(
        Dimension.UnitPrice, new Limit(0, 1e9, true, "more than 0, up to 1000000000 INR/kg or USD/kg"));

    public override string Accepts => _amount.Accepts;

    public override string Range => _amount.Range;

    internal override string Type(Func<string, string, string> link) => _amount.Type(link);

    internal override JsonObject Schema(SchemaBook book) => _amount.Schema(book);

    internal override UnitPrice StandIn(string path) => new(1, IsInDollars: false);

    private protected override UnitPrice Bind(Node node, string path, Binder binder)
    {
        var amount = _amount.Read(node, path, binder);
        return double.IsNaN(amount)
            ? StandIn(path)
            : new UnitPrice(amount, ((ScalarNode)node).Text.Contains("USD", StringComparison.Ordinal));
    }
}

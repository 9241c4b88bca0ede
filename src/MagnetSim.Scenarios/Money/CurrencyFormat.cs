using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>An amount of money or a price per kilogram, in rupees or in dollars.</summary>
public sealed class CurrencyFormat : Format<Amount>
{
    private readonly MeasureFormat _amount;

    private CurrencyFormat(MeasureFormat amount) => _amount = amount;

    internal static CurrencyFormat UnitPrice { get; } = new(new MeasureFormat(
        Dimension.UnitPrice, new Limit(0, 1e9, true, "more than 0, up to 1000000000 INR/kg or USD/kg")));

    internal static CurrencyFormat Money { get; } = new(new MeasureFormat(
        Dimension.Money, new Limit(0, 1e18, true, "more than 0, up to 1e18 INR or USD")));

    public override string Accepts => _amount.Accepts;

    public override string Range => _amount.Range;

    internal override string Type(Func<string, string, string> link) => _amount.Type(link);

    internal override JsonObject Schema(SchemaBook book) => _amount.Schema(book);

    internal override Amount StandIn(string path) => new(1, IsInDollars: false);

    private protected override Amount Bind(Node node, string path, Binder binder)
    {
        var amount = _amount.Read(node, path, binder);
        return double.IsNaN(amount)
            ? StandIn(path)
            : new Amount(amount, ((ScalarNode)node).Text.Contains("USD", StringComparison.Ordinal));
    }
}

namespace MagnetSim.ValueChain;

/// <summary>A name in the ledger; a store also knows the stocks it stands for.</summary>
public sealed class Account(string name, bool isStore)
{
    private readonly List<Stock> _stocks = [];

    public string Name => name;

    public bool IsStore => isStore;

    internal long Balance { get; set; }

    internal void Open(Stock stock) => _stocks.Add(stock);

    /// <summary>Milligrams of an element in the stocks of this account.</summary>
    public long Held(int element)
    {
        var sum = 0L;
        foreach (var stock in _stocks)
            sum += stock.Element(element);
        return sum;
    }
}

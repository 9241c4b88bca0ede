namespace MagnetSim.Results;

/// <summary>What came of one element in all replications together, to the milligram.</summary>
/// <param name="InTonnes">Brought into the chain: from abroad, from mines, as initial stock.</param>
/// <param name="OutTonnes">What left it: into use, to others, as loss.</param>
/// <param name="HeldTonnes">What its stores held at the end, by their own account.</param>
/// <param name="Unbalanced">Stores of which in, out and held do not add up.</param>
public sealed record ElementBalance(
    string Element, decimal InTonnes, decimal OutTonnes, decimal HeldTonnes, IReadOnlyList<string> Unbalanced)
{
    private const string Held = "held at the end";

    /// <summary>In less out and held; zero in a sound run.</summary>
    public decimal DifferenceTonnes => InTonnes - OutTonnes - HeldTonnes;

    /// <summary>Whether nothing is missing, in the whole and in each store.</summary>
    public bool IsClosed => DifferenceTonnes == 0 && Unbalanced.Count == 0;

    /// <summary>The balance of each element, in the order of the ledger.</summary>
    internal static IReadOnlyList<ElementBalance> Of(
        IReadOnlyList<(LedgerLine Line, decimal Tonnes)> ledger) =>
        [.. ledger.GroupBy(flow => flow.Line.Element).Select(flows => Of(flows.Key, [.. flows]))];

    private static ElementBalance Of(string element, (LedgerLine Line, decimal Tonnes)[] flows)
    {
        // Each store has a line of what it holds, be it nothing; whatever else has none.
        HashSet<string> stores =
            [.. flows.Where(flow => flow.Line.To == Held).Select(flow => flow.Line.From)];
        var rest = stores.ToDictionary(store => store, _ => 0m);
        decimal into = 0, outOf = 0, held = 0;
        foreach (var ((_, from, to), tonnes) in flows)
        {
            var (isFromStore, isToStore) = (stores.Contains(from), stores.Contains(to));
            if (to == Held) held += tonnes;
            else if (isFromStore && !isToStore) outOf += tonnes;
            else if (!isFromStore && isToStore) into += tonnes;
            if (isFromStore) rest[from] -= tonnes;
            if (isToStore) rest[to] += tonnes;
        }

        return new(element, into, outOf, held,
            [.. rest.Where(store => store.Value != 0).Select(store => store.Key).Order()]);
    }
}

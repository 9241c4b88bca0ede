namespace MagnetSim.ValueChain;

/// <summary>All that has to do with money in a chain.</summary>
/// <param name="Scheme">Null without one.</param>
/// <param name="Margins">Null where no plant has one.</param>
internal sealed record ChainMoney(
    Scheme? Scheme, Margins? Margins, IReadOnlyList<Outlay> Outlays,
    IReadOnlyList<(Lane Lane, long AtSea)> Billed)
{
    /// <summary>The scheme's budgets close, and what cleared since the start was billed.</summary>
    /// <exception cref="MoneyBalanceException">Something is missing.</exception>
    public void Check()
    {
        Scheme?.Check();
        foreach (var (lane, atSea) in Billed)
        {
            var cleared = lane.Cleared - atSea;
            if (lane.Import!.Milligrams != cleared)
            {
                throw new MoneyBalanceException(
                    $"{lane.Name} cleared {cleared} mg, but {lane.Import.Milligrams} mg were billed");
            }
        }
    }
}

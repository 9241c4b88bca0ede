namespace MagnetSim.ValueChain;

/// <summary>A budget in paise that is paid out until nothing is left.</summary>
internal sealed class Pot
{
    public Pot(long budget) => Budget = Left = budget;

    public long Budget { get; }

    public long Left { get; private set; }

    /// <returns>What is paid of an amount: all of it, or what is left.</returns>
    public long Pay(long wanted)
    {
        var paid = Math.Min(wanted, Left);
        Left -= paid;
        return paid;
    }
}

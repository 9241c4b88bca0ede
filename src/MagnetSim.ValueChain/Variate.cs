using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>A quantity of the scenario with the random numbers of one replication.</summary>
/// <remarks>A draw depends on seed, replication, the quantity's path and the slot
/// alone, never on how many draws came before: two scenarios that differ
/// elsewhere see the same chance (common random numbers).</remarks>
public sealed class Variate
{
    private readonly Distribution _law;
    private readonly KeyedDraws? _draws;
    private readonly double _fixed;

    /// <param name="point">Where uncertain quantities stand; those that it does not know are drawn.</param>
    public Variate(Quantity quantity, ulong seed, int replication, UncertainPoint? point = null)
    {
        _law = quantity.Law;
        var draws = new KeyedDraws(seed, replication, quantity.Path);
        if (quantity.Law is Constant constant)
            _fixed = constant.Value;
        else if (quantity.Uncertain)
            _fixed = _law.Quantile(point?.Find(quantity.Path) ?? draws.Uniform(0, 0));
        else
            _draws = draws;
    }

    /// <summary>Expected value within this replication.</summary>
    public double Mean => _draws is null ? _fixed : _law.Mean;

    /// <summary>The draw that belongs to a slot (a day, a lot, a count) and an index in it.</summary>
    public double At(long slot, int index) =>
        _draws is null ? _fixed : _law.Quantile(_draws.Uniform(slot, index));
}

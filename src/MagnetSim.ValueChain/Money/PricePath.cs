using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>What a kilogram of a material costs at the border, before duty, over time.</summary>
/// <remarks>Prices come from outside and are known once the chain is built: nothing that happens in the
/// chain moves them. A price is a whole number of paise, so that bills are exact.</remarks>
internal sealed class PricePath
{
    private readonly Steps _rupees;
    private readonly Steps? _floorRupees;
    private readonly double _factor;
    private readonly List<(PricePath Other, double Kg)> _adds = [];
    private readonly List<PriceShock> _shocks = [];

    public PricePath(Steps rupees, Steps? floorRupees, double factor)
    {
        _rupees = rupees;
        _floorRupees = floorRupees;
        _factor = factor;
    }

    /// <summary>Paise for a kilogram of goods from a country; null for those of any country.</summary>
    public long At(SimTime time, string? country)
    {
        var rupees = Rupees(time);
        foreach (var shock in _shocks)
            rupees *= shock.FactorAt(time, country);
        return Paise.FromRupees(Math.Max(rupees, Floor(time)));
    }

    /// <summary>What is made of other materials costs what they cost.</summary>
    internal void Add(PricePath other, double kg) => _adds.Add((other, kg));

    internal void Add(PriceShock shock) => _shocks.Add(shock);

    /// <summary>Without shocks: a shock says itself which materials it moves.</summary>
    private double Rupees(SimTime time)
    {
        var rupees = _rupees.At(time) * _factor;
        foreach (var (other, kg) in _adds)
            rupees += kg * other.Rupees(time);
        return Math.Max(rupees, Floor(time));
    }

    private double Floor(SimTime time) => _floorRupees?.At(time) ?? 0;
}

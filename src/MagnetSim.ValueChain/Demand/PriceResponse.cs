using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>Demand that falls when a price rises: at the price P it is (P/P₀)^−e of what it would be.
/// </summary>
/// <remarks>P₀ is the price at the start. Looked at on the first of each month, as buyers and sellers
/// renew their contracts.</remarks>
internal sealed class PriceResponse : Component
{
    private readonly Sector _sector;
    private readonly HomePrice _price;
    private readonly double _elasticity;
    private readonly Periods _months;
    private readonly double _usual;
    private readonly Alarm _look;
    private double _factor = 1;
    private int _next;

    public PriceResponse(Simulation simulation, Sector sector, HomePrice price, double elasticity,
        Periods months)
        : base(simulation, $"{sector.Name}.response")
    {
        _sector = sector;
        _price = price;
        _elasticity = elasticity;
        _months = months;
        _usual = PriceNow();
        _look = Alarm("look", Priority.Policy, Look);
        Set(_look, Now);
    }

    private void Look()
    {
        var factor = Numeric.Exp(-_elasticity * Numeric.Log(PriceNow() / _usual));
        if (factor != _factor)
            _sector.ReplaceFactor(_factor, factor);
        _factor = factor;
        SetNext();
    }

    /// <summary>In paise, of which what is free of charge counts as one.</summary>
    private double PriceNow() => Math.Max(1, _price.At(Now));

    private void SetNext()
    {
        if (_next < _months.Ends.Length)
            Set(_look, _months.Ends[_next++]);
    }
}

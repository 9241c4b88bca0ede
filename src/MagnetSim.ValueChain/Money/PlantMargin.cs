using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>What a plant earns on a kilogram, and whether it runs for that.</summary>
internal sealed class PlantMargin
{
    private readonly HomePrice _product;
    private readonly (HomePrice Price, double Kg)[] _feeds;
    private readonly long _conversion;
    private readonly long _below;
    private readonly double _afterMonths;
    private readonly bool _idles;
    private readonly TimeWeighted _mean;
    private bool _hasBegun;
    private SimTime _since;
    private int _lowLooks;

    /// <param name="feeds">The price of each feed, and kilograms bought for a kilogram of product.</param>
    /// <param name="monthDays">From look to look.</param>
    public PlantMargin(Plant plant, HomePrice product, IEnumerable<(HomePrice Price, double Kg)> feeds,
        double monthDays)
    {
        var spec = plant.Spec.Money;
        Plant = plant;
        _product = product;
        _feeds = [.. feeds];
        _conversion = Paise.FromRupees(spec.ConversionRupeesPerKg ?? 0);
        _below = Paise.FromRupees(spec.Idles?.BelowRupeesPerKg ?? 0);
        _afterMonths = (spec.Idles?.AfterDays ?? 0) / monthDays;
        _idles = spec.Idles is not null;
        _mean = new TimeWeighted(SimTime.Zero, 0);
    }

    public Plant Plant { get; }

    /// <summary>Paise a kilogram, summed over the days since the first look.</summary>
    public double Integral(SimTime time) => _mean.IntegralDays(time);

    /// <summary>Days since the first look; none before.</summary>
    public double Days(SimTime time) => _hasBegun ? (time - _since).TotalDays : 0;

    /// <summary>Paise for a kilogram.</summary>
    public long At(SimTime now)
    {
        var margin = (double)(_product.At(now) + (Plant.Beneficiary?.EarnsPerKg() ?? 0) - _conversion);
        foreach (var (price, kg) in _feeds)
            margin -= kg * price.At(now);
        return (long)Math.Round(margin);
    }

    /// <summary>Once a month, from commissioning on.</summary>
    public void Look(SimTime now)
    {
        if (now < Plant.Commissioned)
            return;
        var margin = At(now);
        if (!_hasBegun)
            (_hasBegun, _since) = (true, now);
        _mean.Update(now, margin);
        if (!_idles)
            return;
        _lowLooks = margin < _below ? _lowLooks + 1 : 0;
        Plant.SetIdle(_lowLooks - 1 >= _afterMonths - 1e-9);
    }
}

using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>A plant with an award: earns an incentive on what it sells, and a subsidy once it is
/// commissioned.</summary>
internal sealed class Beneficiary : Component
{
    private readonly Scheme _scheme;
    private readonly HomePrice? _price;
    private readonly SimTime _award;
    private readonly SimTime _until;
    private readonly long _mostIncentive;

    /// <param name="price">Of what it makes; null where the incentive knows no turnover.</param>
    /// <param name="award">The first instant at which it can earn.</param>
    /// <param name="until">The first instant at which it no longer can.</param>
    /// <param name="mostIncentive">Paise of incentive in all.</param>
    public Beneficiary(Simulation simulation, Plant plant, Scheme scheme, HomePrice? price, SimTime award,
        SimTime until, long mostIncentive)
        : base(simulation, $"scheme.{plant.Spec.Name}")
    {
        Plant = plant;
        _scheme = scheme;
        _price = price;
        _award = award;
        _until = until;
        _mostIncentive = mostIncentive;
    }

    public Plant Plant { get; }

    /// <summary>Paise of incentive so far.</summary>
    public long Incentive { get; private set; }

    /// <summary>Paise of subsidy so far.</summary>
    public long Subsidy { get; private set; }

    /// <summary>Pays a subsidy at commissioning, if that is within the time of the scheme.</summary>
    public void StartSubsidy(long paise)
    {
        if (IsOpenAt(Plant.Commissioned) && Plant.Commissioned >= SimTime.Zero)
            Set(Alarm("subsidy", Priority.Policy, () => Subsidy += _scheme.Subsidy!.Pay(paise)),
                Plant.Commissioned);
    }

    /// <summary>Pays for milligrams that are sold now.</summary>
    public void Sold(long milligrams)
    {
        if (_scheme.Incentive is not { } pot || !IsOpenAt(Now))
            return;
        var wanted = Paise.Of(milligrams, RateAt(Now));
        Incentive += pot.Pay(Math.Min(wanted, _mostIncentive - Incentive));
    }

    /// <summary>Paise that one more kilogram would earn now.</summary>
    public long EarnsPerKg() =>
        _scheme.Incentive is { Left: > 0 } && IsOpenAt(Now) && Incentive < _mostIncentive ? RateAt(Now) : 0;

    private bool IsOpenAt(SimTime time) => time >= _award && time < _until;

    private long RateAt(SimTime time) => _price is { } price
        ? Math.Min(_scheme.Rate, Paise.Part(price.At(time), _scheme.OfTurnover))
        : _scheme.Rate;
}

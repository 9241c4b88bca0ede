using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Scrap that comes back at a date if all demand is served: of each life, what was used so long
/// ago.</summary>
internal sealed class ScrapReturns(Scenario scenario, Chain chain)
{
    private const int LivesTold = 1000;

    public bool ComesTo(string stockpile) =>
        chain.Sectors.Any(sector => sector.Spec.EndOfLife?.To == stockpile);

    /// <summary>Milligrams a day.</summary>
    public double Rate(string stockpile, SimTime time) => chain.Sectors
        .Where(sector => sector.Spec.EndOfLife?.To == stockpile)
        .Sum(sector => Rate(sector, time));

    /// <summary>Milligrams a day that come back of one sector's products.</summary>
    public double Rate(Sector sector, SimTime time)
    {
        if (sector.Spec.EndOfLife is not { } spec)
            return 0;
        var life = spec.LifeDays.Uncertain ? MeanScenario.Of(spec.LifeDays).Law : spec.LifeDays.Law;
        var sum = 0.0;
        for (var i = 0; i < LivesTold; i++)
            sum += Used(sector, spec, time.Days - life.Quantile((i + 0.5) / LivesTold));
        return spec.Collected * sum / LivesTold;
    }

    private double Used(Sector sector, EndOfLifeSpec spec, double day)
    {
        if (day >= 0)
            return sector.NeedRate(SimTime.FromDays(day));
        var rate = 0.0;
        foreach (var step in spec.PastSales)
            if (Periods.TimeOf(step.From, scenario.Horizon).Days <= day)
                rate = step.TonnesPerDay.Law.Mean;
        return rate * sector.Spec.Share * Mass.MilligramsPerTonne;
    }
}

using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Works out the steady state at a date: what each component declares comes from the chain of the
/// mean scenario, built and never run.</summary>
/// <remarks>Plants and sectors that share a stockpile are served pro rata by need, whatever its
/// rule.</remarks>
public sealed class SteadyStateSolver
{
    /// <summary>What rounding leaves of a demand that is met.</summary>
    private const double Nearly = 1 - 1e-9;

    private readonly Scenario _scenario;
    private readonly Chain _chain;
    private readonly ScrapReturns _scrap;

    public SteadyStateSolver(Scenario scenario)
    {
        _scenario = MeanScenario.Of(scenario);
        _chain = new ChainBuilder(_scenario).Build(seed: 0, replication: 0);
        _scrap = new ScrapReturns(_scenario, _chain);
    }

    /// <summary>The first, the middle and the last day of the horizon.</summary>
    public IReadOnlyList<DateOnly> UsualDates
    {
        get
        {
            var horizon = _scenario.Horizon;
            DateOnly[] dates =
                [horizon.Start, horizon.Start.AddDays(horizon.Days / 2), horizon.End.AddDays(-1)];
            return [.. dates.Distinct()];
        }
    }

    public SteadyState At(DateOnly date)
    {
        var time = Periods.TimeOf(date, _scenario.Horizon);
        var fed = FedShares(time);
        StockpileBalance[] stockpiles =
            [.. _chain.Stockpiles.Select(stockpile => Balance(stockpile, time, fed))];
        PlantBalance[] plants =
            [.. _chain.Plants.Select((plant, i) => Balance(plant, time, fed[i], stockpiles))];
        stockpiles = [.. stockpiles.Select(one => Finish(one, stockpiles, plants))];
        SectorBalance[] sectors = [.. _chain.Sectors.Select(sector => Balance(sector, time, stockpiles))];
        return new SteadyState(
            date, SteadyStateWords.Of(date, _scenario, stockpiles, plants), stockpiles, plants, sectors);
    }

    /// <summary>How much of its feed each plant gets: one plant limits the next, so that as many rounds
    /// as there are plants settle it.</summary>
    private double[] FedShares(SimTime time)
    {
        var fed = new double[_chain.Plants.Count];
        Array.Fill(fed, 1);
        for (var round = 0; round < fed.Length; round++)
        {
            var met = _chain.Stockpiles.ToDictionary(stockpile => stockpile.Spec.Name,
                stockpile => Met(Balance(stockpile, time, fed)));
            for (var i = 0; i < fed.Length; i++)
            {
                fed[i] = 1;
                foreach (var feed in _chain.Plants[i].Spec.Feeds)
                    fed[i] = Math.Min(fed[i], met[feed.Stockpile]);
            }
        }

        return fed;
    }

    /// <summary>The part of the need that supply meets.</summary>
    private static double Met(StockpileBalance balance) =>
        balance.Need > 0 ? Math.Min(1, balance.Supply / balance.Need) : 1;

    private StockpileBalance Balance(Stockpile stockpile, SimTime time, double[] fed)
    {
        var takers = Takers(stockpile, time);
        var need = takers.Sum(taker => taker.Need);
        List<SourceBalance> sources = [.. CommittedTo(stockpile, time, fed)];
        var committed = sources.Sum(source => source.Brings);
        var missing = Math.Max(0, need - committed);
        sources.AddRange(new ImportSplit(_scenario, _chain, stockpile, time).Of(need, missing));
        var supply = sources.Sum(source => source.Brings);
        var met = need > 0 ? Math.Min(1, supply / need) : 1;
        return new StockpileBalance(stockpile.Spec.Name, stockpile.Spec.Material, need, committed, missing,
            [.. takers.Select(taker => taker with { Gets = taker.Need * met })], sources,
            OnHand(stockpile, need), sources.Sum(source => source.InTransit),
            need - supply > 1e-9 * need ? need - supply : 0, "", Dependence: null);
    }

    private List<TakerBalance> Takers(Stockpile stockpile, SimTime time)
    {
        var name = stockpile.Spec.Name;
        List<TakerBalance> takers = [];
        foreach (var plant in _chain.Plants)
        {
            for (var i = 0; i < plant.Feeds.Count; i++)
                if (plant.Spec.Feeds[i].Stockpile == name)
                    takers.Add(new(plant.Spec.Name, TakerKind.Plant,
                        Yearly(plant.NeedRate(plant.Feeds[i], time)), 0));
        }

        foreach (var sector in _chain.Sectors.Where(sector => sector.Spec.From == name))
            takers.Add(new(sector.Spec.Name, TakerKind.Sector, Yearly(sector.NeedRate(time)), 0));
        foreach (var reserve in _scenario.Reserves.Where(reserve => reserve.Backs == name))
            takers.Add(new(reserve.Name, TakerKind.Reserve, Filling(reserve, time), 0));
        return takers;
    }

    /// <summary>The rate at which a reserve buys, from the day of its fill until it is full.</summary>
    private double Filling(ReserveSpec reserve, SimTime time)
    {
        if (reserve.Fill is not { } fill)
            return 0;
        var rate = fill.TonnesPerDay.Law.Mean;
        var begin = Math.Max(0, Periods.TimeOf(fill.From, _scenario.Horizon).Days);
        var days = (reserve.Size.Tonnes - reserve.Initial.Tonnes) / rate;
        return time.Days >= begin && time.Days < begin + days ? rate * _scenario.Calendar.YearDays : 0;
    }

    private IEnumerable<SourceBalance> CommittedTo(Stockpile stockpile, SimTime time, double[] fed)
    {
        var name = stockpile.Spec.Name;
        foreach (var producer in _chain.Producers.Where(producer => producer.Spec.To == name))
        {
            var brings = Yearly(producer.CommittedRate(time));
            var lane = _chain.Lanes.FirstOrDefault(lane => lane.Spec.Name == producer.Spec.Over);
            yield return new(producer.Spec.Name, SourceKind.Producer,
                lane?.Spec.Country ?? producer.Spec.Country, 0, brings, brings,
                brings * (lane?.MeanLeadTimeDays ?? 0) / _scenario.Calendar.YearDays);
        }

        for (var i = 0; i < fed.Length; i++)
        {
            var plant = _chain.Plants[i];
            if (plant.Spec.To == name)
                yield return new(plant.Spec.Name, SourceKind.Plant, "", 0, Sold(plant, time) * fed[i],
                    Sold(plant, time), 0);
        }

        if (_scrap.ComesTo(name))
            yield return new("end-of-life scrap", SourceKind.Scrap, "", 0, Yearly(_scrap.Rate(name, time)),
                null, 0);
    }

    /// <summary>What a plant's effective capacity brings, once customers have qualified its
    /// product.</summary>
    private double Sold(Plant plant, SimTime time)
    {
        var line = plant.Spec.Stages.Sum(stage => stage.CycleDays.Law.Mean);
        var isQualified = plant.Spec.QualificationDays == 0
            || plant.DaysSinceStart(time) >= plant.Spec.QualificationDays + line;
        return isQualified ? Yearly(plant.EffectiveRate(time)) : 0;
    }

    /// <summary>Where the policy holds the stock on hand, in t: at its cover, or at its level less what is
    /// under way and half of what a review or an order adds.</summary>
    private double? OnHand(Stockpile stockpile, double need)
    {
        if (stockpile.Spec.Replenish is not { } spec)
            return null;
        var daily = need / _scenario.Calendar.YearDays;
        if (spec.CoverDays is { } cover)
            return cover.Law.Mean * daily;
        var lane = _chain.Lanes.Single(lane => lane.Spec.Name == spec.From[0].Lane);
        var level = spec.Level?.Tonnes ?? spec.ReorderPoint!.Value.Tonnes + spec.OrderQuantity!.Value.Tonnes;
        var lowest = spec.ReorderPoint?.Tonnes ?? level;
        var underWay = daily * (lane.MeanLeadTimeDays + ((spec.ReviewDays ?? 0) / 2));
        return Math.Max(0, ((level + lowest) / 2) - underWay);
    }

    private PlantBalance Balance(
        Plant plant, SimTime time, double fed, IReadOnlyList<StockpileBalance> stockpiles)
    {
        var effective = Yearly(plant.EffectiveRate(time));
        var output = Sold(plant, time) * fed;
        return new PlantBalance(plant.Spec.Name, plant.Spec.Makes, Yearly(plant.Nameplate), effective, output,
            Yearly(plant.SwarfRate(time)) * fed,
            SteadyStateWords.LimitOf(plant, time, _scenario, fed, output, stockpiles));
    }

    private static StockpileBalance Finish(StockpileBalance balance,
        IReadOnlyList<StockpileBalance> stockpiles, IReadOnlyList<PlantBalance> plants) => balance with
        {
            Limit = SteadyStateWords.LimitOf(balance, plants),
            Dependence = new CountryPassage(stockpiles).MostOf(balance),
        };

    private SectorBalance Balance(Sector sector, SimTime time, IReadOnlyList<StockpileBalance> stockpiles)
    {
        var demand = Yearly(sector.NeedRate(time));
        var served = demand * Met(stockpiles.Single(one => one.Name == sector.Spec.From));
        var cover = sector.Spec.StockCoverDays?.Law.Mean ?? 0;
        return new SectorBalance(sector.Spec.Name, sector.Spec.Uses, demand, served,
            served < demand * Nearly ? 0 : cover * demand / _scenario.Calendar.YearDays,
            sector.Spec.EndOfLife is { } end
                ? new ScrapBalance(end.To, Yearly(_scrap.Rate(sector, time)))
                : null);
    }

    private double Yearly(double milligramsPerDay) =>
        milligramsPerDay / Mass.MilligramsPerTonne * _scenario.Calendar.YearDays;
}

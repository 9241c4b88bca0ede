using MagnetSim.Engine;
using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>All KPIs of a chain, read once it has run.</summary>
internal sealed class KpiCatalogue
{
    private readonly Chain _chain;
    private readonly IReadOnlyList<SectorGroup> _groups;
    private readonly List<Kpi> _kpis = [];

    public KpiCatalogue(Chain chain)
    {
        _chain = chain;
        _groups = SectorGroup.Of(chain);
        foreach (var group in _groups)
            AddDemand(group);
        AddPlants();
        AddStocks();
        _kpis.AddRange(MoneyKpis.Of(chain));
        foreach (var watch in chain.Watches.Zip(chain.Shocks))
            AddShock(watch.Second, watch.First);
    }

    public IReadOnlyList<Kpi> Kpis => _kpis;

    /// <summary>A number about the whole run.</summary>
    internal sealed record Kpi(Column Column, Func<double> Value);

    private SimTime Horizon => _chain.Horizon;

    private double CountedDays => Horizon.Days - _chain.WarmUp.End.Days;

    private void Add(Measure measure, string part, Func<double> value) =>
        _kpis.Add(new(new Column(measure, part), value));

    private void AddTonnes(Measure measure, string part, Func<double> milligrams) =>
        Add(measure, part, () => milligrams() / Mass.MilligramsPerTonne);

    /// <summary>What a total grew by since the warm-up.</summary>
    private void AddFlow(Measure measure, string part, Func<long> milligrams)
    {
        var grown = Since(milligrams);
        AddTonnes(measure, part, () => grown());
    }

    /// <summary>The mean of a quantity of which an integral over time is known.</summary>
    private void AddMean(Measure measure, string part, Func<SimTime, double> milligramDays)
    {
        var grown = Since(milligramDays);
        AddTonnes(measure, part, () => grown() / CountedDays);
    }

    private void AddRatio(Measure measure, string part, Func<long> above, Func<SimTime, double> below)
    {
        var (counted, of) = (Since(above), Since(below));
        Add(measure, part, () => counted() / of());
    }

    private Func<long> Since(Func<long> total) => _chain.WarmUp.Since(_ => total(), Horizon);

    private Func<double> Since(Func<SimTime, double> total) => _chain.WarmUp.Since(total, Horizon);

    private void AddDemand(SectorGroup group)
    {
        var sectors = group.Sectors;
        AddFlow(Measures.Demand, group.Part, () => sectors.Sum(sector => sector.Demanded));
        AddFlow(Measures.OnTime, group.Part, () => sectors.Sum(sector => sector.OnTime));
        AddFlow(Measures.Shortfall, group.Part,
            () => sectors.Sum(sector => sector.Demanded - sector.OnTime));
        AddFlow(Measures.Late, group.Part, () => sectors.Sum(sector => sector.Late));
        AddFlow(Measures.Lost, group.Part, () => sectors.Sum(sector => sector.Lost));
        AddTonnes(Measures.Waiting, group.Part, () => sectors.Sum(sector => sector.Waiting));
        if (sectors.Any(sector => sector.Spec.Substitution is not null))
            AddFlow(Measures.Substituted, group.Part, () => sectors.Sum(sector => sector.Substituted));
        if (sectors.Any(sector => sector.EndOfLife is not null))
            AddFlow(Measures.Scrap, group.Part, () => sectors.Sum(sector => sector.ScrapReturned));
        AddRatio(Measures.OnTimeFill, group.Part,
            () => sectors.Sum(sector => sector.OnTime), _ => sectors.Sum(sector => sector.Demanded));
        var waited = Since(time => sectors.Sum(sector => sector.WaitingIntegral(time)));
        AddTonnes(Measures.WaitingTonneWeeks, group.Part, () => waited() / 7);
        var lost = Since(() => sectors.Sum(sector => sector.Lost));
        var late = Since(() => sectors.Sum(sector => sector.Late));
        AddUnits(Measures.UnitsLost, group, group.Part, () => lost());
        AddUnits(Measures.UnitsLate, group, group.Part, () => late());
    }

    /// <summary>Only where the sector says what is made of its magnets.</summary>
    private void AddUnits(Measure measure, SectorGroup group, string part, Func<double> milligrams)
    {
        if (group.Unit is { } unit)
            Add(measure, part, () => milligrams() / unit.Magnet.Milligrams);
    }

    private void AddPlants()
    {
        AddFlow(Measures.MagnetOutput, string.Empty,
            () => _chain.MagnetPlants.Sum(plant => plant.Finished));
        AddSelfSufficiency();
        if (_chain.Origins.Of(Origins.Recycled) >= 0)
            AddRecycledShare();
        foreach (var plant in _chain.Plants)
        {
            var name = plant.Spec.Name;
            AddFlow(plant.MakesMagnets ? Measures.MagnetOutput : Measures.ProductOutput, name,
                () => plant.Finished);
            if (plant.Spec.SwarfLoop is not null)
                AddFlow(Measures.SwarfReturned, name, () => plant.SwarfReturned);
            AddRatio(Measures.Utilisation, name, () => plant.Finished, plant.InstalledIntegral);
            AddRatio(Measures.IdleOutage, name, () => plant.MissedByOutage, plant.FullLots);
            AddIdleRamp(plant);
            AddRatio(Measures.IdleNoFeed, name, () => plant.MissedForFeed, plant.FullLots);
            AddRatio(Measures.IdleBlocked, name, () => plant.MissedBlocked, plant.FullLots);
        }
    }

    private void AddIdleRamp(Plant plant)
    {
        var (ramped, days) = (Since(plant.RampedDays), Since(plant.DaysInstalled));
        Add(Measures.IdleRamp, plant.Spec.Name, () => days() > 0 ? 1 - (ramped() / days()) : double.NaN);
    }

    private void AddSelfSufficiency()
    {
        if (_chain.SelfSufficiency is not { } reached)
            return;
        for (var i = 0; i < SelfSufficiency.Levels; i++)
        {
            var level = i;
            Add(Measures.SelfSufficient, $"{100 * SelfSufficiency.ShareOf(level):0}",
                () => reached.YearsUntil(level));
        }
    }

    private void AddRecycledShare()
    {
        var used = _chain.UseMeter;
        var all = Since(_ => Enumerable.Range(0, _chain.Origins.Count).Sum(used.Used));
        var recycled = Since(_ => used.Used(_chain.Origins.MadeHereFrom(Origins.Recycled)));
        Add(Measures.RecycledShare, string.Empty, () => recycled() / all());
    }

    private void AddStocks()
    {
        foreach (var stockpile in _chain.Stockpiles)
        {
            AddMean(Measures.OnHand, stockpile.Spec.Name, stockpile.OnHandIntegral);
            AddMean(Measures.Backorders, stockpile.Spec.Name, stockpile.BackorderIntegral);
        }

        foreach (var reserve in _chain.Reserves)
        {
            var name = reserve.Spec.Name;
            AddMean(Measures.OnHand, name, reserve.OnHandIntegral);
            AddFlow(Measures.Released, name, () => reserve.Released);
            AddFlow(Measures.Bought, name, () => reserve.Bought);
            if (ReserveCost.IsKnown(reserve))
                Add(Measures.CarryingCost, name,
                    Since(time => ReserveCost.Carrying(reserve, _chain, time)!.Value));
        }

        foreach (var lane in _chain.Lanes)
        {
            AddMean(Measures.InTransit, lane.Spec.Name, lane.InTransitIntegral);
            AddFlow(Measures.Imports, lane.Spec.Name, () => lane.Arrived);
        }

        foreach (var producer in _chain.Producers)
        {
            AddFlow(Measures.ProducerOutput, producer.Spec.Name, () => producer.Made);
            AddFlow(Measures.OtherBuyers, producer.Spec.Name, () => producer.SoldElsewhere);
            if (producer.Spec.Opening is not null)
                Add(Measures.Starts, producer.Spec.Name, () => producer.OpensDay < Horizon.Days ? 1 : 0);
            if (producer.Spec.Exports is not null)
                AddFlow(Measures.Exported, producer.Spec.Name, () => producer.Exported);
        }
    }

    private void AddShock(Shock shock, ShockWatch watch)
    {
        if (shock.Spec.Start.IsLeftToChance)
            Add(Measures.Occurs, shock.Spec.Name, () => shock.OccurrencesFrom(_chain.WarmUp.End));
        foreach (var group in _groups)
            AddShock(shock.Spec.Name, group, watch);
        if (shock.Spec is ExportRestrictionSpec restriction)
            AddExposure(restriction, watch);
        if (shock is ImporterLicensing licensing)
            AddLicences(licensing, watch);
    }

    private void AddShock(string shock, SectorGroup sectors, ShockWatch watch)
    {
        var group = sectors.Watched;
        var part = group.Part.Length == 0 ? shock : $"{shock}.{group.Part}";
        Add(Measures.StockOut, part, () => watch.StockOut(group));
        Add(Measures.FirstShortage, part, () => watch.FirstShortage(group));
        Add(Measures.ShortageOccurs, part, () => watch.FirstShortage(group) switch
        {
            double.NaN => double.NaN,
            double.PositiveInfinity => 0,
            _ => 1,
        });
        Add(Measures.TimeToRecover, part, () => watch.TimeToRecover(group));
        AddWindow(Measures.Fill52, part, watch, () => watch.Fill52(group));
        AddWindow(Measures.Shortfall52, part, watch,
            () => watch.Shortfall52(group) / Mass.MilligramsPerTonne);
        AddWindow(Measures.Lost52, part, watch, () => watch.Lost52(group) / Mass.MilligramsPerTonne);
        AddWindow(Measures.Late52, part, watch, () => watch.Late52(group) / Mass.MilligramsPerTonne);
        AddWindow(Measures.PeakShortfall, part, watch,
            () => watch.PeakShortfall(group) / Mass.MilligramsPerTonne);
        AddUnits(Measures.UnitsLost52, sectors, part,
            () => watch.HasWholeWindow ? watch.Lost52(group) : double.NaN);
        AddUnits(Measures.UnitsLate52, sectors, part,
            () => watch.HasWholeWindow ? watch.Late52(group) : double.NaN);
    }

    /// <summary>A window that the horizon cuts off is not measured.</summary>
    private void AddWindow(Measure measure, string part, ShockWatch watch, Func<double> value) =>
        Add(measure, part, () => watch.HasWholeWindow ? value() : double.NaN);

    private void AddExposure(ExportRestrictionSpec shock, ShockWatch watch)
    {
        var country = shock.Goods.Country;
        var direct = _chain.Origins.Of(country);
        Add(Measures.DirectExposure, shock.Name, () => watch.Exposure([direct]));
        Add(Measures.FullChainExposure, shock.Name,
            () => watch.Exposure([direct, _chain.Origins.MadeHereFrom(country)]));
    }

    private void AddLicences(ImporterLicensing shock, ShockWatch watch)
    {
        var name = shock.Spec.Name;
        Add(Measures.FirstLicence, name,
            () => watch.Happens ? shock.FirstLicenceDays / 7 : double.NaN);
        Add(Measures.Licensed, name, () => watch.Happens ? shock.Licensed : double.NaN);
    }
}

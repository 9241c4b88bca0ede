using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Builds the sectors of a chain or their buyers, what they turn to in a shortage, and what comes
/// back of their products.</summary>
internal sealed class SectorBuilder(BuildContext context, IReadOnlyDictionary<string, Stockpile> stockpiles)
{
    public Sector Build(SectorSpec spec, int index)
    {
        var from = stockpiles[spec.From];
        var name = $"sectors.{spec.Name}";
        var stock = context.Stock(name);
        var use = context.Ledger.Outside($"use.{spec.Name}");
        var profile = context.Profile(spec.Demand, spec.Share);
        var draws = new KeyedDraws(context.Simulation.Seed, context.Simulation.Replication,
            $"{(IsWhole(spec) ? $"sectors.{spec.PartOf}" : name)}.arrives");
        var cover = spec.StockCoverDays is { } days ? context.Variate(days).At(0, 0) : 0;
        var sector = new Sector(context.Simulation, spec, index, profile,
            Arrivals.Of(spec.Arrives, profile, draws), stock, context.Ledger.Line(stock.Account, use),
            context.UseMeter, cover);
        var outlet = new Outlet(from, sector, stock, context.Ledger.Line(from.Stock.Account, stock.Account),
            spec.Priority);
        from.Connect(outlet);
        sector.Attach(outlet);
        if (spec.EndOfLife is { } end)
            sector.EndOfLife = Build(end, sector, use);
        return sector;
    }

    /// <summary>A buyer who is all of a sector is that sector, also by chance.</summary>
    private static bool IsWhole(SectorSpec spec) => spec is { PartOf: not null, Share: 1 };

    /// <summary>Attaches what a sector turns to, once all sectors are built.</summary>
    public void AttachSubstitution(Sector sector, IReadOnlyList<Sector> sectors)
    {
        if (sector.Spec.Substitution is not { } spec)
            return;
        var into = sectors.SingleOrDefault(other => other.Spec.Name == spec.Into);
        var days = context.Variate(spec.QualificationDays).At(0, 0);
        sector.Attach(new Substitution(context.Simulation, sector.Name, spec, days, into), into);
    }

    public void Start(Sector sector, Chain chain)
    {
        var from = stockpiles[sector.Spec.From];
        var line = context.Ledger.Line(context.InitialStock, sector.Stock.Account);
        sector.Start(from.Material, RegularMix.Of(from, chain, context.Origins), line);
        sector.EndOfLife?.Start();
        if (sector.Spec.Demand.Response is { } response)
            Build(response, sector);
    }

    private PriceResponse Build(ResponseSpec spec, Sector sector) => new(
        context.Simulation, sector, context.Prices.Home(sector.Spec.From)!, spec.Elasticity,
        context.Months());

    private EndOfLife Build(EndOfLifeSpec spec, Sector sector, Account use)
    {
        var to = stockpiles[spec.To];
        var periodDays = context.Scenario.Calendar.YearDays / 12;
        var life = spec.LifeDays.Uncertain
            ? new Constant(context.Variate(spec.LifeDays).Mean)
            : spec.LifeDays.Law;
        return new EndOfLife(context.Simulation, spec, sector, to,
            context.Ledger.Line(use, to.Stock.Account), context.Origins.Of(Origins.Recycled), life,
            periodDays, Past(spec.PastSales, periodDays, sector.Spec.Share));
    }

    /// <summary>Milligrams used in each cohort before the horizon, the oldest first.</summary>
    private List<double> Past(IReadOnlyList<RateStep> sales, double periodDays, double share)
    {
        List<double> cohorts = [];
        if (sales.Count == 0)
            return cohorts;
        var oldest = (int)Math.Ceiling(-context.TimeOf(sales[0].From).Days / periodDays);
        for (var age = oldest; age > 0; age--)
            cohorts.Add(share * Used(sales, -age * periodDays, (1 - age) * periodDays));
        return cohorts;
    }

    private double Used(IReadOnlyList<RateStep> sales, double begin, double end)
    {
        var sum = 0.0;
        for (var i = 0; i < sales.Count; i++)
        {
            var from = Math.Max(begin, context.TimeOf(sales[i].From).Days);
            var to = Math.Min(end, i + 1 < sales.Count ? context.TimeOf(sales[i + 1].From).Days : end);
            sum += Math.Max(0, to - from) * context.Variate(sales[i].TonnesPerDay).At(0, 0);
        }

        return sum * Mass.MilligramsPerTonne;
    }
}

using System.Numerics;
using MagnetSim.Engine;
using MagnetSim.Results;
using static MagnetSim.ValueChain.KpiCatalogue;

namespace MagnetSim.ValueChain;

/// <summary>The KPIs of money; none for a scenario that does not speak of it.</summary>
internal sealed class MoneyKpis
{
    private readonly Chain _chain;
    private readonly ChainMoney _money;
    private readonly List<Kpi> _kpis = [];

    private MoneyKpis(Chain chain, ChainMoney money)
    {
        _chain = chain;
        _money = money;
        AddImports();
        if (money.Scheme is { } scheme)
            AddScheme(scheme);
        foreach (var margin in money.Margins?.Plants ?? [])
        {
            var name = margin.Plant.Spec.Name;
            var (summed, days) = (Since(margin.Integral), Since(margin.Days));
            Add(Measures.Margin, name, () => summed() / Paise.PerRupee / days());
            if (margin.Plant.Spec.Money.Idles is null)
                continue;
            var (missed, lots) = (Since(() => margin.Plant.MissedForMargin), Since(margin.Plant.FullLots));
            Add(Measures.IdleMargin, name, () => missed() / lots());
        }

        AddCosts();
    }

    public static IReadOnlyList<Kpi> Of(Chain chain) =>
        chain.Money is { } money ? new MoneyKpis(chain, money)._kpis : [];

    private void Add(Measure measure, string part, Func<double> value) =>
        _kpis.Add(new(new Column(measure, part), value));

    /// <summary>What is there at the end.</summary>
    private void AddLevel(Measure measure, Func<long> paise) =>
        Add(measure, string.Empty, () => Paise.ToCrore(paise()));

    /// <summary>What a sum grew by since the warm-up.</summary>
    private void AddPaise(Measure measure, string part, Func<long> paise)
    {
        var grown = Since(paise);
        Add(measure, part, () => Paise.ToCrore(grown()));
    }

    private Func<long> Since(Func<long> total) => _chain.WarmUp.Since(_ => total(), _chain.Horizon);

    private Func<T> Since<T>(Func<SimTime, T> total)
        where T : INumber<T> => _chain.WarmUp.Since(total, _chain.Horizon);

    private void AddImports()
    {
        if (_money.Billed.Count == 0)
            return;
        AddPaise(Measures.ImportBill, string.Empty, () => Sum(import => import.Bill));
        AddPaise(Measures.Duty, string.Empty, () => Sum(import => import.Duty));
        foreach (var (lane, _) in _money.Billed)
        {
            AddPaise(Measures.ImportBill, lane.Spec.Name, () => lane.Import!.Bill);
            AddPaise(Measures.Duty, lane.Spec.Name, () => lane.Import!.Duty);
        }
    }

    private long Sum(Func<ImportAccount, long> paise) => _money.Billed.Sum(one => paise(one.Lane.Import!));

    private void AddScheme(Scheme scheme)
    {
        if (scheme.Incentive is { } incentive)
        {
            AddPaise(Measures.IncentivePaid, string.Empty, scheme.IncentivePaid);
            AddLevel(Measures.IncentiveUnspent, () => incentive.Left);
            foreach (var one in scheme.Beneficiaries)
                AddPaise(Measures.IncentivePaid, one.Plant.Spec.Name, () => one.Incentive);
        }

        if (scheme.Subsidy is not { } subsidy)
            return;
        AddPaise(Measures.SubsidyPaid, string.Empty, scheme.SubsidyPaid);
        AddLevel(Measures.SubsidyUnspent, () => subsidy.Left);
        foreach (var one in scheme.Beneficiaries)
            AddPaise(Measures.SubsidyPaid, one.Plant.Spec.Name, () => one.Subsidy);
    }

    private void AddCosts()
    {
        if (_money.Outlays.Count > 0)
            AddSpending(string.Empty, Spent);
        foreach (var outlay in _money.Outlays)
            AddSpending(outlay.Name, outlay.Before);
        if (_money.Billed.Count > 0)
            AddPaise(Measures.PremiumPaid, string.Empty, () => Sum(import => import.PremiumPaid));
        var (paid, carried) = (Since(Paid), Since(Carried));
        Add(Measures.LeverCost, string.Empty, () => Paise.ToCrore(paid()) + carried());
    }

    private void AddSpending(string part, Func<SimTime, long> paiseBefore)
    {
        var grown = Since(paiseBefore);
        Add(Measures.Spending, part, () => Paise.ToCrore(grown()));
    }

    private long Spent(SimTime until) => _money.Outlays.Sum(outlay => outlay.Before(until));

    private long Paid(SimTime until) => Spent(until) + Sum(import => import.PremiumPaid)
        + (_money.Scheme?.IncentivePaid() ?? 0) + (_money.Scheme?.SubsidyPaid() ?? 0);

    private double Carried(SimTime until) =>
        _chain.Reserves.Sum(reserve => ReserveCost.Carrying(reserve, _chain, until) ?? 0);
}

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
            Add(Measures.Margin, name, () => margin.Mean(chain.Horizon));
            if (margin.Plant.Spec.Money.Idles is not null)
                Add(Measures.IdleMargin, name,
                    () => margin.Plant.MissedForMargin / margin.Plant.FullLots(chain.Horizon));
        }

        AddCosts();
    }

    public static IReadOnlyList<Kpi> Of(Chain chain) =>
        chain.Money is { } money ? new MoneyKpis(chain, money)._kpis : [];

    private void Add(Measure measure, string part, Func<double> value) =>
        _kpis.Add(new(new Column(measure, part), value));

    private void AddPaise(Measure measure, string part, Func<long> paise) =>
        Add(measure, part, () => Paise.ToCrore(paise()));

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
            AddPaise(Measures.IncentiveUnspent, string.Empty, () => incentive.Left);
            foreach (var one in scheme.Beneficiaries)
                AddPaise(Measures.IncentivePaid, one.Plant.Spec.Name, () => one.Incentive);
        }

        if (scheme.Subsidy is not { } subsidy)
            return;
        AddPaise(Measures.SubsidyPaid, string.Empty, scheme.SubsidyPaid);
        AddPaise(Measures.SubsidyUnspent, string.Empty, () => subsidy.Left);
        foreach (var one in scheme.Beneficiaries)
            AddPaise(Measures.SubsidyPaid, one.Plant.Spec.Name, () => one.Subsidy);
    }

    private void AddCosts()
    {
        if (_money.Outlays.Count > 0)
            AddPaise(Measures.Spending, string.Empty, Spent);
        foreach (var outlay in _money.Outlays)
            AddPaise(Measures.Spending, outlay.Name, () => outlay.Before(_chain.Horizon));
        if (_money.Billed.Count > 0)
            AddPaise(Measures.PremiumPaid, string.Empty, () => Sum(import => import.PremiumPaid));
        Add(Measures.LeverCost, string.Empty, LeverCost);
    }

    private long Spent() => _money.Outlays.Sum(outlay => outlay.Before(_chain.Horizon));

    private double LeverCost() =>
        Paise.ToCrore(Spent() + Sum(import => import.PremiumPaid)
            + (_money.Scheme?.IncentivePaid() ?? 0) + (_money.Scheme?.SubsidyPaid() ?? 0))
        + _chain.Reserves.Sum(reserve => ReserveCost.Carrying(reserve, _chain) ?? 0);
}

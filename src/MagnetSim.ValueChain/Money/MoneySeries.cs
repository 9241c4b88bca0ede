using MagnetSim.Results;

namespace MagnetSim.ValueChain;

/// <summary>The series of money; none for a scenario that does not speak of it.</summary>
internal static class MoneySeries
{
    public static IEnumerable<Gauge> Of(Chain chain) =>
        chain.Money is { } money ? [.. Imports(money), .. OfScheme(money), .. Spending(money)] : [];

    private static IEnumerable<Gauge> Imports(ChainMoney money)
    {
        if (money.Billed.Count == 0)
            yield break;
        yield return Flow(Measures.ImportBill, "", () => money.Billed.Sum(one => one.Lane.Import!.Bill));
        yield return Flow(Measures.Duty, "", () => money.Billed.Sum(one => one.Lane.Import!.Duty));
        foreach (var (lane, _) in money.Billed)
        {
            yield return Flow(Measures.ImportBill, lane.Spec.Name, () => lane.Import!.Bill);
            yield return Flow(Measures.Duty, lane.Spec.Name, () => lane.Import!.Duty);
        }
    }

    private static IEnumerable<Gauge> OfScheme(ChainMoney money)
    {
        if (money.Scheme is { Incentive: { } incentive } incentives)
        {
            yield return Flow(Measures.IncentivePaid, "", incentives.IncentivePaid);
            yield return Level(Measures.IncentiveUnspent, () => incentive.Left);
            foreach (var one in incentives.Beneficiaries)
                yield return Flow(Measures.IncentivePaid, one.Plant.Spec.Name, () => one.Incentive);
        }

        if (money.Scheme is { Subsidy: { } subsidy } subsidies)
        {
            yield return Flow(Measures.SubsidyPaid, "", subsidies.SubsidyPaid);
            yield return Level(Measures.SubsidyUnspent, () => subsidy.Left);
            foreach (var one in subsidies.Beneficiaries)
                yield return Flow(Measures.SubsidyPaid, one.Plant.Spec.Name, () => one.Subsidy);
        }
    }

    private static IEnumerable<Gauge> Spending(ChainMoney money)
    {
        foreach (var outlay in money.Outlays)
        {
            yield return new Gauge(new Column(Measures.Spending, outlay.Name), GaugeKind.Flow,
                time => outlay.Before(time + TimeSpan.FromTicks(1)));
        }
    }

    private static Gauge Flow(Measure measure, string part, Func<long> paise) =>
        new(new Column(measure, part), GaugeKind.Flow, _ => paise());

    private static Gauge Level(Measure measure, Func<long> paise) =>
        new(new Column(measure, ""), GaugeKind.Level, _ => paise());
}

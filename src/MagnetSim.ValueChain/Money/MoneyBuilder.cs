using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Builds the scheme, margins and outlays once lanes, plants and reserves stand.</summary>
internal sealed class MoneyBuilder(BuildContext context, Chain chain)
{
    private MoneySpec Spec => context.Scenario.Money;

    /// <summary>Null for a scenario that does not speak of money.</summary>
    public ChainMoney? Build()
    {
        if (Spec.Prices.Count == 0 && Spec.Scheme is null && Spec.Spending.Count == 0)
            return null;
        foreach (var reserve in chain.Reserves)
            BuildWorth(reserve);
        var scheme = Spec.Scheme is { } spec ? BuildScheme(spec) : null;
        return new ChainMoney(
            scheme, BuildMargins(), [.. Spec.Spending.Select(BuildOutlay)],
            [.. chain.Lanes.Where(lane => lane.Import is not null).Select(lane => (lane, lane.Cleared))]);
    }

    /// <summary>A reserve that does not say what its material is worth takes the home price.</summary>
    private void BuildWorth(Reserve reserve)
    {
        var price = context.Prices.Home(reserve.Spec.Backs);
        if (reserve.Spec.RupeesPerKg is null && reserve.Spec.CarryingPerYear > 0 && price is not null)
            reserve.Worth = new ReserveWorth(price);
    }

    private Scheme BuildScheme(SchemeSpec spec)
    {
        var scheme = new Scheme(
            spec.Incentive is { } incentive ? new Pot(Paise.FromRupees(incentive.BudgetRupees)) : null,
            spec.Subsidy is { } subsidy ? new Pot(Paise.FromRupees(subsidy.BudgetRupees)) : null,
            Paise.FromRupees(spec.Incentive?.RupeesPerKg ?? 0), spec.Incentive?.OfTurnover ?? 0);
        foreach (var award in spec.Beneficiaries)
            scheme.Beneficiaries.Add(BuildBeneficiary(award, spec, scheme));
        return scheme;
    }

    private Beneficiary BuildBeneficiary(BeneficiarySpec award, SchemeSpec spec, Scheme scheme)
    {
        var plant = chain.Plants.Single(plant => plant.Spec.Name == award.Plant);
        var from = context.TimeOf(plant.Spec.Commissioning.Award);
        var until = from + TimeSpan.FromDays(spec.GestationDays + spec.LastsDays);
        var price = spec.Incentive?.OfTurnover is null ? null : context.Prices.Home(plant.Spec.To);
        var beneficiary = new Beneficiary(context.Simulation, plant, scheme, price, from, until,
            MostIncentive(award, spec));
        plant.Beneficiary = beneficiary;
        if (spec.Subsidy is { } subsidy)
            beneficiary.StartSubsidy(SubsidyOf(plant.Spec, award, subsidy));
        return beneficiary;
    }

    /// <summary>Rate times awarded capacity times the years of sales.</summary>
    private static long MostIncentive(BeneficiarySpec award, SchemeSpec spec)
    {
        var kg = award.TonnesPerDay * spec.LastsDays * 1000;
        return Paise.FromRupees(Math.Round(kg) * (spec.Incentive?.RupeesPerKg ?? 0));
    }

    private static long SubsidyOf(PlantSpec plant, BeneficiarySpec award, SubsidySpec spec) =>
        Paise.FromRupees(Math.Min(spec.Share * plant.Money.InvestmentRupees!.Value,
            CapOf(spec.AtMost, award.TonnesPerDay)));

    private static double CapOf(IReadOnlyList<SubsidyCap> caps, double tonnesPerDay)
    {
        if (caps.Count == 0)
            return double.PositiveInfinity;
        var above = 0;
        while (above < caps.Count && caps[above].TonnesPerDay < tonnesPerDay)
            above++;
        if (above == 0 || above == caps.Count)
            return caps[Math.Min(above, caps.Count - 1)].Rupees;
        var (low, high) = (caps[above - 1], caps[above]);
        return low.Rupees + ((high.Rupees - low.Rupees)
            * (tonnesPerDay - low.TonnesPerDay) / (high.TonnesPerDay - low.TonnesPerDay));
    }

    private Margins? BuildMargins()
    {
        PlantMargin[] plants =
            [.. chain.Plants.Where(plant => plant.Spec.Money.HasMargin).Select(BuildMargin)];
        return plants.Length == 0 ? null : new Margins(context.Simulation, plants, context.Months());
    }

    private PlantMargin BuildMargin(Plant plant) => new(
        plant,
        context.Prices.Home(plant.Spec.To)!,
        plant.Feeds.Zip(plant.Spec.Feeds, (feed, spec) =>
            (context.Prices.Home(spec.Stockpile)!, plant.BoughtPerKg(feed))),
        context.Scenario.Calendar.YearDays / 12);

    private Outlay BuildOutlay(OutlaySpec spec) => new(
        spec, TimeOf(spec.On), TimeOf(spec.From), TimeOf(spec.Until), context.Scenario.Calendar.YearDays,
        context.Prices.Exchange);

    private SimTime? TimeOf(DateOnly? date) => date is { } day ? context.TimeOf(day) : null;
}

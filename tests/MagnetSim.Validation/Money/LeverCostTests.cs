using MagnetSim.Engine;
using MagnetSim.Results;
using MagnetSim.ValueChain;

namespace MagnetSim.Validation;

/// <summary>What levers cost, by hand, and that money which goes astray stops a run.</summary>
public sealed class LeverCostTests
{
    // 360 days are a year and the horizon. A tonne a day comes from abroad at ₹4,000, from day 180 at ₹8,000.
    private const string Levers = """
        magnetsim: 1
        name: Levers by hand
        horizon: {start: 2027-01-01, end: 2027-12-27}
        calendar: {year: 360 d, report_by: [month]}
        elements: [ndpr]
        materials:
          magnet: {contains: {ndpr: 30 %}}
        stockpiles:
          pool: {material: magnet, initial: 0 t}
        lanes:
          sea: {country: Japan, to: pool, contract: 360 t/yr, lead_time: 20 d, shipment: 1 t, premium: 20 %}
        reserves:
          strategic:
            {backs: pool, size: 100 t, initial: 100 t, carrying: 10 %/yr, release: {during: [strike]}}
        shocks:
          strike: {kind: lead_time, lanes: [sea], factor: 1, start: 2027-01-01, duration: 1 d}
        prices:
          magnet: {path: [{from: 2027-01-01, price: 4000 INR/kg}, {from: 2027-06-30, price: 8000 INR/kg}]}
        spending:
          mission: {once: 5 crore INR, on: 2027-03-01, yearly: 2 crore INR, from: 2027-06-30}
          later: {once: 7 crore INR, on: 2027-12-27, yearly: 3 crore INR, from: 2026-01-01, until: 2027-01-31}
        """;

    /// <summary>Half a year of ₹2 crore a year and ₹5 crore are ₹6 crore; 30 days of ₹3 crore a year are
    /// ₹0.25 crore, and the end of the horizon is outside.</summary>
    [Test]
    public void Spending_IsCountedWithinTheHorizon()
    {
        var run = Run();
        Assert.That(run.Kpi("spending/mission"), Is.EqualTo(6).Within(1e-9));
        Assert.That(run.Kpi("spending/later"), Is.EqualTo(0.25).Within(1e-9));
        Assert.That(run.Kpi("spending"), Is.EqualTo(6.25).Within(1e-9));
    }

    /// <summary>A million dollars at ₹80; then two million a year, for 90 days at ₹80 and for 90 at ₹90:
    /// ₹8 crore and ₹8.5 crore.</summary>
    [Test]
    public void Spending_InDollars_IsAtTheExchangeOfItsDay()
    {
        var run = Run(
            "exchange=[{from: 2027-01-01, rate: 80 INR/USD}, {from: 2027-09-28, rate: 90 INR/USD}]",
            "spending.mission={once: 1 million USD, on: 2027-03-01, yearly: 2 million USD, "
                + "from: 2027-06-30}");
        Assert.That(run.Kpi("spending/mission"), Is.EqualTo(16.5).Within(1e-9));
    }

    /// <summary>20 % of ₹4,000 on 180 t and of ₹8,000 on 180 t: ₹14.4 and 28.8 crore.</summary>
    [Test]
    public void Premium_IsWhatGoodsCostAboveThePrice() =>
        Assert.That(Run().Kpi("premium_paid"), Is.EqualTo(43.2).Within(1e-9));

    /// <summary>The home price is that of the one lane, premium included: 100 t at ₹4,800 and then ₹9,600, at
    /// 10 % a year, are ₹2.4 and 4.8 crore. A price of its own, ₹1,000, makes it ₹1 crore.</summary>
    [Test]
    public void Reserve_IsWorthTheHomePrice()
    {
        Assert.That(Run().Kpi("carrying_cost/strategic"), Is.EqualTo(7.2).Within(1e-6));
        Assert.That(Run("reserves.strategic.price=1000 INR/kg").Kpi("carrying_cost/strategic"),
            Is.EqualTo(1.0).Within(1e-6));
    }

    [Test]
    public void LeverCost_IsTheSum() =>
        Assert.That(Run().Kpi("lever_cost"), Is.EqualTo(6.25 + 43.2 + 7.2).Within(1e-6));

    /// <summary>A payment that no beneficiary got is found at the end of the month.</summary>
    [Test]
    public void MoneyThatGoesAstray_StopsTheRun()
    {
        var chain = new ChainBuilder(Trial.Of("reference-2026").Read().Scenario!).Build(7, 3);
        chain.Money!.Scheme!.Incentive!.Pay(1);
        Assert.That(() => chain.Run(), Throws.TypeOf<SimulationException>().With.Message
            .StartsWith("At day 30,").And.Message.EndsWith(
                "the incentive paid 0 paise and has 6449999999999 left of 6450000000000: 1 are missing"));
    }

    /// <summary>Goods that clear unbilled are named.</summary>
    [Test]
    public void GoodsThatNobodyBilled_StopTheRun()
    {
        var chain = new ChainBuilder(Trial.Of("reference-2026").Read().Scenario!).Build(7, 3);
        var lane = chain.Lanes.Single(lane => lane.Spec.Name == "magnets_from_japan");
        lane.Import!.Charge(1, SimTime.Zero);
        Assert.That(() => chain.Run(), Throws.TypeOf<SimulationException>().With.Message
            .Contains("lanes.magnets_from_japan cleared ").And.Message.EndsWith(" mg were billed"));
    }

    /// <summary>Without prices, duties, scheme and investments every other figure is what it was.</summary>
    [Test]
    public void Money_MovesNothingElse()
    {
        var trial = Trial.Of("export-ban-2031") with { Replications = 3 };
        var with = trial.Run();
        var lanes = trial.Read().Scenario!.Lanes;
        string[] sets = ["prices=~", "exchange=~", "scheme=~",
            .. lanes.Select(lane => $"lanes.{lane.Name}.duty=0 %"),
            .. lanes.Select(lane => $"lanes.{lane.Name}.premium=0 %")];
        var without = trial.With(sets).Run();
        Assert.That(with.Layout.Kpis, Has.Count.GreaterThan(without.Layout.Kpis.Count + 20));
        foreach (var kpi in without.Layout.Kpis.Select(column => column.Key))
            Assert.That(with.Kpis(kpi), Is.EqualTo(without.Kpis(kpi)), kpi);
    }

    private static RunResult Run(params string[] sets)
    {
        using TemporaryFolder folder = new();
        return folder.Scenario(Levers).With(sets).Run();
    }
}

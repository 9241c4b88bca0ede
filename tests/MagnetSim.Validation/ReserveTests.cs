using MagnetSim.Engine;

namespace MagnetSim.Validation;

/// <summary>Which stockpile carries users through a year's ban: 90 % of 5,000 t are 4,500 t, of which 323.1 t
/// are at sea, 800 t come from others, and 576.9 t are with the users.</summary>
public sealed class ReserveTests
{
    private const string Fill = "fill_52wk/export_ban";

    // Plants run from the ban's start without any time in the line. A tonne of magnets takes
    // 0.30/0.857356/(0.95 × 0.97 × 0.90) = 0.42191 t of oxide.
    private static readonly string _domesticOutput = $$"""
        extends: {{Repository.ScenarioFile("ban-hand-calculation")}}
        materials:
          oxide: {contains: {ndpr: 85.7356 %} }
        producers:
          irel:
            country: India
            material: oxide
            to: oxide_pool
            lot: 10 kg
            output: [{from: 2027-03-01, rate: 400 t/yr}]
        stockpiles:
          oxide_pool: {material: oxide, initial: 0 t}
        reserves:
          oxide:
            backs: oxide_pool
            size: 10000 t
            initial: 1 mg
            release: {during: [export_ban]}
        lanes:
          magnets_from_china: {shipment: 100 kg}
          magnets_from_others: {shipment: 100 kg}
        plants:
          plant_1:
            start: 2027-03-01
            nameplate: 2400 t/yr
            feeds: {oxide: oxide_pool}
            makes: magnet_standard
            to: magnet_pool
            lot: 100 kg
            stages:
              - {name: metal, yield: 95 %}
              - {name: powder, yield: 97 %}
              - {name: machine, yield: 90 %, loses_to: swarf}
        shocks:
          export_ban: {duration: 52 wk}
        """;

    [Test]
    public void MagnetReserveOf2800Tonnes_Fills90PercentOfAYearsBan()
    {
        var run = Trial.Of("ban-hand-calculation").Variant("ban_52wk").With(
            "lanes.magnets_from_china.shipment=100 kg", "lanes.magnets_from_others.shipment=100 kg",
            "reserves={magnets: {backs: magnet_pool, size: 2800 t, initial: 2800 t}}",
            "reserves.magnets.release={during: [export_ban]}").Run();
        Assert.That(run.Kpi(Fill), Is.EqualTo(0.90).Within(0.0001));
        Assert.That(run.Kpi("released/magnets"), Is.EqualTo(2800));
    }

    /// <summary>400 t/yr of oxide make 948.1 t. A reserve of 612.6 t lets the plants make their 2,400 t, so
    /// that 4,100 t are served: 82 %. More oxide is of no use: the missing 400 t must be magnets.</summary>
    [TestCase(1e-9, 948.1, 0.5296)]
    [TestCase(612.6, 2400, 0.8200)]
    [TestCase(6126, 2400, 0.8200)]
    public void OxideReserve_LiftsOutputToWhatPlantsCanMake(double tonnes, double made, double fill)
    {
        using TemporaryFolder folder = new();
        var run = folder.Scenario(_domesticOutput).With($"reserves.oxide.initial={tonnes} t").Run();
        Assert.That(run.Kpi("magnet_output"), Is.EqualTo(made).Within(0.15));
        Assert.That(run.Kpi(Fill), Is.EqualTo(fill).Within(0.0001));
    }

    /// <summary>12,000 t/yr, 4,000 an order and 100 a tonne and year: Q* = √(2 × 4,000 × 12,000/100) =
    /// 979.8 t, which costs √(2 × 4,000 × 12,000 × 100) = 97,979.6 a year.</summary>
    [Test]
    public void ReorderQuantity_CostsWhatTheSquareRootSays()
    {
        var best = Math.Sqrt(2 * 4000 * 12_000 / 100.0);
        Assert.That(best, Is.EqualTo(979.8).Within(0.05));
        // Half a step of 1.37 t on hand, and one order more or less in 40 years.
        Assert.That(YearlyCost(best), Is.EqualTo(97_979.6).Within((100 * 1.37 / 2) + (4000 / 40.0)));
        Assert.That(YearlyCost(0.8 * best), Is.GreaterThan(97_979.6 * 1.02));
        Assert.That(YearlyCost(1.2 * best), Is.GreaterThan(97_979.6 * 1.01));
    }

    /// <summary>One day's demand of N(100, 15) t, bought at 2, sold at 5, the rest worth 1: the best stock is
    /// the quantile of 3/(3 + 1), and earns 3 × 100 − 4 × 15 × φ(0.6745) = 280.93.</summary>
    [Test]
    public void Newsvendor_EarnsMostWithTheCriticalQuantile()
    {
        var best = new Normal(100, 15).Quantile((5 - 2) / (double)(5 - 1));
        Assert.That(best, Is.EqualTo(110.12).Within(0.005));
        var earned = DailyProfit(best);
        // The profit of a day has a standard deviation of 47.6.
        Assert.That(earned, Is.EqualTo(280.93).Within(3.29 * 47.6 / Math.Sqrt(2000)));
        Assert.That(DailyProfit(0.9 * best), Is.LessThan(earned - 2));
        Assert.That(DailyProfit(1.1 * best), Is.LessThan(earned - 2));
    }

    private static double YearlyCost(double quantity)
    {
        const int years = 40; // of 365 days
        using TemporaryFolder folder = new();
        var run = folder.Scenario($$"""
            magnetsim: 1
            name: Lots by cost
            horizon: {start: 2027-01-01, end: 2066-12-22}
            calendar: {year: 365 d, report_by: [year]}
            elements: [ndpr]
            materials:
              magnet: {contains: {ndpr: 30 %} }
            stockpiles:
              pool:
                material: magnet
                replenish:
                  {policy: reorder_quantity, reorder_point: 230.14 t, from: [{lane: supply}]}
            lanes:
              supply: {country: Japan, lead_time: 7 d, shipment: 1 kg}
            sectors:
              users:
                uses: magnet
                from: pool
                demand: 12000 t/yr
                arrives: {steady: 1 h}
                unmet: {late: 100 %}
            """).With($"stockpiles.pool.replenish.order_quantity={quantity} t").Run();
        return (4000 * run.Kpi("imports/supply") / quantity / years) + (100 * run.Kpi("on_hand/pool"));
    }

    private static double DailyProfit(double stock)
    {
        using TemporaryFolder folder = new();
        var trial = folder.Scenario($$"""
            magnetsim: 1
            name: One day
            horizon: {start: 2027-01-01, end: 2027-01-02}
            elements: [ndpr]
            materials:
              magnet: {contains: {ndpr: 30 %} }
            stockpiles:
              pool: {material: magnet, initial: {{stock}} t }
            sectors:
              users:
                uses: magnet
                from: pool
                demand:
                  at: 2027-01-01
                  base: {uncertain: {normal: {mean: 100 t/d, sd: 15 t/d} } }
                arrives: {steady: 1 d}
                unmet: {late: 0 %}
            """) with
        { Replications = 2000, Seed = 1 };
        var sold = trial.Run().Kpis("on_time").Average();
        return (5 * sold) + (1 * (stock - sold)) - (2 * stock);
    }
}

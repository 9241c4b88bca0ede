using MagnetSim.Results;

namespace MagnetSim.Validation;

/// <summary>A plant that does not pay stands still, by hand.</summary>
/// <remarks>A kilogram of magnets takes 0.30/0.60/0.8 = 0.625 kg of oxide at a yield of 80 %. Half of the
/// swarf, 10 %, returns: 0.5625 kg are bought, for ₹2,250. With ₹900 of conversion the margin is ₹1,850 at
/// a price of ₹5,000 and −₹150 at ₹3,000.</remarks>
public sealed class MarginTests
{
    private const string Plant = """
        magnetsim: 1
        name: A margin by hand
        horizon: {start: 2027-01-01, end: 2029-01-01}
        calendar: {year: 360 d, report_by: [year]}
        elements: [ndpr]
        materials:
          oxide: {contains: {ndpr: 60 %}}
          magnet: {contains: {ndpr: 30 %}}
        stockpiles:
          oxide_pool: {material: oxide, initial: 10000 t}
          pool: {material: magnet, initial: 0 t}
        plants:
          plant_1:
            nameplate: 360 t/yr
            start: 2027-01-01
            feeds: {oxide: oxide_pool}
            makes: magnet
            to: pool
            lot: 1 t
            stages: [{name: machine, yield: 80 %, loses_to: swarf}]
            swarf_loop: {recovery: 50 %, returns: oxide}
            costs: {conversion: 900 INR/kg}
            idles: {below: 0 INR/kg, after: 3 mo}
        prices:
          oxide: 4000 INR/kg
          magnet:
            path:
              - {from: 2026-01-01, price: 5000 INR/kg}
              - {from: 2028-01-01, price: 3000 INR/kg}
              - {from: 2028-10-01, price: 5000 INR/kg}
        """;

    private const string Scheme = "scheme={beneficiaries: {plant_1: 360 t/yr}, lasts: 5 yr, "
        + "incentive: {rate: 2150 INR/kg, of_turnover: 40 %, budget: 6450 crore INR}}";

    /// <summary>It loses money from January 2028, stops three months later, and starts again in October: 183
    /// of 731 days. Until then 274 days at −₹150, the others at ₹1,850.</summary>
    [Test]
    public void LowPrice_StopsThePlantAfterThreeMonths()
    {
        var run = Run();
        Assert.That(run.Kpi("idle_margin/plant_1"), Is.EqualTo(183 / 731.0).Within(0.002));
        Assert.That(run.Kpi("magnet_output"), Is.EqualTo(731 - 183).Within(2));
        Assert.That(run.Kpi("margin/plant_1"),
            Is.EqualTo(((457 * 1850.0) - (274 * 150)) / 731).Within(1e-6));
        Assert.That(run.Kpi("idle_no_feed/plant_1") + run.Kpi("idle_blocked/plant_1"), Is.Zero);
    }

    /// <summary>40 % of ₹3,000 are ₹1,200: the margin is ₹1,050.</summary>
    [Test]
    public void Incentive_KeepsItRunning()
    {
        var run = Run(Scheme);
        Assert.That(run.Kpi("idle_margin/plant_1"), Is.Zero);
        Assert.That(run.Kpi("magnet_output"), Is.EqualTo(731).Within(2));
        Assert.That(run.Kpi("margin/plant_1"),
            Is.EqualTo(((457 * (1850.0 + 2000)) + (274 * 1050)) / 731).Within(1e-6));
    }

    /// <summary>A budget of ₹1 crore is gone within days, and the plant stops as without it.</summary>
    [Test]
    public void SpentIncentive_NoLongerCounts()
    {
        var run = Run(Scheme, "scheme.incentive.budget=1 crore INR");
        Assert.That(run.Kpi("incentive_paid"), Is.EqualTo(1.0));
        Assert.That(run.Kpi("idle_margin/plant_1"), Is.EqualTo(183 / 731.0).Within(0.002));
    }

    [Test]
    public void WithoutIdles_ItRunsAtALoss()
    {
        var run = Run("plants.plant_1.idles=~");
        Assert.That(run.Kpi("magnet_output"), Is.EqualTo(731).Within(2));
        Assert.That(run.Kpi("margin/plant_1"), Is.LessThan(1850));
    }

    /// <summary>The home price is the lowest landed one: ₹5,000 and 7.5 % from China, ₹5,000 and 5 % premium
    /// and 2 % duty from Japan: ₹5,355.</summary>
    [Test]
    public void HomePrice_IsThatOfTheCheapestGoods()
    {
        var run = Run("horizon.end=2028-01-01",
            "lanes={china: {country: China, to: pool, contract: 10 t/yr, lead_time: 9 d, shipment: 1 t}}",
            "lanes.china.duty=7.5 %",
            "lanes.japan={country: Japan, to: pool, contract: 10 t/yr, lead_time: 9 d, shipment: 1 t}",
            "lanes.japan.duty=2 %", "lanes.japan.premium=5 %");
        Assert.That(run.Kpi("margin/plant_1"), Is.EqualTo(1850 + 355).Within(1e-6));
    }

    /// <summary>A lot that waits for feed asks for none while the plant stands.</summary>
    [Test]
    public void IdlePlant_AsksForNothing()
    {
        var run = Run("stockpiles.oxide_pool.initial=200 t");
        Assert.That(run.Kpi("idle_no_feed/plant_1"), Is.GreaterThan(0.1));
        Assert.That(run.Kpi("idle_margin/plant_1"), Is.EqualTo(183 / 731.0).Within(0.002));
        Assert.That(run.Kpi("backorders/oxide_pool"), Is.GreaterThan(0));
    }

    private static RunResult Run(params string[] sets)
    {
        using TemporaryFolder folder = new();
        return folder.Scenario(Plant).With(sets).Run();
    }
}

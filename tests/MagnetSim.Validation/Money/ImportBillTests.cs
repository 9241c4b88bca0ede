using System.Globalization;
using MagnetSim.Engine;
using MagnetSim.ValueChain;

namespace MagnetSim.Validation;

/// <summary>What imports cost, by hand and worked out again to the paisa.</summary>
public sealed class ImportBillTests
{
    private const int LeadDays = 20;

    // 3,640 t/yr are 10 t a day, one shipment; the first clears a day after the start.
    private const string Contract = """
        magnetsim: 1
        name: Imports by hand
        horizon: {start: 2027-01-01, end: 2027-04-11}
        calendar: {year: 364 d, report_by: [month]}
        elements: [ndpr]
        materials:
          magnet: {contains: {ndpr: 30 %}}
        stockpiles:
          pool: {material: magnet, initial: 0 t}
        lanes:
          sea:
            {country: China, to: pool, contract: 3640 t/yr, lead_time: 20 d, shipment: 10 t, duty: 7.5 %}
          other: {country: Japan, to: pool, contract: 364 t/yr, lead_time: 20 d, shipment: 1 t, premium: 20 %}
        exchange: [{from: 2027-01-01, rate: 84.5 INR/USD}, {from: 2027-02-20, rate: 90 INR/USD}]
        prices:
          magnet: {path: [{from: 2026-01-01, price: 50 USD/kg}, {from: 2027-01-31, price: 60 USD/kg}]}
        """;

    /// <summary>A shipment of 10 t clears on each day 0 to 99: 30 at US$50 × 84.5 = ₹4,225, 20 at US$60 ×
    /// 84.5 = ₹5,070, and 50 at US$60 × 90 = ₹5,400 a kilogram; a shipment at ₹1,000 a kilogram is ₹1
    /// crore.</summary>
    [Test]
    public void Bill_IsPriceTimesMass()
    {
        const double crore = (30 * 4.225) + (20 * 5.070) + (50 * 5.400);
        using TemporaryFolder folder = new();
        var run = folder.Scenario(Contract).Run();
        Assert.That(run.Kpi("import_bill/sea"), Is.EqualTo(crore).Within(1e-9));
        Assert.That(run.Kpi("duty/sea"), Is.EqualTo(0.075 * crore).Within(1e-9));
        Assert.That(run.Kpi("import_bill/other"), Is.EqualTo(0.1 * 1.2 * crore).Within(1e-9));
        Assert.That(run.Kpi("duty"), Is.EqualTo(0.075 * crore).Within(1e-9));
        Assert.That(run.Kpi("premium_paid"), Is.EqualTo(0.1 * 0.2 * crore).Within(1e-9));
    }

    /// <summary>Goods that were at sea at the start arrive, and cost nothing.</summary>
    [Test]
    public void GoodsAtSeaAtTheStart_AreNotBilled()
    {
        using TemporaryFolder folder = new();
        var run = folder.Scenario(Contract).With("horizon.end=2027-01-02").Run();
        Assert.That(run.Kpi("imports/sea"), Is.GreaterThan(0));
        Assert.That(run.Kpi("import_bill/sea"), Is.EqualTo(4.225).Within(1e-9));
    }

    /// <summary>Half the price from China alone in [10 d, 20 d): ten shipments of 30 cost half, the others'
    /// goods what they did; a floor of US$40 leaves US$40, not US$25.</summary>
    [TestCase("", 0.5)]
    [TestCase("40 USD/kg", 0.8)]
    public void PriceShock_MovesGoodsOfItsCountry(string floor, double left)
    {
        using TemporaryFolder folder = new();
        string[] sets =
        [
            "horizon.end=2027-01-31",
            "shocks={cheap: {kind: price, start: 2027-01-11, duration: 10 d, factor: 0.5}}",
            "shocks.cheap.countries=[China]",
            .. floor.Length > 0 ? new[] { $"prices.magnet.floor={floor}" } : [],
        ];
        var run = folder.Scenario(Contract).With(sets).Run();
        Assert.That(run.Kpi("import_bill/sea"), Is.EqualTo(4.225 * (20 + (10 * left))).Within(1e-9));
        Assert.That(run.Kpi("import_bill/other"), Is.EqualTo(4.225 * 30 * 0.12).Within(1e-9));
    }

    /// <summary>Nothing until 20 February, then 10 % on the last 50 shipments of ₹5.4 crore.</summary>
    [Test]
    public void Duty_MayChange()
    {
        using TemporaryFolder folder = new();
        var run = folder.Scenario(Contract).With(
            "lanes.sea.duty=[{from: 2027-01-01, share: 0 %}, {from: 2027-02-20, share: 10 %}]").Run();
        Assert.That(run.Kpi("duty/sea"), Is.EqualTo(50 * 0.54).Within(1e-9));
    }

    /// <summary>A magnet at ₹1,000 and 0.4 kg of oxide at ₹2,500 costs ₹2,000; a factor of 2 on the oxide,
    /// drawn from two equal values, makes it ₹3,000.</summary>
    [Test]
    public void Price_AddsThatOfItsOxide()
    {
        using TemporaryFolder folder = new();
        var run = folder.Scenario(Contract).With(
            "materials.oxide={contains: {ndpr: 85 %}}", "horizon.end=2027-01-02",
            "prices.oxide={path: 2500 INR/kg, factor: {uncertain: {discrete: [[2, 1]]}}}",
            "prices.magnet={path: 1000 INR/kg, adds: {oxide: 0.4}}").Run();
        Assert.That(run.Kpi("import_bill/sea"), Is.EqualTo(3.0).Within(1e-9));
    }

    [Test]
    public void WithoutPrices_NothingIsSaidOfMoney()
    {
        var run = Trial.Of("ban-hand-calculation").Run();
        Assert.That(run.Layout.Kpis.Select(kpi => kpi.Measure.Unit), Has.None.EqualTo("crore INR"));
    }

    /// <summary>Orders, shipments, dates and prices at random: the bill is the sum over consignments of mass
    /// times price times rate, worked out again in decimal numbers. The rate is even in its last digit, so
    /// that no price ends in half a paisa.</summary>
    [Test]
    public void Bill_CanBeWorkedOutAgainToThePaisa()
    {
        for (var seed = 0UL; seed < 100; seed++)
        {
            var random = new RandomStream(seed, 0, "import bill");
            int Whole(int least, int most) => least + (int)((most - least + 1) * random.NextUniform());
            var (price, later, rate) = (Whole(2000, 15_000), Whole(2000, 15_000), 2 * Whole(300, 550));
            var (duty, premium) = (Whole(0, 300), Whole(-500, 500));
            var change = Whole(1, 180);
            using TemporaryFolder folder = new();
            var trial = folder.Scenario($$"""
                magnetsim: 1
                name: Any imports
                horizon: {start: 2027-01-01, end: 2028-01-01}
                elements: [ndpr]
                materials:
                  magnet: {contains: {ndpr: 30 %} }
                stockpiles:
                  pool:
                    material: magnet
                    replenish: {policy: base_stock, cover: 30 d, review: 1 wk, from: [{lane: sea}]}
                lanes:
                  sea:
                    country: China
                    lead_time: {{LeadDays}} d
                    shipment: {{Number(Whole(500, 9_999))}} kg
                    flex: 2
                    duty: {{Number(duty / 10m)}} %
                    premium: {{Number(premium / 10m)}} %
                sectors:
                  users:
                    uses: magnet
                    from: pool
                    demand: {{Whole(500, 5000)}} t/yr
                    arrives: {poisson_orders: 5 t}
                    stock: {cover: 20 d}
                exchange: {{Number(rate / 10m)}} INR/USD
                prices:
                  magnet:
                    path:
                      - {from: 2026-01-01, price: {{Number(price / 100m)}} USD/kg}
                      - from: {{new DateOnly(2027, 1, 1).AddDays(change):yyyy-MM-dd}}
                        price: {{Number(later / 100m)}} USD/kg
                shocks:
                  ban: {kind: export_ban, country: China, start: 2027-06-01, duration: 60 d}
                  last: {kind: export_ban, country: China, start: 2027-12-01, duration: 60 d}
                """);
            var (bill, paid, account) = (0m, 0m, Cleared(trial, seed, out var consignments));
            foreach (var (day, milligrams) in consignments)
            {
                var perKg = Rounded((day < change ? price : later) * (decimal)rate / 10);
                perKg += Rounded(perKg * premium / 1000);
                var amount = Rounded(milligrams * perKg / 1_000_000);
                (bill, paid) = (bill + amount, paid + Rounded(amount * duty / 1000));
            }

            Assert.That(consignments, Has.Count.GreaterThan(10));
            Assert.That((account.Bill, account.Duty), Is.EqualTo(((long)bill, (long)paid)), $"seed {seed}");
        }
    }

    /// <summary>The lane's account at the horizon, and each consignment that cleared, seen at its
    /// arrival; the last ban leaves none at sea.</summary>
    private static (long Bill, long Duty) Cleared(Trial trial, ulong seed,
        out List<(double Day, long Milligrams)> consignments)
    {
        var chain = new ChainBuilder(trial.Read().Scenario!).Build(seed, 0);
        List<(double Day, long Milligrams)> seen = [];
        chain.Simulation.Trace = entry =>
        {
            var day = entry.Time.Days - LeadDays;
            if (entry is { Component: "lanes.sea", Signal: "arrive" } && day >= -1e-9)
                seen.Add((day, entry.Payload));
        };
        chain.Simulation.Run(chain.Horizon);
        consignments = seen;
        var import = chain.Lanes.Single().Import!;
        return (import.Bill, import.Duty);
    }

    private static decimal Rounded(decimal paise) => Math.Floor(paise + 0.5m);

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}

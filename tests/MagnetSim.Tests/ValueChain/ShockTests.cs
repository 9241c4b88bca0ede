using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.Tests.ValueChain;

/// <summary>A sector lives on two lanes, 84 % from China and 16 % from Japan.</summary>
public class ShockTests
{
    [Test]
    public void BeforeAShock_NothingKnowsOfIt()
    {
        var calm = Some.Chain(Imports()).Run().Cells;
        var banned = Some.Chain(Imports(Some.Ban(70, days: 60))).Run().Cells;
        const int weeks = 52, weeksBefore = 10;
        Assert.That(Weeks(banned, 0, weeksBefore), Is.EqualTo(Weeks(calm, 0, weeksBefore)));
        Assert.That(Weeks(banned, weeksBefore, weeks), Is.Not.EqualTo(Weeks(calm, weeksBefore, weeks)));

        double[] Weeks(double[] cells, int from, int to) =>
            [.. cells.Where((_, i) => i % weeks >= from && i % weeks < to)];
    }

    [Test]
    public void Exposure_IsTheShareOfTheShockedCountry()
    {
        var kpis = Some.Chain(Imports(Some.Ban(200, days: 30))).Kpis();
        Assert.That(kpis["direct_exposure/ban_200"], Is.EqualTo(0.84).Within(0.005));
        Assert.That(kpis["full_chain_exposure/ban_200"], Is.EqualTo(kpis["direct_exposure/ban_200"]));
    }

    [Test]
    public void Exposure_CountsMagnetsMadeHereFromTheirOxide_InTheFullChain()
    {
        var oxide = Some.Lane() with { To = "oxide_pool", Contract = Some.Rate(0.30 / 0.85 * 0.1) };
        var scenario = Some.Scenario() with
        {
            Stockpiles = [Some.MagnetPool(), Some.OxidePool()],
            Lanes = [oxide with { Shipment = Some.Tonnes(0.1) }],
            Plants = [Some.Plant() with { Feeds = [new FeedSpec("oxide", "oxide_pool")] }],
            Sectors = [Some.Sector()],
            Shocks = [Some.Ban(200, days: 30)],
        };
        var kpis = Some.Chain(scenario).Kpis();
        Assert.That(kpis["direct_exposure/ban_200"], Is.Zero);
        Assert.That(kpis["full_chain_exposure/ban_200"], Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void StockOut_IsTheMomentTheStockIsEmpty()
    {
        // 30 t on hand, 1 t/d used, nothing comes: empty on day 30, 20 d after the shock's start.
        var scenario = Some.Scenario() with
        {
            Stockpiles = [Some.MagnetPool(30.25)],
            Sectors = [Some.Sector()],
            Shocks = [Some.Ban(10, days: 100)],
        };
        scenario = scenario with { Lanes = [Some.Lane() with { Contract = Some.Rates((300, 1)) }] };
        var kpis = Some.Chain(scenario).Kpis();
        Assert.That(kpis["stock_out/ban_10"], Is.EqualTo(20.25 / 7).Within(1e-9));
        Assert.That(kpis["first_shortage/ban_10"], Is.EqualTo(2), "6 of 7 days in the week from day 24");
        Assert.That(kpis["shortage_occurs/ban_10"], Is.EqualTo(1));
        Assert.That(kpis["time_to_recover/ban_10"], Is.EqualTo(double.PositiveInfinity).Or.GreaterThan(40));
        Assert.That(kpis["fill_52wk/ban_10"], Is.NaN, "the horizon cuts the window off");
    }

    [Test]
    public void Shock_OfNoLength_NeverHappens()
    {
        var calm = Some.Chain(Imports()).Run().Cells;
        Assert.That(Some.Chain(Imports(Some.Ban(70, days: 0))).Run().Cells, Is.EqualTo(calm));
    }

    [Test]
    public void Shock_ThatMayComeLaterThanTheHorizon_DoesNot()
    {
        var never = new Quantity(new Exponential(1e9), Uncertain: true, "shocks.ban.start");
        var rare = Some.Ban(0, days: 70) with { Start = new StartSpec(Some.Start, never) };
        var calm = Some.Chain(Imports()).Run().Cells;
        Assert.That(Some.Chain(Imports(rare)).Run().Cells, Is.EqualTo(calm));
    }

    private static Scenario Imports(params ShockSpec[] shocks)
    {
        ReplenishSpec cover = new(ReplenishPolicy.BaseStock, Some.Fixed(14), null, null, null, 7,
            [new SourceSpec("lane", 0.84, null), new SourceSpec("other", 0.16, null)]);
        var fine = Some.Lane() with { Shipment = Some.Tonnes(0.1) };
        return Some.Scenario() with
        {
            Stockpiles = [Some.MagnetPool() with { Initial = null, Replenish = cover }],
            Lanes = [fine, fine with { Name = "other", Country = "Japan" }],
            Sectors = [Some.Sector()],
            Shocks = shocks,
        };
    }
}

using MagnetSim.Engine;
using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

/// <summary>1 t a day goes into use; a year has 360 days, so a cohort is 30 days.</summary>
public class EndOfLifeTests
{
    private static readonly EndOfLifeSpec _tenMonths =
        new(Some.Fixed(300), Collected: 0.5, "scrap_pool", PastSales: []);

    [Test]
    public void Cohort_ComesBackWhenItsLifeIsOver()
    {
        var chain = Some.Chain(With(_tenMonths));
        Assert.That(Scrap(chain, 329), Is.Zero);
        Assert.That(Scrap(chain, 331), Is.EqualTo(15).Within(0.01), "half of the first 30 t");
        Assert.That(Scrap(chain, 391), Is.EqualTo(45).Within(0.01));
    }

    [Test]
    public void ALifeBetweenTwoCohorts_SplitsThem()
    {
        var chain = Some.Chain(With(_tenMonths with { LifeDays = Some.Fixed(315) }));
        Assert.That(Scrap(chain, 331), Is.EqualTo(7.5).Within(0.01));
        Assert.That(Scrap(chain, 361), Is.EqualTo(7.5 + 15).Within(0.01));
    }

    /// <summary>0.4 t/d from 600 to 300 days before the start, then 0.6 t/d, live for 300 days.</summary>
    [Test]
    public void PastSales_ComeBackToo()
    {
        var past = Some.Rates((-600, 0.4), (-300, 0.6));
        var chain = Some.Chain(With(_tenMonths with { PastSales = past }));
        Assert.That(Scrap(chain, 31), Is.EqualTo(0.5 * 30 * 0.6).Within(0.01));
        Assert.That(Scrap(chain, 301), Is.EqualTo(0.5 * 300 * 0.6).Within(0.01));
    }

    [Test]
    public void SpreadLives_ComeBackWhole()
    {
        var life = new Quantity(Weibull.FromMeanAndShape(200, 3), false, "life");
        var chain = Some.Chain(With(_tenMonths with { LifeDays = life, Collected = 1 }, days: 900));
        var used = chain.RunTo(300).Sectors[0].Used.InTonnes();
        var back = Scrap(chain, 301);
        Assert.That(back, Is.InRange(0.3 * used, 0.6 * used), "those of the first months");
        Assert.That(Scrap(chain, 899), Is.EqualTo(870 - 200).Within(0.5), "older than the mean on day 870");
    }

    [Test]
    public void Scrap_CountsAsRecycled_InWhatIsMadeOfIt()
    {
        var recycler = Some.Plant() with
        {
            Name = "recycler",
            Feeds = [new FeedSpec("scrap", "scrap_pool")],
            Lot = Some.Tonnes(5),
            NameplateTonnesPerDay = 1,
        };
        var scenario = With(_tenMonths) with { Plants = [recycler] };
        var kpis = Some.Chain(scenario with
        {
            Stockpiles = [Some.MagnetPool(320), scenario.Stockpiles[1]],
        }).Kpis();
        Assert.That(kpis["recycled_share"], Is.EqualTo(75 / 395.0).Within(0.002));
        Assert.That(kpis["scrap/cars"], Is.EqualTo(75).Within(0.01), "of 150 t in five months");
    }

    private static double Scrap(Chain chain, double day) => chain.RunTo(day).Stockpiles[1].OnHand.InTonnes();

    private static Scenario With(EndOfLifeSpec end, int days = 480) => Some.Scenario(days) with
    {
        Calendar = new CalendarSpec(360, [ReportPeriod.Month], 4, new WorkingDays([])),
        Materials = [Some.Oxide, Some.Magnet, new MaterialSpec("scrap", [0.30])],
        Stockpiles = [Some.MagnetPool(1000), new("scrap_pool", "scrap", Allocation.Fifo, Mass.Zero, null)],
        Sectors = [Some.Sector() with { EndOfLife = end }],
    };
}

using MagnetSim.Scenarios;

namespace MagnetSim.Tests.ValueChain;

public class ProducerTests
{
    [Test]
    public void Lots_AreDone_WhenTheRateHasMadeThem()
    {
        var rates = Some.Rates((0, 1), (5, 4), (7, 0));
        var chain = Some.Chain(With(Some.Producer() with { Lot = Some.Tonnes(2), Output = rates }));
        chain.AssertDays("producers.mine.finish", until: 100, 2, 4, 5.25, 5.75, 6.25, 6.75);
        Assert.That(chain.Producers[0].Made.InTonnes(), Is.EqualTo(12));
        Assert.That(chain.Stockpiles[0].OnHand.InTonnes(), Is.EqualTo(12));
    }

    [Test]
    public void Outage_PutsOffTheLotUnderWay_ByItsLength()
    {
        var strike = Some.PlantOutage(3, days: 2) with { Plants = [], Producers = ["mine"] };
        var mine = Some.Producer() with { Lot = Some.Tonnes(2) };
        var chain = Some.Chain(With(mine) with { Shocks = [strike] });
        chain.AssertDays("producers.mine.finish", until: 9, 2, 6, 8);
    }

    [Test]
    public void Outages_ThatOverlap_EndTogether()
    {
        var strike = Some.PlantOutage(1, days: 4) with { Plants = [], Producers = ["mine"] };
        var flood = strike with { Name = "flood", DurationDays = Some.Fixed(6) };
        var chain = Some.Chain(With(Some.Producer()) with { Shocks = [strike, flood] });
        chain.AssertDays("producers.mine.finish", until: 9.5, 7, 8, 9); // what was due with the first waits
    }

    [TestCase(false, 0.9 * 86, TestName = "Output_BeforeOutages_IsMadeWhileUp")]
    [TestCase(true, 86, TestName = "Output_NetOfOutages_IsMadeUpForWhileUp")]
    public void Output_WithOutages(bool net, double expectedTonnes)
    {
        // 9 d up, 1 d down: 86 d up in the first 95.
        var mine = Some.Producer() with
        {
            Lot = Some.Tonnes(0.1),
            Output = [Some.Rate(0.9)[0] with { NetOfOutages = net }],
            Outages = new OutageSpec(Some.Fixed(9), Some.Fixed(1)),
        };
        var producer = Some.Chain(With(mine)).RunTo(95.01).Producers[0];
        Assert.That(producer.Made.InTonnes(), Is.EqualTo(expectedTonnes).Within(0.1));
        var committed = producer.CommittedRate(Some.Day(100)).InTonnes();
        Assert.That(committed, Is.EqualTo(net ? 0.9 : 0.81).Within(1e-12));
    }

    [Test]
    public void OtherBuyers_TakeEverything_UntilPlantsAreNear()
    {
        // The plant is planned for day 100, the others stop 30 d before.
        var planned = new CommissioningSpec(Some.Start, AtLeastDays: 100, Some.Fixed(50), SharedDelay: 0);
        var chain = Some.Chain(Shared(planned, pool: 0));
        Assert.That(chain.Producers[0].CommittedRate(Some.Day(69)), Is.Zero);
        Assert.That(chain.Producers[0].CommittedRate(Some.Day(70)).InTonnes(), Is.EqualTo(1));
        Assert.That(chain.RunTo(100.5).Producers[0].SoldElsewhere.InTonnes(), Is.EqualTo(69));
        Assert.That(chain.GoneTo("other buyers.maker").InTonnes(), Is.EqualTo(69 * 0.30).Within(1e-9));
    }

    [Test]
    public void OtherBuyers_TakeWhatIsTooMuch()
    {
        // 20 t at first, 1 t/d used and made: until day 10 the stock would rise over twice the cover of 5 d.
        var chain = Some.Chain(Shared(Some.Plant().Commissioning, pool: 20)).RunTo(50.5);
        Assert.That(chain.Producers[0].SoldElsewhere.InTonnes(), Is.EqualTo(10));
        Assert.That(chain.Stockpiles[0].OnHand.InTonnes(), Is.EqualTo(10));
    }

    private static Scenario With(ProducerSpec producer) => Some.Scenario() with
    {
        Stockpiles = [Some.OxidePool()],
        Producers = [producer],
    };

    /// <summary>1 t/d of magnets made and used, a lane that brings nothing, and a plant elsewhere.</summary>
    private static Scenario Shared(CommissioningSpec commissioning, double pool)
    {
        SourceSpec[] lanes = [new("lane", 1, null)];
        var cover = new ReplenishSpec(ReplenishPolicy.BaseStock, Some.Fixed(5), null, null, null, 7, lanes);
        return Some.Scenario() with
        {
            Stockpiles =
            [
                Some.MagnetPool(pool) with { Replenish = cover },
                Some.MagnetPool() with { Name = "elsewhere" },
            ],
            Lanes = [Some.Lane() with { Flex = 0 }],
            Producers =
            [
                Some.Delivery(1, day: 1) with
                {
                    Output = Some.Rate(1),
                    OtherBuyers = new OtherBuyersSpec(30, AboveCovers: 2),
                },
            ],
            Plants = [Some.Plant() with { To = "elsewhere", Commissioning = commissioning }],
            Sectors = [Some.Sector()],
        };
    }
}

using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.Tests.ValueChain;

public class LaneTests
{
    [Test]
    public void Contract_StartsWithAFullPipeline_AndClearsShipmentAfterShipment()
    {
        var chain = Some.Chain(With(Contract(Some.Rate(1))));
        Assert.That(chain.Lanes[0].InTransit.InTonnes(), Is.EqualTo(10));
        double[] daily = [.. Enumerable.Range(0, 21)];
        chain.AssertDays("lanes.lane.arrive", until: 20.5, daily);
        Assert.That(chain.Lanes[0].Arrived.InTonnes(), Is.EqualTo(21));
        Assert.That(chain.Lanes[0].InTransit.InTonnes(), Is.EqualTo(10));
        Assert.That(chain.Stockpiles[0].OnHand.InTonnes(), Is.EqualTo(21));
    }

    [Test]
    public void Contract_WithSeveralRates_ClearsByTheirIntegral() =>
        Some.Chain(With(Contract(Some.Rates((0, 0.5), (4, 2), (6, 0), (8, 1)))))
            .AssertDays("lanes.lane.ship", until: 10.5, 0, 2, 4, 4.5, 5, 5.5, 6, 9, 10);

    [Test]
    public void Contract_FromBeforeTheHorizon_RunsAtItsLastRate() =>
        Some.Chain(With(Contract(Some.Rates((-100, 5), (-50, 1)))))
            .AssertDays("lanes.lane.ship", until: 3.5, 0, 1, 2, 3);

    [Test]
    public void Contract_ThatBeginsLater_BeginsThen()
    {
        var chain = Some.Chain(With(Contract(Some.Rates((30, 1)))));
        Assert.That(chain.Lanes[0].InTransit, Is.Zero);
        chain.AssertDays("lanes.lane.ship", until: 31.5, 30, 31);
    }

    [Test]
    public void Ban_StopsAClearanceAtItsStart_AndLetsOneAtItsEndPass()
    {
        // Cleared on days 0 to 4 and 8 to 10; the goods at sea arrive, what the ban stopped is not owed.
        var chain = Some.Chain(With(Contract(Some.Rate(1)), Some.Ban(day: 5, days: 3))).RunTo(10.5);
        Assert.That(chain.Lanes[0].InTransit.InTonnes(), Is.EqualTo(7), "days 1 to 4 and 8 to 10");
        chain.AssertDays("lanes.lane.arrive", until: 20.5, 11, 12, 13, 14, 18, 19, 20);
        Assert.That(chain.Lanes[0].Arrived.InTonnes(), Is.EqualTo(18));
    }

    [Test]
    public void Bans_ThatOverlap_OpenTheBorderTogether()
    {
        var chain = Some.Chain(With(Contract(Some.Rate(1)), Some.Ban(0, days: 6), Some.Ban(4, days: 5)));
        Assert.That(chain.RunTo(7).Lanes[0].IsOpen, Is.False);
        Assert.That(chain.RunTo(9.5).Lanes[0].IsOpen, Is.True);
        Assert.That(chain.Lanes[0].InTransit.InTonnes(), Is.EqualTo(1), "cleared on day 9");
    }

    [Test]
    public void Ban_OfOtherGoodsOrCountries_LeavesTheLaneAlone()
    {
        var chain = Some.Chain(With(
            Contract(Some.Rate(1)),
            Some.Ban(1, 100, "China", "oxide"),
            Some.Ban(2, 100, "Japan")));
        Assert.That(chain.RunTo(50).Lanes[0].IsOpen, Is.True);
    }

    [Test]
    public void Shipments_MayOvertakeOneAnother()
    {
        // What clears on day 0 takes 13.5 d, all else 10 d.
        var today = new StartSpec(Some.Start, DelayDays: null);
        var slow = new LeadTimeShockSpec("slow", today, Some.Fixed(1), ["lane"], Some.Fixed(1.35));
        Some.Chain(With(Contract(Some.Rate(1)), slow))
            .AssertDays("lanes.lane.arrive", until: 14.5, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 13.5, 14);
    }

    [Test]
    public void LeadTime_BelongsToTheDayOfClearance()
    {
        var lane = Contract(Some.Rate(1)) with
        {
            LeadTimeDays = new Quantity(new Uniform(20, 40), Uncertain: false, "lanes.lane.lead_time"),
        };
        var all = Arrivals(With(lane));
        var withBan = Arrivals(With(lane, Some.Ban(10, days: 30)));
        Assert.That(withBan, Is.SubsetOf(all));
        Assert.That(all, Has.Count.EqualTo(withBan.Count + 30));
    }

    private static IReadOnlyList<double> Arrivals(Scenario scenario) =>
        Some.Chain(scenario).DaysOf("lanes.lane.arrive", until: 200);

    private static LaneSpec Contract(IReadOnlyList<RateStep> rates) => Some.Lane() with { Contract = rates };

    private static Scenario With(LaneSpec lane, params ShockSpec[] shocks) => Some.Scenario() with
    {
        Stockpiles = [Some.MagnetPool()],
        Lanes = [lane],
        Shocks = shocks,
    };
}

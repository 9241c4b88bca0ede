using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

/// <summary>One review worked by hand: 1 t/d is needed, the cover is 10 d, reviews are weekly, and two lanes
/// of 20 and 40 d share by 80 to 20 %: so L = 24 d, S = 10 + (24 + 3.5) = 37.5 t, and 16 + 8 t are at sea at
/// the start.</summary>
public class CoverPolicyTests
{
    private const double Rounding = 1e-8;

    [Test]
    public void Start_IsCoverOnHand_AndAFullPipeline()
    {
        var chain = Some.Chain(Two());
        Assert.That(chain.Stockpiles[0].OnHand.InTonnes(), Is.EqualTo(10));
        Assert.That(chain.Lanes.Select(lane => lane.InTransit.InTonnes()), Is.EqualTo((double[])[16, 8]));
    }

    [Test]
    public void FirstReview_OrdersHalfAnIntervalOfNeed()
    {
        // The position is 34 t, so 3.5 t are missing: 2.8 and 0.7 t, of which 2 and 0 shipments clear.
        var chain = Some.Chain(Two()).RunTo(0.5);
        AssertOrders(chain, cleared: [2, 0], carried: [0.8, 0.7]);
        Assert.That(chain.Stockpiles[0].OnHand.InTonnes(), Is.EqualTo(12), "and the two oldest");
    }

    [Test]
    public void LaterReview_OrdersWhatWasUsed_AndWhatWasCarried()
    {
        // 5.6 + 0.8 and 1.4 + 0.7 t after the first week.
        var chain = Some.Chain(Two()).RunTo(7.1);
        AssertOrders(chain, cleared: [2 + 6, 2], carried: [0.4, 0.1]);
    }

    [Test]
    public void Flex_LimitsEachLane_ToItsRegularFlow()
    {
        // Without stock 13.5 t are missing: 10.8 and 2.7 t, of which 1.25 · 7 t by share are allowed.
        AssertOrders(Some.Chain(Empty(Two())).RunTo(0.5), cleared: [7, 1], carried: [0, 0.75]);
    }

    [Test]
    public void AtMost_LimitsALane() =>
        AssertOrders(Some.Chain(Empty(Two(atMost: 0.5))).RunTo(0.5), cleared: [3, 1], carried: [0.5, 0.75]);

    [Test]
    public void Ban_LeavesTheOrderToTheOpenLanes_WithinTheirFlex()
    {
        var banned = Empty(Two()) with { Shocks = [Some.Ban(0, days: 70)] };
        AssertOrders(Some.Chain(banned).RunTo(0.5), cleared: [0, 1], carried: [0, 0.75]);
    }

    [Test]
    public void Ban_ChangesNeitherTargetNorLeadTime()
    {
        // All 13.5 t go to lane 2, which is flexible here; with its own 40 d alone 29.5 t would be missing.
        var banned = Empty(Two()) with { Shocks = [Some.Ban(0, days: 70)] };
        var flexible = banned.Lanes[1] with { Flex = 100 };
        var chain = Some.Chain(banned with { Lanes = [banned.Lanes[0], flexible] }).RunTo(0.5);
        AssertOrders(chain, cleared: [0, 13], carried: [0, 0.5]);
    }

    [Test]
    public void Ban_DropsWhatALaneCarried()
    {
        var chain = Some.Chain(Two() with { Shocks = [Some.Ban(3, days: 2)] });
        Assert.That(chain.RunTo(2).Lanes[0].Carried.InTonnes(), Is.EqualTo(0.8).Within(Rounding));
        Assert.That(chain.RunTo(4).Lanes[0].Carried, Is.Zero);

        // 7.8 t are missing in the next review, for the 0.8 t must be ordered anew.
        AssertOrders(chain.RunTo(7.1), cleared: [2 + 6, 2], carried: [0.24, 0.26]);
    }

    [Test]
    public void Review_AtTheInstantOfABan_ComesTooLate()
    {
        var chain = Some.Chain(Two() with { Shocks = [Some.Ban(7, days: 7)] });
        Assert.That(Cleared(chain.RunTo(7.1), lane: 0), Is.EqualTo(2).Within(Rounding), "the first review");
        Assert.That(Cleared(chain.RunTo(14.1), lane: 0), Is.GreaterThan(2), "at its end the border is open");
    }

    [Test]
    public void DomesticSupply_ReducesWhatIsImported()
    {
        // m = 0.6 t/d: S = 10 + 27.5 · 0.6 = 26.5 t; of 9.6 + 4.8 t of pipeline 9 and 4 t are at sea.
        // 2.1 t are missing; 1.68 + 0.6 and 0.42 + 0.8 t can clear.
        var chain = Some.Chain(Two() with { Producers = [Domestic(0.4)] });
        Assert.That(chain.Lanes.Select(lane => lane.InTransit.InTonnes()), Is.EqualTo((double[])[9, 4]));
        AssertOrders(chain.RunTo(0.5), cleared: [2, 1], carried: [0.28, 0.22], atSeaAtStart: [9, 4]);
    }

    [Test]
    public void DomesticSupply_OfEverything_LeavesATenthOfTheNeed_AsRegularFlow()
    {
        // S = 10 t, nothing is on hand: 8 and 2 t are missing, 1.25 · 0.1 · 7 t by share are allowed.
        var chain = Some.Chain(Empty(Two()) with { Producers = [Domestic(1)] });
        AssertOrders(chain.RunTo(0.5), cleared: [0, 0], carried: [0.7, 0.175], atSeaAtStart: [0, 0]);
    }

    [Test]
    public void ContractGoods_AreOnOrderToo()
    {
        // A third lane brings 0.5 t/d in 24 d: with its 12 t the position is 46 t, and nothing is missing.
        var lane = Some.Lane() with { Name = "contract", LeadTimeDays = Some.Fixed(24) };
        var two = Two();
        LaneSpec[] three = [.. two.Lanes, lane with { Contract = Some.Rate(0.5) }];
        var chain = Some.Chain(two with { Lanes = three }).RunTo(0.5);
        Assert.That(chain.Lanes[2].InTransit.InTonnes(), Is.EqualTo(12));
        Assert.That(Cleared(chain, lane: 0), Is.Zero);
        Assert.That(Cleared(chain, lane: 1, atSeaAtStart: 8), Is.Zero);
    }

    [Test]
    public void StockOnHand_IsTheCover_InTheMean()
    {
        var fine = Two() with { Horizon = new HorizonSpec(Some.Start, Some.Date(1100)) };
        LaneSpec[] lanes = [.. fine.Lanes.Select(lane => lane with { Shipment = Some.Tonnes(0.01) })];
        var chain = Some.Chain(fine with { Lanes = lanes });
        var pool = chain.RunTo(100).Stockpiles[0];
        var before = pool.OnHandIntegral(Some.Day(100));
        var mean = (chain.RunTo(1080).Stockpiles[0].OnHandIntegral(Some.Day(1080)) - before) / 980;
        Assert.That(mean.InTonnes(), Is.EqualTo(10.5).Within(0.05), "a day is used at its end");
    }

    private static Scenario Two(double? atMost = null) => Some.Scenario() with
    {
        Stockpiles =
        [
            Some.MagnetPool() with
            {
                Initial = null,
                Replenish = new ReplenishSpec(
                    ReplenishPolicy.BaseStock, Some.Fixed(10), null, null, null, ReviewDays: 7,
                    [new SourceSpec("lane", 0.8, atMost), new SourceSpec("other", 0.2, null)]),
            },
        ],
        Lanes =
        [
            Some.Lane() with { LeadTimeDays = Some.Fixed(20) },
            Some.Lane() with { Name = "other", Country = "Japan", LeadTimeDays = Some.Fixed(40) },
        ],
        Sectors = [Some.Sector()],
    };

    private static Scenario Empty(Scenario scenario) =>
        scenario with { Stockpiles = [scenario.Stockpiles[0] with { Initial = Mass.Zero }] };

    private static ProducerSpec Domestic(double tonnesPerDay) =>
        Some.Delivery(1000, day: 300) with { Output = Some.Rate(tonnesPerDay) };

    private static void AssertOrders(
        Chain chain, double[] cleared, double[] carried, double[]? atSeaAtStart = null)
    {
        var start = atSeaAtStart ?? [16, 8];
        for (var i = 0; i < chain.Lanes.Count; i++)
        {
            double[] actual = [Cleared(chain, i, start[i]), chain.Lanes[i].Carried.InTonnes()];
            Assert.That(actual, Is.EqualTo((double[])[cleared[i], carried[i]]).Within(Rounding), $"lane {i}");
        }
    }

    private static double Cleared(Chain chain, int lane, double atSeaAtStart = 16) =>
        (chain.Lanes[lane].InTransit + chain.Lanes[lane].Arrived).InTonnes() - atSeaAtStart;
}

using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

/// <summary>The textbook's policies: 1 t/d is used, and an order takes 5 d.</summary>
public class LevelPolicyTests
{
    [Test]
    public void BaseStock_OrdersWhatWasUsed_AtOnce()
    {
        var chain = Some.Chain(With(Level(8)));
        Assert.That((OnHand(chain), OnOrder(chain)), Is.EqualTo((3.0, 5.0)));
        chain.RunTo(20.5);
        Assert.That((OnHand(chain), OnOrder(chain)), Is.EqualTo((3.0, 5.0)));
        Assert.That(chain.Sectors[0].OnTime.InTonnes(), Is.EqualTo(20));
    }

    [Test]
    public void BaseStock_ReviewedWeekly_OrdersAWeek()
    {
        var chain = Some.Chain(With(Level(15) with { ReviewDays = 7 }));
        Assert.That(chain.RunTo(6.9).Lanes[0].Arrived.InTonnes() + OnOrder(chain), Is.EqualTo(5));
        Assert.That(chain.RunTo(7.1).Lanes[0].Arrived.InTonnes() + OnOrder(chain), Is.EqualTo(12));
    }

    [Test]
    public void ReorderUpTo_WaitsForItsPoint_ThenFillsUp()
    {
        var policy = Level(12) with { Policy = ReplenishPolicy.ReorderUpTo, ReorderPoint = Some.Tonnes(8) };
        var chain = Some.Chain(With(policy));
        Assert.That(Ordered(chain.RunTo(3.5)), Is.Zero, "9 t are above the point");
        Assert.That(Ordered(chain.RunTo(4.5)), Is.EqualTo(4), "8 t are at it");
        Assert.That(Ordered(chain.RunTo(8.5)), Is.EqualTo(8));
    }

    [Test]
    public void ReorderQuantity_OrdersItsQuantity_AtOrBelowThePoint()
    {
        var chain = Some.Chain(With(Quantity(point: 10, quantity: 7)));
        Assert.That(OnHand(chain) + OnOrder(chain), Is.EqualTo(17));
        Assert.That(Ordered(chain.RunTo(6.5)), Is.Zero);
        Assert.That(Ordered(chain.RunTo(7.5)), Is.EqualTo(7));
    }

    [Test]
    public void ReorderQuantity_OrdersAsManyTimesAsNeeded_AtOneInstant()
    {
        // 30 t are asked for at once: the position falls from 17 to −13; four times 7 t bring it above 10.
        var monthly = Some.Sector() with
        {
            Arrives = new ArrivalSpec(30, null),
            Unmet = new UnmetSpec(1, double.PositiveInfinity, 0.25),
        };
        var scenario = With(Quantity(point: 10, quantity: 7)) with { Sectors = [monthly] };
        var chain = Some.Chain(scenario).RunTo(30.5);
        Assert.That(OnOrder(chain), Is.EqualTo(28));
        Assert.That(chain.Stockpiles[0].Waiting.InTonnes(), Is.EqualTo(13));
    }

    [Test]
    public void Backorders_AreOrdered_LostSalesAreNot()
    {
        var ban = With(Level(8)) with { Shocks = [Some.Ban(1, days: 20)] };
        var late = new UnmetSpec(1, double.PositiveInfinity, 0.25);
        var waiting = ban with { Sectors = [Some.Sector() with { Unmet = late }] };
        Assert.That(Ordered(Some.Chain(waiting).RunTo(21.5)), Is.EqualTo(21), "all that was asked for");
        Assert.That(Ordered(Some.Chain(ban).RunTo(21.5)), Is.EqualTo(9), "day 0, and 8 t of stock");
    }

    [Test]
    public void ClosedBorder_TakesNoOrder()
    {
        var chain = Some.Chain(With(Level(8)) with { Shocks = [Some.Ban(3, days: 4)] });
        Assert.That(Ordered(chain.RunTo(6.9)), Is.EqualTo(3), "days 0 to 2");
        Assert.That(Ordered(chain.RunTo(7.1)), Is.EqualTo(7), "all of it when the border opens");
    }

    [Test]
    public void Pipeline_ThatIsNoWholeNumberOfShipments_IsNotMissing()
    {
        var scenario = With(Level(8));
        var coarse = scenario.Lanes[0] with { Shipment = Some.Tonnes(3) };
        var chain = Some.Chain(scenario with { Lanes = [coarse] }).RunTo(30.5);
        Assert.That(OnHand(chain) + OnOrder(chain), Is.EqualTo(8), "the level, with nothing waiting");
    }

    private static ReplenishSpec Level(double tonnes) => new(
        ReplenishPolicy.BaseStock, CoverDays: null, Some.Tonnes(tonnes), null, null, ReviewDays: null,
        [new SourceSpec("lane", 1, null)]);

    private static ReplenishSpec Quantity(double point, double quantity) => Level(0) with
    {
        Policy = ReplenishPolicy.ReorderQuantity,
        Level = null,
        ReorderPoint = Some.Tonnes(point),
        OrderQuantity = Some.Tonnes(quantity),
    };

    private static Scenario With(ReplenishSpec policy) => Some.Scenario() with
    {
        Stockpiles = [Some.MagnetPool() with { Initial = null, Replenish = policy }],
        Lanes = [Some.Lane() with { LeadTimeDays = Some.Fixed(5) }],
        Sectors = [Some.Sector()],
    };

    private static double OnHand(Chain chain) => chain.Stockpiles[0].OnHand.InTonnes();

    private static double OnOrder(Chain chain) => chain.Lanes[0].InTransit.InTonnes();

    /// <summary>Tonnes ordered since the start, when 5 t were on their way.</summary>
    private static double Ordered(Chain chain) => OnOrder(chain) + chain.Lanes[0].Arrived.InTonnes() - 5;
}

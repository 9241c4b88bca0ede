using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

/// <summary>A producer whose lots of 1 t need 10 d from China.</summary>
public class ProducerLaneTests
{
    /// <summary>1 t/d: the last ten lots are at sea at the start. Of those made on days 1, 2, … the ban over
    /// [20, 25) has five sold elsewhere; the lot of day 25 passes.</summary>
    [Test]
    public void Lots_GoOverTheLane_AndElsewhereInABan()
    {
        var chain = Some.Chain(Overseas() with { Shocks = [Some.Ban(20, days: 5)] });
        Assert.That(chain.Lanes[0].InTransit.InTonnes(), Is.EqualTo(10));
        double[] arrivals = [.. Enumerable.Range(1, 29), 35, 36];
        chain.AssertDays("lanes.lane.arrive", until: 36.5, arrivals);
        Assert.That(chain.Producers[0].Made.InTonnes(), Is.EqualTo(36));
        Assert.That(chain.Producers[0].SoldElsewhere.InTonnes(), Is.EqualTo(5));
        Assert.That(chain.GoneTo("other buyers.mine").InTonnes(), Is.EqualTo(5 * 0.85).Within(1e-9));
        Assert.That(chain.Lanes[0].InTransit.InTonnes(), Is.EqualTo(10), "made on days 27 to 36");
        Assert.That(chain.Stockpiles[0].OnHand.InTonnes(), Is.EqualTo(31));
    }

    [Test]
    public void Ledger_NamesTheProducerAsTheSource()
    {
        var chain = Some.Chain(Overseas() with { Shocks = [Some.Ban(20, days: 5)] }).RunTo(364);
        Assert.That(chain.GoneTo("lanes.lane"), Is.EqualTo((10 + 363 - 5) * 850_000_000L));
        Assert.That(chain.Ledger.Lines.Where(line => line.Posted(0) > 0).Select(line => line.From.Name),
            Is.EquivalentTo(new[] { "producers.mine", "producers.mine", "lanes.lane" }));
    }

    [Test]
    public void Ban_IsMeasuredWhereNobodyUsesAnything()
    {
        var kpis = Some.Chain(Overseas() with { Shocks = [Some.Ban(20, days: 5)] }).Kpis();
        Assert.That(kpis["stock_out/ban_20"], Is.EqualTo(double.PositiveInfinity));
        Assert.That(kpis["other_buyers/mine"], Is.EqualTo(5));
    }

    /// <summary>Opened 3.5 d before the horizon at 1 t/d: three lots are on their way.</summary>
    [TestCase(-4, 3)]
    [TestCase(5, 0)]
    public void Start_HasAtSea_WhatWasMadeSinceTheOpening(int day, int lots)
    {
        var opening = new OpeningSpec(
            new(Some.Date(day), AtLeastDays: 0.5, null, 0), [], new(RampCurve.None, Some.Fixed(0), []));
        var overseas = Overseas();
        var mine = overseas.Producers[0] with { Opening = opening };
        var chain = Some.Chain(overseas with { Producers = [mine] });
        Assert.That(chain.Lanes[0].InTransit.InTonnes(), Is.EqualTo(lots));
    }

    [Test]
    public void CommittedRate_IsThatOfArrivals_AndNothingInABan()
    {
        var overseas = Overseas() with { Shocks = [Some.Ban(20, days: 5)] };
        var mine = overseas.Producers[0] with { Output = Some.Rates((0, 1), (50, 3)) };
        var chain = Some.Chain(overseas with { Producers = [mine] });
        var producer = chain.Producers[0];
        double Rate(double day) => producer.CommittedRate(Some.Day(day)).InTonnes();
        Assert.That((double[])[Rate(0), Rate(59.9), Rate(60)], Is.EqualTo((double[])[1, 1, 3]));
        chain.RunTo(22);
        Assert.That(Rate(60), Is.Zero);
        chain.RunTo(25.5);
        Assert.That(Rate(60), Is.EqualTo(3));
    }

    [Test]
    public void Origin_IsTheCountryOfTheLane()
    {
        var chain = Some.Chain(Supplied());
        var origin = chain.Producers[0].Origin;
        Assert.That(chain.Origins.NameOf(origin), Is.EqualTo("China"));
        Assert.That(chain.Stockpiles[0].Stock.Origin(origin), Is.EqualTo(0.4).Within(1e-12));
    }

    /// <summary>1 t/d is needed with a cover of 10 d, 0.4 t/d comes over the lane, and 0.6 t/d is ordered
    /// over 20 d: S = 10 + 0.6 · (20 + 3.5) + 0.4 · 10 = 28.1 t; 10 + 12 + 4 t are there at first.</summary>
    [Test]
    public void Orders_AreForWhatTheProducerDoesNotBring()
    {
        var chain = Some.Chain(Supplied()).RunTo(0.5);
        Assert.That(chain.Lanes[0].InTransit.InTonnes(), Is.EqualTo(4));
        AssertOrdered(chain, transit: 12 - 1 + 2, carried: 0.1);
    }

    /// <summary>Nothing is committed at a closed border: S = 10 + 23.5 t, and 26 t are there.</summary>
    [Test]
    public void Orders_TakeOver_InABan()
    {
        var chain = Some.Chain(Supplied() with { Shocks = [Some.Ban(0, days: 70)] }).RunTo(0.5);
        AssertOrdered(chain, transit: 12 - 1 + 7, carried: 0.5);
    }

    /// <summary>In a steady flow the stock stays around its cover: goods at sea count once.</summary>
    [Test]
    public void Cover_IsHeld()
    {
        var kpis = Some.Chain(Supplied()).Kpis();
        Assert.That(kpis["on_hand/magnet_pool"], Is.EqualTo(10).Within(1));
        Assert.That(kpis["imports/lane"], Is.EqualTo(0.4 * 364).Within(1));
    }

    private static void AssertOrdered(Chain chain, double transit, double carried)
    {
        Assert.That(chain.Lanes[1].InTransit.InTonnes(), Is.EqualTo(transit));
        Assert.That(chain.Lanes[1].Carried.InTonnes(), Is.EqualTo(carried).Within(1e-8));
    }

    private static Scenario Overseas() => Some.Scenario() with
    {
        Stockpiles = [Some.OxidePool()],
        Lanes = [Some.Lane() with { To = "oxide_pool" }],
        Producers = [Some.Producer() with { Over = "lane" }],
    };

    private static Scenario Supplied()
    {
        SourceSpec[] sources = [new("orders", 1, null)];
        var cover =
            new ReplenishSpec(ReplenishPolicy.BaseStock, Some.Fixed(10), null, null, null, 7, sources);
        var orders = Some.Lane() with { Name = "orders", Country = "Japan", LeadTimeDays = Some.Fixed(20) };
        var maker = Some.Delivery(1, day: 1) with { Output = Some.Rate(0.4), Over = "lane" };
        return Some.Scenario() with
        {
            Stockpiles = [Some.MagnetPool() with { Initial = null, Replenish = cover }],
            Lanes = [Some.Lane(), orders],
            Producers = [maker],
            Sectors = [Some.Sector()],
        };
    }
}

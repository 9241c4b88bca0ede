using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

public class AssuredTests
{
    [TestCase(Allocation.ProRata, 10 + 10, 10)]
    [TestCase(Allocation.Fifo, 10, 20)]
    [TestCase(Allocation.Priority, 10, 20)]
    public void Entitled_AreServedFirst_TheRestByRule(Allocation rule, long first, long second)
    {
        // The second has waited longer and has the better rank; the first is entitled to 10 after a day.
        var shop = new Shop().Customer(need: 1, waiting: 0, rank: 2, assured: 10);
        shop.Customer(need: 1, waiting: 100).AfterADay().WaitsFor(customer: 0, milligrams: 100);
        Assert.That(shop.Grants(rule, available: 30), Is.EqualTo((long[])[first, second]));
    }

    [Test]
    public void Entitled_ShareInProportion_WhenStockDoesNotSuffice()
    {
        var shop = new Shop().Customer(need: 9, waiting: 100, assured: 10);
        shop.Customer(need: 1, waiting: 100, assured: 30).Customer(need: 1, waiting: 100).AfterADay();
        Assert.That(shop.Grants(Allocation.ProRata, available: 20), Is.EqualTo((long[])[5, 15, 0]));
    }

    [Test]
    public void Entitled_ShareAgain_WhatOneCannotUse()
    {
        // 20 are 5 and 15 in proportion, but the first wants only 2.
        var shop = new Shop().Customer(need: 1, waiting: 2, assured: 10);
        shop.Customer(need: 1, waiting: 100, assured: 30).AfterADay();
        Assert.That(shop.Grants(Allocation.ProRata, available: 20), Is.EqualTo((long[])[2, 18]));
    }

    [Test]
    public void Entitlement_GrowsFromItsDay_UpTo28Days_AndIsUsedUp()
    {
        var entitlement = new Entitlement(10, Some.Day(5));
        Assert.That(entitlement.At(Some.Day(4)), Is.Zero);
        Assert.That(entitlement.At(Some.Day(7)), Is.EqualTo(20));
        entitlement.Use(15, Some.Day(7));
        Assert.That(entitlement.At(Some.Day(8)), Is.EqualTo(15));
        entitlement.Use(50, Some.Day(8));
        Assert.That(entitlement.At(Some.Day(9)), Is.EqualTo(10), "more than it could claim is no debt");
        Assert.That(entitlement.At(Some.Day(100)), Is.EqualTo(280));
    }

    /// <summary>A mine brings 0.6 t of oxide a day, and each plant asks for a lot of 0.6 t a day. The first
    /// takes what comes on day 1, before anybody waits; the second gets what comes on day 2. After that both
    /// wait: without assurance each gets half of the 18 lots that come until day 20.</summary>
    [TestCase(null, 10, 10)]
    [TestCase(0.6, 1, 19)]
    public void AssuredPlant_StartsItsLots_WhileAnotherWaits(double? assured, int first, int second)
    {
        // 1.7 t of magnets hold as much NdPr as 0.6 t of oxide: 1.7 · 0.30/0.85.
        var plant = Some.Plant() with
        {
            NameplateTonnesPerDay = 1.7,
            Lot = Some.Tonnes(1.7),
            Feeds = [new FeedSpec("oxide", "oxide_pool")],
        };
        var chain = Some.Chain(Some.Scenario() with
        {
            Stockpiles = [Some.OxidePool() with { Allocation = Allocation.ProRata }, Some.MagnetPool()],
            Producers = [Some.Producer() with { Lot = Some.Tonnes(0.6), Output = Some.Rate(0.6) }],
            Plants =
            [
                plant,
                plant with { Name = "assured", Feeds = [new FeedSpec("oxide", "oxide_pool", assured)] },
            ],
        });
        Assert.That(chain.RunTo(20.5).Plants.Select(one => one.Started), Is.EqualTo((long[])[first, second]));
    }
}

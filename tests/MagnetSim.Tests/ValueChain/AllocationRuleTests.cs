using MagnetSim.Scenarios;

namespace MagnetSim.Tests.ValueChain;

public class AllocationRuleTests
{
    [TestCase(Allocation.Fifo)]
    [TestCase(Allocation.Priority)]
    [TestCase(Allocation.ProRata)]
    public void Enough_IsGivenToAll(Allocation rule)
    {
        var shop = new Shop().Customer(need: 1, waiting: 10, rank: 2).Customer(need: 5, waiting: 20);
        Assert.That(shop.Grants(rule, available: 30), Is.EqualTo((long[])[10, 20]));
    }

    [Test]
    public void Fifo_ServesFirst_WhoHasWaitedLongest()
    {
        var shop = new Shop().Customer(need: 1, waiting: 0).Customer(need: 1, waiting: 10).AfterADay();
        shop.Customer(need: 1, waiting: 10);
        Assert.That(shop.Grants(Allocation.Fifo, available: 15), Is.EqualTo((long[])[0, 10, 5]));
    }

    [Test]
    public void Fifo_GoesByRequest_NotByCustomer()
    {
        var shop = new Shop().Customer(need: 1, waiting: 10).AfterADay().Customer(need: 1, waiting: 10);
        shop.AfterADay().WaitsFor(customer: 0, milligrams: 20);
        Assert.That(shop.Grants(Allocation.Fifo, available: 20), Is.EqualTo((long[])[10, 10]));
    }

    [Test]
    public void Fifo_OfAReducedRequest_ForgetsItsOldestPart()
    {
        var shop = new Shop().Customer(need: 1, waiting: 10).AfterADay().Customer(need: 1, waiting: 10);
        shop.AfterADay().WaitsFor(customer: 0, milligrams: 20).WaitsFor(customer: 0, milligrams: 10);
        Assert.That(shop.Grants(Allocation.Fifo, available: 12), Is.EqualTo((long[])[2, 10]));
    }

    [Test]
    public void ProRata_SharesByNeed_NotByRequest()
    {
        var shop = new Shop().Customer(need: 3, waiting: 100).Customer(need: 1, waiting: 1000);
        Assert.That(shop.Grants(Allocation.ProRata, available: 40), Is.EqualTo((long[])[30, 10]));
    }

    [Test]
    public void ProRata_SharesAgain_WhatSomeoneCannotUse()
    {
        var shop = new Shop().Customer(need: 2, waiting: 10);
        shop.Customer(need: 1, waiting: 100).Customer(need: 1, waiting: 100);
        Assert.That(shop.Grants(Allocation.ProRata, available: 80), Is.EqualTo((long[])[10, 35, 35]));
    }

    [Test]
    public void ProRata_WithoutAnyNeed_SharesAlike()
    {
        var shop = new Shop().Customer(need: 0, waiting: 100).Customer(need: 0, waiting: 50);
        Assert.That(shop.Grants(Allocation.ProRata, available: 60), Is.EqualTo((long[])[30, 30]));
    }

    [Test]
    public void Priority_ServesRankAfterRank_ProRataWithinOne()
    {
        var shop = new Shop()
            .Customer(need: 1, waiting: 100, rank: 7)
            .Customer(need: 3, waiting: 100, rank: 4)
            .Customer(need: 1, waiting: 100, rank: 4)
            .Customer(need: 1, waiting: 10, rank: 2);
        Assert.That(shop.Grants(Allocation.Priority, available: 50), Is.EqualTo((long[])[0, 30, 10, 10]));
    }

    [FsCheck.NUnit.Property(Replay = "2026,7")]
    public void Grants_AreWithinRequests_AndUseUpAllThereIs(
        FsCheck.NonEmptyArray<FsCheck.NonNegativeInt> numbers, FsCheck.NonNegativeInt available)
    {
        foreach (var rule in Enum.GetValues<Allocation>())
        {
            var shop = new Shop();
            foreach (var number in numbers.Get.Select(number => number.Get))
                shop.Customer(need: number % 5, waiting: number, rank: 1 + (number % 3));
            long[] requests = [.. numbers.Get.Select(number => (long)number.Get)];
            var grants = shop.Grants(rule, available.Get);

            Assert.That(grants.Sum(), Is.EqualTo(Math.Min(available.Get, requests.Sum())), $"{rule}");
            Assert.That(grants.Zip(requests), Has.All.Matches<(long Grant, long Request)>(
                pair => pair.Grant >= 0 && pair.Grant <= pair.Request));
        }
    }
}

using MagnetSim.Engine;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

public class ProfileTests
{
    private static readonly Profile _steps = new([new(10, 2, 0), new(20, 4, 0)]);

    [TestCase(5, 0, 0, TestName = "Steps_BeforeTheFirst_AreZero")]
    [TestCase(10, 2, 0)]
    [TestCase(15, 2, 10)]
    [TestCase(20, 4, 20)]
    [TestCase(25, 4, 40)]
    public void Steps_OfAHandWorkedCase(double day, double rate, double integral)
    {
        Assert.That(_steps.Rate(Some.Day(day)), Is.EqualTo(rate));
        Assert.That(_steps.Integral(Some.Day(day)), Is.EqualTo(integral));
    }

    [Test]
    public void Growth_OfLnTwoIn100Days_Doubles()
    {
        var profile = new Profile([new(0, 100, Math.Log(2) / 100)]);
        Assert.That(profile.Rate(Some.Day(100)), Is.EqualTo(200).Within(1e-10));
        Assert.That(profile.Integral(Some.Day(100)), Is.EqualTo(100 * 100 / Math.Log(2)).Within(1e-8));
    }

    [Test]
    public void TimeOf_AStandstill_IsPassedOver()
    {
        var profile = new Profile([new(0, 1, 0), new(10, 0, 0), new(20, 1, 0)]);
        Assert.That(profile.TimeOf(9), Is.EqualTo(Some.Day(9)));
        Assert.That(profile.TimeOf(10), Is.EqualTo(Some.Day(10)));
        Assert.That(profile.TimeOf(11), Is.EqualTo(Some.Day(21)));
    }

    [Test]
    public void TimeOf_WhatIsNeverReached_IsTheEndOfTime()
    {
        var shrinking = new Profile([new(0, 1, -0.1)]);
        Assert.That(shrinking.TimeOf(5).Days, Is.EqualTo(10 * Math.Log(2)).Within(1e-9), "half of it all");
        Assert.That(shrinking.TimeOf(10.1), Is.EqualTo(SimTime.Max));
        Assert.That(new Profile([new(0, 0, 0)]).TimeOf(1), Is.EqualTo(SimTime.Max));
    }

    /// <summary>Of many segments the right one is found, standstills among them.</summary>
    [Test]
    public void ManySegments_AreLookedUpRightly()
    {
        // Day k has the rate k mod 3: 0, 1, 2, 0, 1, 2, …; three days make 3.
        var days = new Profile([.. Enumerable.Range(0, 121).Select(k => new Profile.Step(k, k % 3, 0))]);
        for (var k = 0; k < 120; k++)
        {
            double[] before = [0, 0, 1];
            Assert.That(days.Rate(Some.Day(k + 0.5)), Is.EqualTo(k % 3));
            Assert.That(days.Integral(Some.Day(k)), Is.EqualTo((k / 3 * 3) + before[k % 3]));
            if (k % 3 > 0)
                Assert.That(days.TimeOf(days.Integral(Some.Day(k + 0.5))), Is.EqualTo(Some.Day(k + 0.5)));
        }

        Assert.That(days.TimeOf(3), Is.EqualTo(Some.Day(3)), "reached when the second day of rate ends");
        Assert.That(days.TimeOf(120.5).Days, Is.EqualTo(SimTime.Max.Days).Or.GreaterThan(120));
    }

    [Test]
    public void Factors_AreMultipliedSegmentBySegment()
    {
        var grown = new Profile([new(0, 1, 0.01), new(50, 2, 0)]).Times([(-5, 1), (20, 3), (60, 0.5)]);
        Assert.That(grown.Integral(Some.Day(20)), Is.EqualTo((Math.Exp(0.2) - 1) * 100).Within(1e-10));
        Assert.That(grown.Rate(Some.Day(30)), Is.EqualTo(3 * Math.Exp(0.3)).Within(1e-12));
        Assert.That(grown.Integral(Some.Day(70)) - grown.Integral(Some.Day(50)),
            Is.EqualTo((10 * 6) + (10 * 1)).Within(1e-9));
    }

    [FsCheck.NUnit.Property(Replay = "2026,7")]
    public void TimeOf_TheIntegral_IsTheTime(
        FsCheck.PositiveInt rate, short growth, FsCheck.PositiveInt second, ushort hours)
    {
        var profile = new Profile(
            [new(0, rate.Get, growth / 1e8), new(500, second.Get, -growth / 1e8), new(900, second.Get, 0)]);
        var day = hours % 48_000 / 24.0;
        Assert.That(profile.TimeOf(profile.Integral(Some.Day(day))).Days, Is.EqualTo(day).Within(1e-7));
    }
}

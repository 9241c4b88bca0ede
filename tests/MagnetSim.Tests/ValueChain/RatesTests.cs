using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

/// <summary>How the rates and the demand of a scenario become profiles.</summary>
public class RatesTests
{
    private const double Growth = 0.21;

    private static readonly BuildContext _context = new(Some.Scenario(), seed: 1, replication: 0);

    [Test]
    public void Rates_BeforeTheHorizon_OnlyTheLastCounts()
    {
        var profile = _context.Profile(Some.Rates((-200, 5), (-100, 2), (50, 3)), availability: 1);
        Assert.That(RateAt(profile, 0), Is.EqualTo(2));
        Assert.That(profile.Integral(Some.Day(60)).InTonnes(), Is.EqualTo(130));
    }

    [Test]
    public void Rates_AtTheStart_ReplaceEarlierOnes() =>
        Assert.That(RateAt(_context.Profile(Some.Rates((-100, 2), (0, 3)), 1), 0), Is.EqualTo(3));

    [Test]
    public void Rates_NetOfOutages_AreHigherWhileUp()
    {
        RateStep[] net = [Some.Rate(0.9)[0] with { NetOfOutages = true }];
        Assert.That(RateAt(_context.Profile(net, availability: 0.9), 0), Is.EqualTo(1).Within(1e-12));
        Assert.That(RateAt(_context.Profile(Some.Rate(0.9), availability: 0.9), 0), Is.EqualTo(0.9));
    }

    [TestCase(-364, 1.21)]
    [TestCase(0, 1)]
    [TestCase(364, 1 / 1.21, TestName = "Demand_StatedForALaterDate_GrowsTowardsIt")]
    public void Demand_IsItsLevel_OnItsDate(int at, double expectedAtStart)
    {
        var demand = new DemandSpec(Some.Fixed(1), Some.Date(at), [new GrowthSpec(null, Growth)]);
        var profile = _context.Profile(demand);
        Assert.That(RateAt(profile, 0), Is.EqualTo(expectedAtStart).Within(1e-12));
        Assert.That(RateAt(profile, 364), Is.EqualTo(expectedAtStart * 1.21).Within(1e-12));
    }

    [Test]
    public void Demand_WithTwoGrowths_ChangesPaceOnTheDay()
    {
        // Half a year at 21 %/yr makes 1.1, another half at 44 %/yr makes 1.2 times that.
        GrowthSpec[] grows = [new(Some.Date(182), Growth), new(null, 0.44)];
        var profile = _context.Profile(new DemandSpec(Some.Fixed(1), Some.Start, grows));
        Assert.That(RateAt(profile, 182), Is.EqualTo(1.1).Within(1e-12));
        Assert.That(RateAt(profile, 364), Is.EqualTo(1.1 * 1.2).Within(1e-12));
    }

    [Test]
    public void Demand_WhoseGrowthsAreOver_HasTheLastOne()
    {
        GrowthSpec[] grows = [new(Some.Date(-364), 5), new(null, Growth)];
        var profile = _context.Profile(new DemandSpec(Some.Fixed(1), Some.Date(-364), grows));
        Assert.That(RateAt(profile, 0), Is.EqualTo(1.21).Within(1e-12));
    }

    private static double RateAt(Profile profile, double day) => profile.Rate(Some.Day(day)).InTonnes();
}

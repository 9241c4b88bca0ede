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

    [Test]
    public void Linear_RateGoesStraightToTheNext()
    {
        // From 2 t/d on day 10 to 4 t/d on day 30, then level: 3 t/d on day 20, 60 t in those 20 days.
        var steps = Some.Rates((10, 2), (30, 4));
        var profile = _context.Profile([steps[0] with { Then = new Course(true, 0) }, steps[1]], 1);
        Assert.That(RateAt(profile, 20), Is.EqualTo(3).Within(1e-12));
        Assert.That(RateAt(profile, 40), Is.EqualTo(4).Within(1e-12));
        Assert.That(profile.Integral(Some.Day(30)).InTonnes(), Is.EqualTo(60).Within(1e-9));
    }

    [Test]
    public void Linear_RateFromBeforeTheHorizon_IsOnItsWay()
    {
        var steps = Some.Rates((-10, 0), (30, 4));
        var profile = _context.Profile([steps[0] with { Then = new Course(true, 0) }, steps[1]], 1);
        Assert.That(RateAt(profile, 0), Is.EqualTo(1).Within(1e-12));
    }

    [TestCase(0, 4)]
    [TestCase(4, 0)]
    [TestCase(2, 2)]
    [TestCase(1, 7)]
    public void Linear_AmountsComeWhenTheIntegralReachesThem(double first, double last)
    {
        var steps = Some.Rates((0, first), (30, last));
        var profile = _context.Profile([steps[0] with { Then = new Course(true, 0) }, steps[1]], 1);
        var whole = profile.Integral(Some.Day(30));
        for (var part = 0.05; part <= 1; part += 0.05)
        {
            var time = profile.TimeOf(part * whole);
            Assert.That(profile.Integral(time) / whole, Is.EqualTo(part).Within(1e-7));
        }
    }

    [Test]
    public void Rate_ThatGrows_Compounds()
    {
        var steps = Some.Rates((0, 1));
        var profile = _context.Profile([steps[0] with { Then = new Course(false, Growth) }], 1);
        Assert.That(RateAt(profile, 364), Is.EqualTo(1.21).Within(1e-12));
    }

    [Test]
    public void Demand_ByPath_IsScaledAndHasSeasons()
    {
        var steps = Some.Rates((0, 2), (28, 4));
        double[] seasons = [1, 1, 1, 2, 0, 1, 1, 1, 1, 1, 1, 1];
        var demand = new DemandSpec(Some.Fixed(0), default, [], seasons) { Path = steps };
        // In April 2 t/d, half of it, twice.
        Assert.That(RateAt(_context.Profile(demand, 0.5), 0), Is.EqualTo(2));
        Assert.That(RateAt(_context.Profile(demand with { Seasons = null }), 30), Is.EqualTo(4));
    }

    private static double RateAt(Profile profile, double day) => profile.Rate(Some.Day(day)).InTonnes();
}

using MagnetSim.Engine;
using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

public class YieldCurveTests
{
    [TestCase(-5, 0.60, TestName = "Yield_BeforeTheFirstDay_IsTheFirst")]
    [TestCase(0, 0.60)]
    [TestCase(50, 0.675)]
    [TestCase(100, 0.75)]
    [TestCase(1000, 0.75)]
    public void Yield_IsLearnedInAStraightLine(double day, double expected)
    {
        var curve = new YieldCurve(Variate(new Constant(0.60)), Variate(new Constant(0.75)), overDays: 100);
        Assert.That(curve.Expected(day), Is.EqualTo(expected).Within(1e-15));
        Assert.That(curve.Of(lot: 3, day), Is.EqualTo(expected).Within(1e-15));
        Assert.That(curve.Final, Is.EqualTo(0.75));
    }

    [Test]
    public void Yield_WithoutLearning_IsFinalFromTheFirstDay()
    {
        var curve = new YieldCurve(Variate(new Constant(0.60)), Variate(new Constant(0.75)), overDays: 0);
        Assert.That(curve.Expected(0), Is.EqualTo(0.75));
    }

    [Test]
    public void Yield_LeftToChance_BelongsToTheLot()
    {
        var law = new Uniform(0.7, 0.9);
        var curve = new YieldCurve(Variate(law), Variate(law), overDays: 0);
        double[] yields = [.. Enumerable.Range(0, 1000).Select(lot => curve.Of(lot, 0))];
        Assert.That(curve.Of(7, 0), Is.EqualTo(yields[7]), "asked twice");
        Assert.That(yields, Is.Unique.And.All.InRange(0.7, 0.9));
        Assert.That(yields.Average(), Is.EqualTo(curve.Final).Within(0.006), "3 standard errors");
    }

    private static Variate Variate(Distribution law) =>
        new(new Quantity(law, Uncertain: false, "yield"), 1, 0);
}

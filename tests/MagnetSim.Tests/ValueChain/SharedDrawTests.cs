using MagnetSim.Engine;
using MagnetSim.Scenarios;
using MagnetSim.ValueChain;
using MathNet.Numerics.Statistics;

namespace MagnetSim.Tests.ValueChain;

public class SharedDrawTests
{
    private const int Replications = 4000;

    [TestCase(0)]
    [TestCase(0.5)]
    [TestCase(0.9)]
    public void Draws_AreCorrelatedAsAsked(double correlation)
    {
        var first = Draws("plants.plant_1.commissioning.delay", correlation);
        var second = Draws("plants.plant_2.commissioning.delay", correlation);
        Assert.That(Correlation.Pearson(first, second), Is.EqualTo(correlation).Within(0.05), "3 s.e.");
        Assert.That(first.Mean(), Is.EqualTo(300).Within(3));
        Assert.That(first.StandardDeviation(), Is.EqualTo(50).Within(2));
    }

    [Test]
    public void Draws_OfADistributionThatIsNotCalledUncertain_AreCorrelatedToo()
    {
        var first = Draws("plants.plant_1.commissioning.delay", correlation: 0.5, uncertain: false);
        var second = Draws("plants.plant_2.commissioning.delay", correlation: 0.5, uncertain: false);
        Assert.That(Correlation.Pearson(first, second), Is.EqualTo(0.5).Within(0.05));
    }

    [Test]
    public void Draws_ThatAreWhollyShared_AreEqual() =>
        Assert.That(Draws("one", correlation: 1), Is.EqualTo(Draws("two", correlation: 1)).Within(1e-9));

    private static double[] Draws(string path, double correlation, bool uncertain = true)
    {
        var delay = new Quantity(new Normal(300, 50), uncertain, path);
        return [.. Enumerable.Range(0, Replications)
            .Select(replication => new BuildContext(Some.Scenario(), seed: 1, replication))
            .Select(context => context.SharedDraw(delay, "plants", correlation))];
    }
}

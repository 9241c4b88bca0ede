using FsCheck;
using MagnetSim.Engine;
using MagnetSim.Scenarios;
using MagnetSim.ValueChain;
using MathNet.Numerics.Statistics;

namespace MagnetSim.Tests.ValueChain;

public class UncertainPointTests
{
    private static readonly UncertainFactor[] _factors =
        [.. new[] { "a.b", "c.d" }.Select(path => new UncertainFactor(path, Input: null, Weight: 1))];

    [FsCheck.NUnit.Property(Replay = "2026,7")]
    public void Hypercube_HasOneReplicationInEachPartOfEachRange(ulong seed, PositiveInt number)
    {
        var count = 1 + (number.Get * 37 % 400);
        foreach (var factor in _factors)
        {
            foreach (var block in new[] { 0, 3 })
            {
                var parts = Enumerable.Range(block * count, count)
                    .Select(replication => ProbabilityOf(factor, seed, replication, count))
                    .Select(probability => (int)(probability * count));
                Assert.That(parts.Order(), Is.EqualTo(Enumerable.Range(0, count)));
            }
        }
    }

    [Test]
    public void Hypercube_OrdersFactorsIndependently()
    {
        double[][] columns = [.. _factors.Select(factor => Enumerable.Range(0, 2000)
            .Select(replication => ProbabilityOf(factor, 1, replication, 2000)).ToArray())];
        Assert.That(Correlation.Pearson(columns[0], columns[1]), Is.Zero.Within(0.07), "3 s.e.");
        Assert.That(columns[0].Mean(), Is.EqualTo(0.5).Within(1e-4));
    }

    [Test]
    public void OnePart_IsThePlainDraw() => Assert.That(
        ProbabilityOf(_factors[0], seed: 5, replication: 8, parts: 1),
        Is.EqualTo(new KeyedDraws(5, 8, "a.b").Uniform(0, 0)));

    [Test]
    public void Hypercube_DependsOnItsSize() => Assert.That(
        ProbabilityOf(_factors[0], 1, 7, 100), Is.Not.EqualTo(ProbabilityOf(_factors[0], 1, 7, 200)));

    /// <summary>Half the variance of each normal variable is shared: at its own 90 % quantile and the median
    /// of what it shares, a delay is at Φ(√0.5 · 1.2816) = 81.8 %.</summary>
    [Test]
    public void Factor_ThatSharesHalf_MovesItsInputLess()
    {
        UncertainInput input =
            new(new Quantity(new Uniform(0, 3652.5), true, "a"), "uniform: …", "yr", 365.25, "", "");
        Assert.That(new UncertainFactor("a", input, Math.Sqrt(0.5)).TextAt(0.9), Is.EqualTo("8.18 yr"));
        Assert.That(new UncertainFactor("a", input, 1).TextAt(0.9), Is.EqualTo("9 yr"));
        Assert.That(new UncertainFactor("a", null, 1).TextAt(0.9), Is.EqualTo("90 %"));
    }

    /// <summary>A value that is left out of the scenario's list, such as a random start, stays that of the
    /// replication.</summary>
    [Test]
    public void Point_MovesWhatItKnows_AndNothingElse()
    {
        UncertainPoint point = new(new Dictionary<string, double> { ["known"] = 0.25 });
        BuildContext context = new(Some.Scenario(), seed: 1, replication: 4, point);
        BuildContext plain = new(Some.Scenario(), seed: 1, replication: 4);
        Quantity Uncertain(string path) => new(new Uniform(0, 100), true, path);
        Assert.That(context.Variate(Uncertain("known")).At(3, 1), Is.EqualTo(25));
        Assert.That(context.Variate(Uncertain("known")).Mean, Is.EqualTo(25));
        Assert.That(context.Variate(Uncertain("other")).At(0, 0),
            Is.EqualTo(plain.Variate(Uncertain("other")).At(0, 0)));
        var varying = Uncertain("known") with { Uncertain = false };
        Assert.That(context.Variate(varying).At(0, 0), Is.EqualTo(plain.Variate(varying).At(0, 0)));
    }

    private static double ProbabilityOf(UncertainFactor factor, ulong seed, int replication, int parts) =>
        UncertainPoint.Drawn(_factors, seed, replication, parts).Probabilities[factor.Path];
}

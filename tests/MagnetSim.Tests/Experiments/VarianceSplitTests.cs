using MagnetSim.Engine;
using MagnetSim.Experiments;

namespace MagnetSim.Tests.Experiments;

public sealed class VarianceSplitTests
{
    /// <summary>Middles 2, 5, 11 have variance 21; half differences 1, 1, 2 leave a variance of 2·2 = 4
    /// within pairs: 21 − 4/2 = 19 is of what pairs share.</summary>
    [Test]
    public void Split_IsTheAnalysisOfVariance()
    {
        var split = VarianceSplit.OfPairs([1, 4, 9], [3, 6, 13]);
        Assert.That(split.Mean, Is.EqualTo(6).Within(1e-12));
        Assert.That(split.Uncertain, Is.EqualTo(19).Within(1e-12));
        Assert.That(split.Variation, Is.EqualTo(4).Within(1e-12));
        Assert.That(split.Share, Is.EqualTo(19.0 / 23).Within(1e-12));
        Assert.That(split.ShareLow, Is.LessThan(split.Share));
        Assert.That(split.ShareHigh, Is.InRange(split.Share, 1));
    }

    /// <summary>Known parts: Y = 3 U + V with normal U and V is uncertain to 9/10; of 200 studies the
    /// interval holds it in about 95 %.</summary>
    [Test]
    public void Interval_HoldsTheShareOfAnAdditiveModel()
    {
        const int studies = 200;
        var held = 0;
        double sum = 0;
        for (var study = 0; study < studies; study++)
        {
            var split = Study((ulong)study, pairs: 100, known: 3);
            sum += split.Share;
            if (split.ShareLow <= 0.9 && 0.9 <= split.ShareHigh) held++;
        }

        Assert.That(sum / studies, Is.EqualTo(0.9).Within(0.006), "3 s.e.");
        Assert.That(held, Is.InRange(180, 198));
    }

    [Test]
    public void NothingUncertain_HasAShareNearZero_ThatMayBeNegative()
    {
        VarianceSplit[] splits =
            [.. Enumerable.Range(0, 100).Select(study => Study((ulong)study, pairs: 50, known: 0))];
        Assert.That(splits.Average(split => split.Share), Is.Zero.Within(0.045), "3 s.e.");
        Assert.That(splits.Min(split => split.Share), Is.LessThan(0));
    }

    [Test]
    public void NoVariation_IsWhollyUncertain_WithoutDoubt()
    {
        var split = VarianceSplit.OfPairs([1, 2, 4], [1, 2, 4]);
        Assert.That((split.Share, split.ShareLow, split.ShareHigh), Is.EqualTo((1.0, 1.0, 1.0)));
    }

    [Test]
    public void NoVariance_HasNoShare()
    {
        var split = VarianceSplit.OfPairs([0.1, 0.1, 0.1], [0.1, 0.1, 0.1]);
        Assert.That(split.Variance, Is.Zero);
        Assert.That(split.Share, Is.NaN);
    }

    [Test]
    public void PairsThatLackTheNumber_AreLeftOut()
    {
        var split = VarianceSplit.OfPairs([1, double.NaN, 4, 9], [3, 1, 6, 13]);
        Assert.That((split.Pairs, split.Uncertain), Is.EqualTo((3, 19.0)));
    }

    private static VarianceSplit Study(ulong seed, int pairs, double known)
    {
        RandomStream stream = new(seed, 0, "study");
        double Draw() => Numeric.NormalQuantile(stream.NextUniform());
        var shared = Enumerable.Range(0, pairs).Select(_ => known * Draw()).ToArray();
        return VarianceSplit.OfPairs(
            [.. shared.Select(one => one + Draw())], [.. shared.Select(one => one + Draw())]);
    }
}

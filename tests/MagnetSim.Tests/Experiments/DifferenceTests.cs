using MagnetSim.Experiments;

namespace MagnetSim.Tests.Experiments;

public sealed class DifferenceTests
{
    /// <summary>Differences 1, 2, 3 have mean 2 and variance 1; t with 2 degrees is 4.3027, over √3.
    /// </summary>
    [Test]
    public void Difference_HasTheIntervalOfItsPairs()
    {
        var difference = Difference.OfPairs([11, 22, 33], [10, 20, 30]);
        Assert.That(difference.Mean, Is.EqualTo(2));
        Assert.That(difference.HalfWidth95, Is.EqualTo(4.30265 / Math.Sqrt(3)).Within(1e-4));
        Assert.That(difference.High - difference.Low, Is.EqualTo(2 * difference.HalfWidth95).Within(1e-12));
    }

    /// <summary>Gains 4, 6, 8 at a cost of 2 each are 3 per cost; residuals −2, 0, 2 have the variance 4, so
    /// the half-width is 4.3027 · 2/√3 of gains, and half of that per cost.</summary>
    [Test]
    public void Ratio_IsThatOfTheMeans()
    {
        var ratio = Difference.Ratio([4, 6, 8], [2, 2, 2]);
        Assert.That(ratio.Mean, Is.EqualTo(3));
        Assert.That(ratio.HalfWidth95, Is.EqualTo(4.30265 / Math.Sqrt(3)).Within(1e-4));
    }

    /// <summary>Where each gain is twice its cost, nothing is uncertain about the ratio.</summary>
    [Test]
    public void Ratio_OfProportionalPairs_IsCertain() =>
        Assert.That(Difference.Ratio([2, 6, 10], [1, 3, 5]).HalfWidth95, Is.Zero.Within(1e-12));

    /// <summary>Variances 2.5 of five and 4 of three: 2.5/5 + 4/3 = 1.8333; Satterthwaite's degrees are 3.53,
    /// so 3, with t = 3.1824.</summary>
    [Test]
    public void IndependentMeans_HaveTheIntervalOfWelch()
    {
        var difference = Difference.OfIndependent([1, 2, 3, 4, 5], [2, 4, 6]);
        Assert.That((difference.Mean, difference.DegreesOfFreedom), Is.EqualTo((-1.0, 3)));
        Assert.That(difference.HalfWidth95, Is.EqualTo(3.18245 * Math.Sqrt(1.83333)).Within(1e-4));
    }

    [Test]
    public void IndependentMeans_OfOneValueEach_HaveNoInterval()
    {
        Assert.That(Difference.OfIndependent([1], [2]).HalfWidth95, Is.NaN);
        Assert.That(Difference.OfIndependent([1, 1], [2, 2]).HalfWidth95, Is.Zero);
    }

    /// <summary>A difference at the edge of its 95 % interval has a tail of 5 %; one of 0 has all.</summary>
    [Test]
    public void Tail_IsFivePercentAtTheEdgeOfTheInterval()
    {
        var zero = Difference.OfPairs([-1, 0, 1], [0, 0, 0]);
        Assert.That(zero.TailProbability, Is.EqualTo(1));
        var edge = zero with { Mean = zero.HalfWidth95 };
        Assert.That(edge.TailProbability, Is.EqualTo(0.05).Within(1e-9));
        Assert.That(Difference.OfPairs([1, 1], [0, 0]).TailProbability, Is.NaN, "nothing varies");
    }

    [Test]
    public void RunsOfDifferentLength_CannotBePaired() =>
        Assert.That(() => Difference.OfPairs([1, 2], [1]),
            Throws.ArgumentException.With.Message.Contains("2 and 1 replications cannot be paired"));
}

using MagnetSim.Experiments;

namespace MagnetSim.Tests.Experiments;

public sealed class PairedDifferenceTests
{
    /// <summary>Differences 1, 2, 3 have mean 2 and variance 1; t with 2 degrees is 4.3027, over √3.
    /// </summary>
    [Test]
    public void Difference_HasTheIntervalOfItsPairs()
    {
        var difference = PairedDifference.Of([11, 22, 33], [10, 20, 30]);
        Assert.That(difference.Mean, Is.EqualTo(2));
        Assert.That(difference.HalfWidth95, Is.EqualTo(4.30265 / Math.Sqrt(3)).Within(1e-4));
        Assert.That(difference.High - difference.Low, Is.EqualTo(2 * difference.HalfWidth95).Within(1e-12));
    }

    /// <summary>Gains 4, 6, 8 at a cost of 2 each are 3 per cost; residuals −2, 0, 2 have the variance 4, so
    /// the half-width is 4.3027 · 2/√3 of gains, and half of that per cost.</summary>
    [Test]
    public void Ratio_IsThatOfTheMeans()
    {
        var ratio = PairedDifference.Ratio([4, 6, 8], [2, 2, 2]);
        Assert.That(ratio.Mean, Is.EqualTo(3));
        Assert.That(ratio.HalfWidth95, Is.EqualTo(4.30265 / Math.Sqrt(3)).Within(1e-4));
    }

    /// <summary>Where each gain is twice its cost, nothing is uncertain about the ratio.</summary>
    [Test]
    public void Ratio_OfProportionalPairs_IsCertain() =>
        Assert.That(PairedDifference.Ratio([2, 6, 10], [1, 3, 5]).HalfWidth95, Is.Zero.Within(1e-12));

    [Test]
    public void RunsOfDifferentLength_CannotBePaired() =>
        Assert.That(() => PairedDifference.Of([1, 2], [1]),
            Throws.ArgumentException.With.Message.Contains("2 and 1 replications cannot be paired"));
}

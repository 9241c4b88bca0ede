using MagnetSim.Experiments;

namespace MagnetSim.Tests.Experiments;

public sealed class JackknifeTests
{
    /// <summary>Of a mean it is the usual standard error: s of 1, 2, 3, 6 is 2.1602, over √4.</summary>
    [Test]
    public void OfAMean_IsItsStandardError()
    {
        var mean = Jackknife.Of([[1], [2], [3], [6]], (means, _) => means[0]);
        Assert.That(mean.Estimate, Is.EqualTo(3));
        Assert.That(mean.StandardError, Is.EqualTo(2.160247 / 2).Within(1e-6));
    }

    [Test]
    public void Figure_IsToldHowManyRowsAreLeft()
    {
        List<int> counts = [];
        Jackknife.Of([[1], [2], [3]], (means, count) =>
        {
            counts.Add(count);
            return means[0];
        });
        Assert.That(counts, Is.EqualTo(new[] { 2, 2, 2, 3 }));
    }

    [Test]
    public void OneRow_SaysNothing() =>
        Assert.That(Jackknife.Of([[1]], (means, _) => means[0]).StandardError, Is.NaN);
}

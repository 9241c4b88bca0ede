using MagnetSim.Engine;
using Theirs = MathNet.Numerics.Distributions;

namespace MagnetSim.Tests.Engine;

public class DiscreteLawTests
{
    private const int Count = 20_000;

    [TestCaseSource(nameof(LawsWithShares))]
    public void Draws_HaveTheSharesOfTheLaw(Distribution law, double[] values, double[] shares)
    {
        var stream = new RandomStream(2026, 1, law.ToString());
        var counts = new double[values.Length];
        for (var i = 0; i < Count; i++)
            counts[Array.IndexOf(values, Math.Clamp(law.Sample(stream), values[0], values[^1]))]++;

        var chiSquare =
            counts.Zip(shares, (count, share) => Square(count - (Count * share)) / (Count * share));
        Assert.That(
            chiSquare.Sum(), Is.LessThan(Theirs.ChiSquared.InvCDF(values.Length - 1, 0.999)));
    }

    [Test]
    public void DiscreteTable_GivesValuesInAscendingOrder_BySharesOfWeight()
    {
        var table = new DiscreteTable([30, 10, 20], [2, 1, 1]);
        Assert.That(
            ((double[])[0.01, 0.25, 0.26, 0.5, 0.51, 0.99]).Select(table.Quantile),
            Is.EqualTo((double[])[10, 10, 20, 20, 30, 30]), "a bound is the last of its value");
        Assert.That(table.Mean, Is.EqualTo(22.5));
        Assert.That(table.Variance, Is.EqualTo(68.75));
        Assert.That(
            new DiscreteTable([1, 2, 3], [0, 1, 0]).Quantile(1e-300), Is.EqualTo(2), "never weight 0");
    }

    [Test]
    public void Empirical_GivesEachObservation_WithTheSameShare()
    {
        var observed = new Empirical([7, 3, 5, 5]);
        Assert.That(
            ((double[])[0.01, 0.24, 0.26, 0.74, 0.76, 0.99]).Select(observed.Quantile),
            Is.EqualTo((double[])[3, 3, 5, 5, 7, 7]));
        Assert.That(observed.Mean, Is.EqualTo(5));
        Assert.That(observed.Variance, Is.EqualTo(2));
    }

    [TestCase(1e-6)]
    [TestCase(0.7)]
    [TestCase(5)]
    [TestCase(80.5)]
    [TestCase(3000)]
    [TestCase(100_000)]
    [TestCase(1_000_000)]
    public void Poisson_GivesTheLeastCount_UpToWhichTheShareLies(double mean)
    {
        const double error = 1e-13; // of the two cumulative probabilities
        var law = new Poisson(mean);
        for (var z = -7.5; z < 7.5; z += 0.01)
        {
            var u = Numeric.NormalCdf(z);
            var count = law.Quantile(u);
            Assert.That(Theirs.Poisson.CDF(mean, count), Is.GreaterThan(u - error), $"u = {u}");
            if (count > 0)
                Assert.That(Theirs.Poisson.CDF(mean, count - 1), Is.LessThan(u + error), $"u = {u}");
        }
    }

    [Test]
    public void Poisson_OfMean0_IsAlways0() =>
        Assert.That(new Poisson(0).Quantile(1 - 1e-15), Is.Zero);

    private static IEnumerable<TestCaseData> LawsWithShares()
    {
        yield return new(
            new DiscreteTable([30, 10, 20], [2, 1, 5]),
            (double[])[10, 20, 30], (double[])[0.125, 0.625, 0.25]);
        yield return new(new Empirical([7, 3, 5, 5]), (double[])[3, 5, 7], (double[])[0.25, 0.5, 0.25]);

        // The first and the last stand for all beyond, so that no share is too small for the statistic.
        double[] counts = [.. Enumerable.Range(4, 18).Select(count => (double)count)];
        double[] shares = [.. counts.Select(count => Theirs.Poisson.PMF(12, (int)count))];
        shares[0] = Theirs.Poisson.CDF(12, 4);
        shares[^1] = 1 - Theirs.Poisson.CDF(12, 20);
        yield return new(new Poisson(12), counts, shares);
    }

    private static double Square(double x) => x * x;
}

using MagnetSim.Engine;
using MathNet.Numerics.Distributions;
using Exponential = MagnetSim.Engine.Exponential;
using Normal = MagnetSim.Engine.Normal;

namespace MagnetSim.Tests.Engine;

public class BatchMeansTests
{
    [Test]
    public void WithoutValues_ThereIsNoMean_AndWithOneNoVariance()
    {
        var batches = new BatchMeans();
        Assert.That((double[])[batches.Mean, batches.VarianceOfMean], Is.All.NaN);
        batches.Add(7);
        Assert.That(batches.Mean, Is.EqualTo(7));
        Assert.That(batches.VarianceOfMean, Is.NaN);
    }

    [Test]
    public void Batches_ByHand()
    {
        // 16 batches of 4 with the means 2.5, 6.5, ... 62.5; the last number waits for its batch.
        var batches = Of(Enumerable.Range(1, 65).Select(i => (double)i));

        Assert.That(batches.Count, Is.EqualTo(65));
        Assert.That(batches.BatchCount, Is.EqualTo(16));
        Assert.That(batches.BatchSize, Is.EqualTo(4));
        Assert.That(batches.Mean, Is.EqualTo(32.5));

        // n equal steps of d have the variance d² n (n + 1) / 12.
        Assert.That(batches.VarianceOfMean, Is.EqualTo(16.0 * 16 * 17 / 12 / 16).Within(1e-12));
    }

    [Test]
    public void Batches_AreThoseOfTheWholeRun_HoweverLongItIs()
    {
        var stream = new RandomStream(2026, 0, "values");
        var values = new List<double>();
        var batches = new BatchMeans();
        while (values.Count < 2000)
        {
            values.Add(1e6 + stream.NextUniform());
            batches.Add(values[^1]);

            var complete = values.Chunk((int)batches.BatchSize).Where(b => b.Length == batches.BatchSize);
            double[] means = [.. complete.Select(batch => batch.Average())];
            Assert.That(batches.Count, Is.EqualTo(values.Count));
            Assert.That(batches.BatchCount, Is.EqualTo(means.Length));
            Assert.That(batches.BatchCount, Is.InRange(Math.Min(values.Count, 15), 29));
            Assert.That(batches.Mean, Is.EqualTo(means.Average()).Within(1e-8));
            if (means.Length == 1) continue;
            var variance = MathNet.Numerics.Statistics.Statistics.Variance(means) / means.Length;
            Assert.That(batches.VarianceOfMean, Is.EqualTo(variance).Within(1e-6 * variance));
        }
    }

    [Test]
    public void Interval_OfAFirstOrderAutoregression_CoversItsMean() => AssertCoverage(5, replication =>
    {
        const double memory = 0.7;
        var noise = new Normal(0, 1);
        var stream = new RandomStream(2026, replication, "noise");
        var deviation = noise.Sample(stream) / Math.Sqrt(1 - (memory * memory));
        return Enumerable.Range(0, 15_000).Select(_ =>
        {
            deviation = (memory * deviation) + noise.Sample(stream);
            return 5 + deviation;
        });
    });

    /// <summary>
    /// Half load, a service a day: customers wait a day on average; by Lindley's recursion.
    /// </summary>
    [Test]
    public void Interval_OfWaitingTimes_CoversTheMeanOfAnMM1Queue() => AssertCoverage(1, replication =>
    {
        var gap = new Exponential(2);
        var service = new Exponential(1);
        var stream = new RandomStream(2026, replication, "queue");
        double wait = 0;
        return Enumerable.Range(0, 20_000).Select(_ =>
            wait = Math.Max(0, wait + service.Sample(stream) - gap.Sample(stream)));
    });

    /// <summary>
    /// Counts in how many of 500 runs the 95 % interval holds the mean. If each does so with probability
    /// 0.95, the count is outside of the band once in 1,000 times. An interval that took the observations
    /// for independent must fall out of it.
    /// </summary>
    private static void AssertCoverage(double mean, Func<int, IEnumerable<double>> run)
    {
        const int runs = 500;
        const int warmUp = 1_000;
        int covered = 0, naivelyCovered = 0;
        for (var replication = 0; replication < runs; replication++)
        {
            var batches = new BatchMeans();
            var tally = new Tally();
            foreach (var value in run(replication).Skip(warmUp))
            {
                batches.Add(value);
                tally.Add(value);
            }

            if (Covers(batches.Mean, batches.VarianceOfMean, batches.BatchCount)) covered++;
            if (Covers(tally.Mean, tally.Variance / tally.Count, tally.Count)) naivelyCovered++;
        }

        TestContext.Out.WriteLine($"{covered} of {runs} cover the mean; naive ones: {naivelyCovered}");
        Assert.That(Binomial.CDF(0.95, runs, covered), Is.InRange(0.0005, 0.9995));
        Assert.That(naivelyCovered, Is.LessThan(0.8 * runs));

        bool Covers(double estimate, double variance, long count) =>
            Math.Abs(estimate - mean) <= StudentT.InvCDF(0, 1, count - 1, 0.975) * Math.Sqrt(variance);
    }

    private static BatchMeans Of(IEnumerable<double> values)
    {
        var batches = new BatchMeans();
        foreach (var value in values) batches.Add(value);
        return batches;
    }
}

using MagnetSim.Results;

namespace MagnetSim.Tests.Results;

/// <summary>Quantiles are held to their textbook definitions, on numbers of every shape.</summary>
public sealed class QuantileTests
{
    [Test]
    public void Censored_AreThoseOfTheSortedNumbers([Range(0, 5)] int shape)
    {
        Random random = new(2026 + shape);
        for (var count = 1; count < 700; count += count < 40 ? 1 : 29)
        {
            var values = Values(random, count, shape);
            double[] sorted = [.. values.Order()];
            double At(double probability) => sorted[(int)Math.Ceiling(probability * count) - 1];
            var summary = Summary.Of(values, MeasureKind.Censored);
            Assert.That(Quantiles(summary),
                Is.EqualTo(new[] { At(0.05), At(0.25), At(0.5), At(0.75), At(0.95) }), $"{count} numbers");
        }
    }

    [Test]
    public void OfNumbers_LieBetweenTheSortedNeighbours([Range(0, 4)] int shape)
    {
        Random random = new(7 + shape);
        for (var count = 1; count < 700; count += count < 40 ? 1 : 29)
        {
            var values = Values(random, count, shape);
            double[] sorted = [.. values.Order()];
            double At(double probability)
            {
                var place = probability * (count - 1);
                var (below, above) = (sorted[(int)place], sorted[Math.Min((int)place + 1, count - 1)]);
                return below + ((place - (int)place) * (above - below));
            }

            var summary = Summary.Of(values, MeasureKind.Number);
            Assert.That(Quantiles(summary),
                Is.EqualTo(new[] { At(0.05), At(0.25), At(0.5), At(0.75), At(0.95) }), $"{count} numbers");
        }
    }

    private static double[] Quantiles(Summary summary) =>
        [summary.P05, summary.P25, summary.P50, summary.P75, summary.P95];

    /// <summary>Random, few different ones, rising, falling, all the same, or with some that never come.
    /// </summary>
    private static double[] Values(Random random, int count, int shape) =>
        [.. Enumerable.Range(0, count).Select(i => shape switch
        {
            0 => random.NextDouble(),
            1 => random.Next(4),
            2 => i,
            3 => -i,
            4 => 5.0,
            _ => random.Next(3) == 0 ? double.PositiveInfinity : random.Next(50),
        })];
}

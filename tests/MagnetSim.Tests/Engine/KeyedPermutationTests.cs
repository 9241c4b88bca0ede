using FsCheck;
using MagnetSim.Engine;
using MathNet.Numerics.Distributions;

namespace MagnetSim.Tests.Engine;

public class KeyedPermutationTests
{
    [FsCheck.NUnit.Property(Replay = "2026,7")]
    public void EachNumber_StandsAtExactlyOnePlace(ulong seed, PositiveInt number, byte block)
    {
        var count = 1 + (number.Get * 37 % 3000);
        KeyedPermutation order = new(seed, block, "name", count);
        Assert.That(Enumerable.Range(0, count).Select(order.At).Order(),
            Is.EqualTo(Enumerable.Range(0, count)));
    }

    /// <summary>Chi-square over all 24 orders of four, in 24,000 names.</summary>
    [Test]
    public void Orders_AreEquallyLikely()
    {
        Dictionary<string, int> counts = [];
        for (var name = 0; name < 24_000; name++)
        {
            KeyedPermutation order = new(1, 0, $"name {name}", 4);
            var text = string.Concat(Enumerable.Range(0, 4).Select(order.At));
            counts[text] = counts.GetValueOrDefault(text) + 1;
        }

        Assert.That(counts, Has.Count.EqualTo(24));
        var chiSquare = counts.Values.Sum(count => Math.Pow(count - 1000, 2) / 1000);
        Assert.That(ChiSquared.CDF(23, chiSquare), Is.LessThan(0.999));
    }

    /// <summary>What stands at two places: all 56 pairs of eight numbers, in 56,000 seeds.</summary>
    [Test]
    public void PairsOfPlaces_HoldAllPairsOfNumbersEquallyOften()
    {
        Dictionary<(int, int), int> counts = [];
        for (var seed = 0UL; seed < 56_000; seed++)
        {
            KeyedPermutation order = new(seed, 0, "name", 8);
            var pair = (order.At(2), order.At(5));
            counts[pair] = counts.GetValueOrDefault(pair) + 1;
        }

        Assert.That(counts, Has.Count.EqualTo(56));
        var chiSquare = counts.Values.Sum(count => Math.Pow(count - 1000, 2) / 1000);
        Assert.That(ChiSquared.CDF(55, chiSquare), Is.LessThan(0.999));
    }

    [Test]
    public void Order_DependsOnSeedBlockNameAndCount()
    {
        int[][] orders =
        [
            OrderOf(1, 0, "a", 100), OrderOf(2, 0, "a", 100), OrderOf(1, 1, "a", 100),
            OrderOf(1, 0, "b", 100), OrderOf(1, 0, "a", 101),
        ];
        Assert.That(orders.Select(order => string.Join(' ', order.Take(20))).Distinct().Count(),
            Is.EqualTo(5));
        Assert.That(OrderOf(1, 0, "a", 100), Is.EqualTo(orders[0]));
    }

    [TestCase(-1)]
    [TestCase(5)]
    public void Place_OutOfRange_IsAnError(int place) =>
        Assert.That(() => new KeyedPermutation(1, 0, "a", 5).At(place),
            Throws.TypeOf<ArgumentOutOfRangeException>());

    private static int[] OrderOf(ulong seed, int block, string name, int count)
    {
        KeyedPermutation order = new(seed, block, name, count);
        return [.. Enumerable.Range(0, count).Select(order.At)];
    }
}

using MagnetSim.Engine;

namespace MagnetSim.Tests.Engine;

public class QuantileHistogramTests
{
    private const double LargestError = 1 / 257.0;
    private const double SmallestNormal = 2.2250738585072014e-308;
    private static readonly double _largestErrorOfSubnormals = Math.ScaleB(1, -1030);

    private static readonly double[] _nasty =
    [
        0.0, -0.0, double.Epsilon, -double.Epsilon, SmallestNormal, -SmallestNormal, double.MaxValue,
        double.MinValue, 1, Math.BitIncrement(1), Math.BitDecrement(1), 257 / 256.0, -257 / 256.0, 1e-320,
    ];

    private static IEnumerable<TestCaseData> Streams =>
    [
        Stream("constant", Enumerable.Repeat(Math.PI, 1000)),
        Stream("two points", Enumerable.Range(0, 1000).Select(i => i % 3 == 0 ? 0.1 : 1e9 / 7)),
        Stream("300 decades", Enumerable.Range(-1500, 3001).Select(i => Math.Pow(10, i / 10.0))),
        Stream("sorted", Enumerable.Range(0, 5000).Select(i => 1 + (i / 777.7))),
        Stream("reversed", Enumerable.Range(0, 5000).Select(i => 1 - (i / 777.7)).Reverse()),
        Stream("mixed signs", Enumerable.Range(0, 5000).Select(i => 50 * Math.Sin(i) * Math.Sin(7 * i))),
        Stream("whole", Enumerable.Range(-3000, 6001).Select(i => (double)i)),
        Stream("subnormal", Enumerable.Range(-999, 2000).Select(i => i * SmallestNormal / 500)),
        Stream("ends of buckets", Enumerable.Range(0, 1025).Select(i => 1 + (i / 512.0))),
        Stream("nasty", _nasty),
    ];

    [TestCaseSource(nameof(Streams))]
    public void Quantiles_AreWithinTheStatedError(double[] values)
    {
        var histogram = Of(values);
        double[] sorted = [.. values.Order()];
        for (var rank = 1; rank <= sorted.Length; rank++)
        {
            var exact = sorted[rank - 1];
            var estimate = histogram.Quantile((rank - 0.5) / sorted.Length);
            var bound = Math.Max(LargestError * Math.Abs(exact), _largestErrorOfSubnormals);
            Assert.That(Math.Abs(estimate - exact), Is.LessThanOrEqualTo(bound), $"{rank}: {exact}");
            Assert.That(estimate, Is.InRange(sorted[0], sorted[^1]));
        }

        Assert.That(histogram.Count, Is.EqualTo(values.Length));
        Assert.That(histogram.Minimum, Is.EqualTo(sorted[0]));
        Assert.That(histogram.Maximum, Is.EqualTo(sorted[^1]));
        Assert.That(histogram.Quantile(0), Is.EqualTo(sorted[0]));
        Assert.That(histogram.Quantile(1), Is.EqualTo(sorted[^1]));
    }

    [Test]
    public void TheStatedError_IsReached()
    {
        var estimate = Of(1, 257 / 256.0, 2).Quantile(0.5);
        Assert.That(estimate, Is.EqualTo(258 / 256.0));
        Assert.That((estimate / (257 / 256.0)) - 1, Is.EqualTo(LargestError).Within(1e-15));
        Assert.That(Of(-2, -257 / 256.0, -1).Quantile(0.5), Is.EqualTo(-258 / 256.0));
    }

    [TestCase(0, 1)]
    [TestCase(0.01, 1)]
    [TestCase(0.010001, 2)]
    [TestCase(0.07, 7, Description = "As doubles, 0.07 × 100 is above 7.")]
    [TestCase(0.5, 50)]
    [TestCase(0.95, 95)]
    [TestCase(0.990001, 100)]
    [TestCase(1, 100)]
    public void Quantile_IsTheSmallestValue_ThatTheShareDoesNotExceed(double p, double expected)
    {
        var histogram = Of([.. Enumerable.Range(1, 100).Select(i => (double)i)]);
        Assert.That(histogram.Quantile(p), Is.EqualTo(expected));
    }

    [Test]
    public void Quantiles_OfWholeNumbersUpTo256_AreExact()
    {
        double[] values = [.. Enumerable.Range(-256, 513)];
        var histogram = Of(values);
        for (var i = 0; i < values.Length; i++)
            Assert.That(histogram.Quantile((i + 0.5) / values.Length), Is.EqualTo(values[i]));
    }

    [FsCheck.NUnit.Property(Replay = "2026,7")]
    public void OrderAndPartition_DoNotChangeABit(FsCheck.NormalFloat[] numbers, byte[] picks, int seed)
    {
        double[] values =
        [
            .. numbers.Select(number => number.Get), .. picks.Select(pick => _nasty[pick % _nasty.Length]),
        ];
        var expected = Bits(Of(values));

        var random = new Random(seed);
        random.Shuffle(values);
        var parts = Enumerable.Range(0, 4).Select(_ => new QuantileHistogram()).ToArray();
        foreach (var value in values) parts[random.Next(parts.Length)].Add(value);
        random.Shuffle(parts);
        foreach (var part in parts[1..]) parts[0].Merge(part);

        Assert.That(Bits(Of(values)), Is.EqualTo(expected), "another order");
        Assert.That(Bits(parts[0]), Is.EqualTo(expected), "merged");
    }

    [Test]
    public void WithoutValues_ThereAreNoQuantiles()
    {
        var histogram = Of(1, 2, 3);
        histogram.Restart();
        histogram.Merge(new QuantileHistogram());
        Assert.That(
            (double[])[histogram.Minimum, histogram.Maximum, histogram.Quantile(0), histogram.Quantile(1)],
            Is.All.NaN);
    }

    [TestCase(double.NaN, "NaN")]
    [TestCase(double.PositiveInfinity, "Infinity")]
    [TestCase(double.NegativeInfinity, "-Infinity")]
    public void AValueThatIsNoFiniteNumber_IsAnError_AndIsNotCounted(double value, string name)
    {
        var histogram = Of(1, 2);
        Assert.That(
            () => histogram.Add(value),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.StartsWith(
                $"value must be a finite number, but is {name}."));
        Assert.That(Bits(histogram), Is.EqualTo(Bits(Of(1, 2))));
    }

    [TestCase(-0.1)]
    [TestCase(1.1)]
    [TestCase(double.NaN)]
    public void AShareBeyond0And1_IsAnError(double p) => Assert.That(
        () => Of(1, 2).Quantile(p), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static TestCaseData Stream(string name, IEnumerable<double> values) =>
        new TestCaseData(values.ToArray()).SetArgDisplayNames(name);

    private static QuantileHistogram Of(params double[] values)
    {
        var histogram = new QuantileHistogram();
        foreach (var value in values) histogram.Add(value);
        return histogram;
    }

    /// <summary>All that a histogram tells, bit for bit.</summary>
    private static long[] Bits(QuantileHistogram histogram) =>
    [
        histogram.Count,
        BitConverter.DoubleToInt64Bits(histogram.Minimum),
        BitConverter.DoubleToInt64Bits(histogram.Maximum),
        .. Enumerable.Range(0, (int)histogram.Count).Select(i =>
            BitConverter.DoubleToInt64Bits(histogram.Quantile((i + 0.5) / histogram.Count))),
    ];
}

using MagnetSim.Engine;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace MagnetSim.Tests.Engine;

public class ChanceTests
{
    private const int Count = 100_000;

    [Test]
    public void RandomStream_GivesTheNumbers_OfMathNetsXoshiro()
    {
        var theirs = new Xoshiro256StarStar(20260401);
        var ours = new RandomStream(20260401UL);
        for (var i = 0; i < 10_000; i++)
            Assert.That((ours.NextBits() >> 11) * (1.0 / (1UL << 53)), Is.EqualTo(theirs.NextDouble()));
    }

    /// <summary>
    /// If these change, every published result changes. Recorded from a second program, in another
    /// language.
    /// </summary>
    [Test]
    public void FirstNumbers_AreTheRecordedOnes()
    {
        var stream = new RandomStream(2026, 1, "plant_1.outage");
        Assert.That(stream.NextBits(), Is.EqualTo(3493366706360626863));
        Assert.That(stream.NextBits(), Is.EqualTo(17608886842928741020));

        var draws = new KeyedDraws(2026, 1, "plant_1.outage");
        Assert.That(draws.Uniform(0, 0), Is.EqualTo(0.15724774632054028));
        Assert.That(draws.Uniform(3652, 7), Is.EqualTo(0.17310612043884432));
        Assert.That(draws.Uniform(-1, 0), Is.EqualTo(0.5181255376255235));
    }

    [Test]
    public void Numbers_DependOnSeedReplicationAndName_AndNothingElse()
    {
        var first = new RandomStream(1, 2, "a.b").NextUniform();
        Assert.That(new RandomStream(1, 2, "a.b").NextUniform(), Is.EqualTo(first));
        Assert.That(new RandomStream(2, 2, "a.b").NextUniform(), Is.Not.EqualTo(first));
        Assert.That(new RandomStream(1, 1, "a.b").NextUniform(), Is.Not.EqualTo(first));
        Assert.That(new RandomStream(1, 2, "a.c").NextUniform(), Is.Not.EqualTo(first));
    }

    [Test]
    public void AComponent_NamesItsDraws_AfterItselfAndTheirPurpose()
    {
        var probe = new Probe(new Simulation(5, 6), "plant_1");
        Assert.That(
            probe.Stream("outage").NextBits(),
            Is.EqualTo(new RandomStream(5, 6, "plant_1.outage").NextBits()));
        Assert.That(
            probe.Draws("yield").Uniform(8, 9),
            Is.EqualTo(new KeyedDraws(5, 6, "plant_1.yield").Uniform(8, 9)));
    }

    [TestCase(0UL)]
    [TestCase(ulong.MaxValue)]
    public void Uniforms_LieInTheOpenInterval_EvenAtItsEnds(ulong bits)
    {
        var uniform = BitMixer.ToUniform(bits);
        Assert.That(uniform, Is.GreaterThan(0).And.LessThan(1));
        Assert.That(1 - uniform, Is.EqualTo(BitMixer.ToUniform(~bits)), "the interval is used symmetrically");
    }

    [Test]
    public void EachWayToDraw_IsUniform([ValueSource(nameof(WaysToDraw))] Way way)
    {
        double[] draws = [.. Enumerable.Range(0, Count).Select(way.First)];
        Assert.That(Statistic.Kolmogorov(draws, x => x), Is.LessThan(1.95), "Kolmogorov-Smirnov, 0.1 %");
        Assert.That(ChiSquare(draws.Select(draw => (int)(draw * 1000)), 1000), Is.LessThan(Limit(1000)));
        Assert.That(
            ChiSquare(draws.Select(draw => (int)((long)(draw * (1L << 40)) & 1023)), 1024),
            Is.LessThan(Limit(1024)), "low bits");
    }

    [Test]
    public void NeighbouringDraws_AreIndependent([ValueSource(nameof(WaysToDraw))] Way way)
    {
        double[] first = [.. Enumerable.Range(0, Count).Select(way.First)];
        double[] second = [.. Enumerable.Range(0, Count).Select(way.Second)];

        var correlation = MathNet.Numerics.Statistics.Correlation.Pearson(first, second);
        Assert.That(Math.Abs(correlation) * Math.Sqrt(Count), Is.LessThan(3.3), "correlation, 0.1 %");
        var cells = first.Zip(second, (a, b) => ((int)(a * 32) * 32) + (int)(b * 32));
        Assert.That(ChiSquare(cells, 1024), Is.LessThan(Limit(1024)), "32 × 32 cells");
    }

    private static IEnumerable<Way> WaysToDraw()
    {
        static double Keyed(string name, int replication, long slot, int index) =>
            new KeyedDraws(2026, replication, name).Uniform(slot, index);

        var stream = new RandomStream(2026, 0, "a");
        var other = new RandomStream(2026, 0, "b");
        yield return new("streams of two names", _ => stream.NextUniform(), _ => other.NextUniform());
        yield return new("first of streams", i => FirstOf(i, "a"), i => FirstOf(i + 1, "a"));
        yield return new("slots", i => Keyed("a", 0, i, 0), i => Keyed("a", 0, i + 1, 0));
        yield return new("indexes", i => Keyed("a", 0, 0, i), i => Keyed("a", 0, 0, i + 1));
        yield return new("slot against index", i => Keyed("a", 0, i, 0), i => Keyed("a", 0, i, 1));
        yield return new("transposed", i => Keyed("a", 0, i % 9, 9 + i), i => Keyed("a", 0, 9 + i, i % 9));
        yield return new("replications", i => Keyed("a", i, 0, 0), i => Keyed("a", i + 1, 0, 0));
        yield return new("names", i => Keyed($"lane_{i}", 0, 0, 0), i => Keyed($"lane_{i + 1}", 0, 0, 0));
        yield return new("name against name", i => Keyed("plant_1", 0, i, 0), i => Keyed("plant_2", 0, i, 0));
        yield return new("keyed against stream", i => Keyed("a", i, 0, 0), i => FirstOf(i, "a"));
    }

    private static double FirstOf(int replication, string name) =>
        new RandomStream(2026, replication, name).NextUniform();

    private static double ChiSquare(IEnumerable<int> cells, int cellCount)
    {
        var counts = new int[cellCount];
        foreach (var cell in cells) counts[cell]++;
        var expected = counts.Sum() / (double)cellCount;
        return counts.Sum(count => (count - expected) * (count - expected) / expected);
    }

    /// <summary>What a chi-square statistic of so many cells exceeds once in a thousand times.</summary>
    private static double Limit(int cellCount) => ChiSquared.InvCDF(cellCount - 1, 0.999);

    /// <summary>A series of draws, and one that neighbours it.</summary>
    public sealed record Way(string Name, Func<int, double> First, Func<int, double> Second)
    {
        public override string ToString() => Name;
    }
}

using MagnetSim.Engine;
using Normal = MagnetSim.Engine.Normal;

namespace MagnetSim.Tests.Engine;

public class Mser5Tests
{
    /// <summary>Sums of squares over squared counts: 66/100, 11.56/81, 8/64, 6.86/49, 6/36, 4.8/25.</summary>
    [Test]
    public void Cut_ByHand() =>
        Assert.That(Mser5.Of(Batches(10, 4, 1, 3, 1, 3, 1, 3, 1, 3)),
            Is.EqualTo(new Mser5(10, IsReliable: true)));

    /// <summary>The cut counts values, and looks at whole batches alone.</summary>
    [Test]
    public void Batch_IsTheMeanOfFive_AndARestDoesNotCount()
    {
        double[] mixed = [.. Batches(9, 9, 2, 2, 2, 2, 2, 2, 2, 2).Select((value, i) => value + (i % 5) - 2)];
        Assert.That(Mser5.Of([.. mixed, 1e6, 1e6]).LeftOut, Is.EqualTo(10));
    }

    [Test]
    public void LevelSeries_HasNothingToLeaveOut() =>
        Assert.That(Mser5.Of(Batches(3, 3, 3, 3, 3, 3, 3, 3, 3, 3)),
            Is.EqualTo(new Mser5(0, IsReliable: true)));

    [Test]
    public void SeriesThatChangesInItsSecondHalf_HasNotSettled() =>
        Assert.That(Mser5.Of(Batches(0, 0, 0, 0, 0, 0, 0, 5, 5, 5, 5, 5)),
            Is.EqualTo(new Mser5(35, IsReliable: false)));

    [Test]
    public void FewValues_AreRefused() => Assert.That(() => Mser5.Of(new double[49]),
        Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("49 values are too few"));

    /// <summary>x₀ = 20 and xₜ = 0.8·xₜ₋₁ + e: the start adds 20·0.8/0.2/500 = 0.16 to the mean of 500
    /// values, and less than 0.23 is left of it after 20.</summary>
    [Test]
    public void Autoregression_IsFreedOfItsStart()
    {
        const int seeds = 200, length = 500;
        double bias = 0, left = 0;
        List<int> cuts = [];
        for (var seed = 0; seed < seeds; seed++)
        {
            var values = Autoregression((ulong)seed, length);
            var cut = Mser5.Of(values);
            cuts.Add(cut.LeftOut);
            bias += values.Average() / seeds;
            left += values.Skip(cut.LeftOut).Average() / seeds;
        }

        // The mean of 500 values has a standard error of 1/(1 − 0.8)/√500 = 0.22, that of 200 seeds 0.016.
        Assert.That(bias, Is.EqualTo(0.16).Within(0.048), "3 s.e.");
        Assert.That(left, Is.Zero.Within(0.048));
        Assert.That(cuts.Order().ElementAt(seeds / 20), Is.AtLeast(5), "all but few leave something out");
        Assert.That(cuts.Order().ElementAt(seeds / 2), Is.InRange(10, 40));
    }

    private static double[] Autoregression(ulong seed, int length)
    {
        var stream = new RandomStream(seed, 0, "noise");
        var noise = new Normal(0, 1);
        var values = new double[length];
        var last = 20.0;
        for (var i = 0; i < length; i++)
            values[i] = last = (0.8 * last) + noise.Sample(stream);
        return values;
    }

    private static double[] Batches(params double[] means) =>
        [.. means.SelectMany(mean => Enumerable.Repeat(mean, Mser5.BatchSize))];
}

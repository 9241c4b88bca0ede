using MagnetSim.Results;

namespace MagnetSim.Tests.Results;

public sealed class SummaryTests
{
    [TestCase(1, 12.706204736174694)]
    [TestCase(2, 4.302652729749462)]
    [TestCase(199, 1.971956544249395)]
    [TestCase(1000, 1.9623390808264074)]
    public void Quantile_IsTheTextbooks(int degrees, double expected) =>
        Assert.That(StudentT.Quantile975(degrees), Is.EqualTo(expected).Within(1e-9));

    [Test]
    public void Quantile_LeavesTheTailThatItPromises()
    {
        for (var degrees = 1; degrees < 3000; degrees += degrees < 30 ? 1 : 97)
        {
            var below =
                MathNet.Numerics.Distributions.StudentT.CDF(0, 1, degrees, StudentT.Quantile975(degrees));
            Assert.That(below, Is.EqualTo(0.975).Within(1e-12), $"{degrees} degrees of freedom");
        }
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(9)]
    [TestCase(100)]
    [TestCase(5001)]
    public void Tail_IsThatOfMathNet(int degrees)
    {
        foreach (var distance in new[] { 0, 0.1, 1, 2.5, 6 })
        {
            var expected = 2 * MathNet.Numerics.Distributions.StudentT.CDF(0, 1, degrees, -distance);
            Assert.That(StudentT.TailProbability(distance, degrees),
                Is.EqualTo(expected).Within(1e-12), $"{distance}");
        }
    }

    [Test]
    public void Quantile_IsContinuousWhereTheFormulaChanges() =>
        Assert.That(StudentT.Quantile975(1000) - StudentT.Quantile975(1001),
            Is.EqualTo(2.377e-6).Within(1e-8));

    [Test]
    public void Mean_IsSummedInOrder() =>
        Assert.That(Summary.Of([1e16, 1, -1e16], MeasureKind.Number).Mean, Is.EqualTo(0));

    [Test]
    public void NothingMeasured_SaysNothing()
    {
        var summary = Summary.Of([double.NaN], MeasureKind.Number);
        Assert.That(summary.Mean, Is.NaN);
        Assert.That(summary.P95, Is.NaN);
        Assert.That(Summary.Of([], MeasureKind.Censored).P50, Is.NaN);
    }

    [Test]
    public void CensoredQuantiles_AreValuesThatOccurred()
    {
        var summary = Summary.Of([4, double.PositiveInfinity, 2, 3], MeasureKind.Censored);
        Assert.That(summary.P05, Is.EqualTo(2));
        Assert.That(summary.P25, Is.EqualTo(2));
        Assert.That(summary.P50, Is.EqualTo(3));
        Assert.That(summary.P75, Is.EqualTo(4));
        Assert.That(summary.P95, Is.EqualTo(double.PositiveInfinity));
        Assert.That(summary.Mean, Is.NaN);
    }

    [FsCheck.NUnit.Property(Replay = "2026,7")]
    public void Quantiles_AreThoseOfMathNet(FsCheck.NonEmptyArray<FsCheck.NormalFloat> numbers)
    {
        double[] values = [.. numbers.Get.Select(number => number.Get)];
        var summary = Summary.Of(values, MeasureKind.Number);
        var scale = 1e-12 * (1 + values.Max(Math.Abs));
        Assert.That(summary.P05, Is.EqualTo(R7(values, 0.05)).Within(scale));
        Assert.That(summary.P25, Is.EqualTo(R7(values, 0.25)).Within(scale));
        Assert.That(summary.P50, Is.EqualTo(R7(values, 0.50)).Within(scale));
        Assert.That(summary.P75, Is.EqualTo(R7(values, 0.75)).Within(scale));
        Assert.That(summary.P95, Is.EqualTo(R7(values, 0.95)).Within(scale));
    }

    /// <summary>Times of which some never come: "never" is later than any other.</summary>
    [FsCheck.NUnit.Property(Replay = "2026,7")]
    public void CensoredQuantiles_AreThoseOfMathNet(FsCheck.NonEmptyArray<byte> times)
    {
        const byte never = 200;
        double[] values =
            [.. times.Get.Select(time => time < never ? time : double.PositiveInfinity)];
        var summary = Summary.Of(values, MeasureKind.Censored);
        Assert.That(summary.P05, Is.EqualTo(R1(values, 0.05)));
        Assert.That(summary.P25, Is.EqualTo(R1(values, 0.25)));
        Assert.That(summary.P50, Is.EqualTo(R1(values, 0.50)));
        Assert.That(summary.P75, Is.EqualTo(R1(values, 0.75)));
        Assert.That(summary.P95, Is.EqualTo(R1(values, 0.95)));
    }

    private static double R7(double[] values, double probability) =>
        MathNet.Numerics.Statistics.Statistics.QuantileCustom(
            values, probability, MathNet.Numerics.Statistics.QuantileDefinition.R7);

    private static double R1(double[] values, double probability) =>
        MathNet.Numerics.Statistics.Statistics.QuantileCustom(
            values, probability, MathNet.Numerics.Statistics.QuantileDefinition.R1);
}

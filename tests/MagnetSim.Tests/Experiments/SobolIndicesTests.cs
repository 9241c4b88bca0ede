using MagnetSim.Engine;
using MagnetSim.Experiments;

namespace MagnetSim.Tests.Experiments;

/// <summary>The estimators against functions whose indices are known.</summary>
public sealed class SobolIndicesTests
{
    private const double A = 7, B = 0.1;

    /// <summary>Ishigami and Homma (1990): S = 0.3139, 0.4424, 0 and ST = 0.5576, 0.4424, 0.2437.</summary>
    [TestCase(0, 0.3139, 0.5576)]
    [TestCase(1, 0.4424, 0.4424)]
    [TestCase(2, 0.0, 0.2437)]
    public void Ishigami_IsMetWithinTwoPercent(int factor, double first, double total)
    {
        var indices = IndicesOf(Ishigami, factors: 3, factor, rows: 1 << 14);
        Assert.That(indices.First, Is.EqualTo(first).Within(0.02));
        Assert.That(indices.Total, Is.EqualTo(total).Within(0.02));
        Assert.That(indices.FirstHalfWidth95, Is.InRange(0.005, 0.04));
        Assert.That(indices.TotalHalfWidth95, Is.InRange(0.002, 0.03));
        Assert.That(Math.Abs(indices.First - first), Is.LessThan(2 * indices.FirstHalfWidth95));
    }

    /// <summary>Without interactions both indices are the part of the variance: 9/10 and 1/10.</summary>
    [TestCase(0, 0.9)]
    [TestCase(1, 0.1)]
    public void AdditiveModel_HasEqualIndices(int factor, double share)
    {
        var indices = IndicesOf(x => 100 + (3 * x[0]) + x[1], factors: 2, factor, rows: 1 << 13);
        Assert.That(indices.First, Is.EqualTo(share).Within(1.5 * indices.FirstHalfWidth95));
        Assert.That(indices.Total, Is.EqualTo(share).Within(1.5 * indices.TotalHalfWidth95));
    }

    [Test]
    public void ConstantResult_HasNoIndices() =>
        Assert.That(SobolIndices.Of([0.1, 0.1, 0.1], [0.1, 0.1, 0.1], [0.1, 0.1, 0.1]).Total, Is.NaN);

    [Test]
    public void RowsThatLackTheNumber_AreLeftOut() => Assert.That(
        SobolIndices.Of([1, 2, double.NaN, 5], [2, 1, 1, 3], [4, 1, 2, 2]),
        Is.EqualTo(SobolIndices.Of([1, 2, 5], [2, 1, 3], [4, 1, 2])));

    private static double Ishigami(double[] uniforms)
    {
        double[] x = [.. uniforms.Select(uniform => Math.PI * ((2 * uniform) - 1))];
        return Math.Sin(x[0]) + (A * Math.Pow(Math.Sin(x[1]), 2)) + (B * Math.Pow(x[2], 4) * Math.Sin(x[0]));
    }

    private static SobolIndices IndicesOf(Func<double[], double> model, int factors, int factor, int rows)
    {
        RandomStream stream = new(2026, 0, "rows");
        double[] Row() => [.. Enumerable.Range(0, factors).Select(_ => stream.NextUniform())];
        double[] ones = new double[rows], others = new double[rows], mixed = new double[rows];
        for (var row = 0; row < rows; row++)
        {
            double[] one = Row(), other = Row();
            ones[row] = model(one);
            others[row] = model(other);
            one[factor] = other[factor];
            mixed[row] = model(one);
        }

        return SobolIndices.Of(ones, others, mixed);
    }
}

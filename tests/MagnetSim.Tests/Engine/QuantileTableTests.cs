using MagnetSim.Engine;
using MathNet.Numerics;
using Theirs = MathNet.Numerics.Distributions;

namespace MagnetSim.Tests.Engine;

/// <summary>Gamma, Erlang and PERT take their quantiles from a table, with the errors they state.</summary>
public class QuantileTableTests
{
    private static readonly double[] _shapes = [0.1, 0.2, 0.5, 1, 1.5, 4, 9.9, 10.1, 60, 1000, 10_000];

    private static IEnumerable<Distribution> Laws =>
    [
        .. _shapes.Select(shape => new Gamma(shape, 2)), new Erlang(3, 7),
        new Pert(25, 28, 45), new Pert(0, 0, 1), new Pert(0, 1, 1),
    ];

    [TestCaseSource(nameof(_shapes))]
    public void Gamma_HasTheStatedErrors_FarIntoBothTails(double shape)
    {
        var law = new Gamma(shape, 1);
        foreach (var u in Shares())
        {
            var x = law.Quantile(u);
            var error = u < 0.5
                ? ShareBelow(shape, x) - u
                : 1 - u - SpecialFunctions.GammaUpperRegularized(shape, x);
            Assert.That(error, Is.Zero.Within(1e-9), $"u = {u}");
            Assert.That(error / (x * Theirs.Gamma.PDF(shape, 1, x)), Is.Zero.Within(1e-8), $"u = {u}");
        }
    }

    [TestCase(0)]
    [TestCase(0.15)]
    [TestCase(0.5)]
    [TestCase(0.9)]
    [TestCase(1)]
    public void Pert_HasTheStatedErrors_AtEitherBound(double mode)
    {
        var above0 = new Pert(0, mode, 1);
        var below0 = new Pert(-1, -mode, 0);
        var alpha = 1 + (4 * mode);
        foreach (var u in Shares().Where(u => u <= 0.5))
        {
            AssertNear(u, above0.Quantile(u));
            AssertNear(u, -below0.Quantile(1 - u), 1.2e-16);
        }

        void AssertNear(double u, double x, double rounding = 0)
        {
            var error = SpecialFunctions.BetaRegularized(alpha, 6 - alpha, x) - u;
            Assert.That(error, Is.Zero.Within(1e-10), $"u = {u}");
            var density = Theirs.Beta.PDF(alpha, 6 - alpha, x);
            Assert.That(error / (x * density), Is.Zero.Within(1e-9 + (rounding / (x * density))), $"u = {u}");
        }
    }

    [TestCaseSource(nameof(Laws))]
    public void Quantile_RisesWithTheShare(Distribution law)
    {
        var stream = new RandomStream(2026, 1, "shares");
        double[] shares =
        [
            .. Shares().SelectMany(u => (double[])[u, u * (1 - 1e-9)]), // some on both sides of a node
            .. Enumerable.Range(0, 20_000).Select(_ => stream.NextUniform()),
        ];
        Assert.That(shares.Order().Select(law.Quantile), Is.Ordered);
    }

    [TestCaseSource(nameof(Laws))]
    public void Quantile_BeyondWhatCanBeDrawn_IsThatOfTheLastDraw(Distribution law)
    {
        const double least = 1.0 / (1L << 53);
        Assert.That(law.Quantile(1e-300), Is.EqualTo(law.Quantile(least)));
        Assert.That(law.Quantile(1), Is.EqualTo(law.Quantile(1 - least)));
        Assert.That(law.Quantile(double.NaN), Is.NaN);
    }

    [Test]
    public void Erlang_OfOneStage_IsTheExponentialLaw()
    {
        Erlang erlang = new(1, 5);
        Exponential exponential = new(5);
        foreach (var u in Shares())
        {
            var x = exponential.Quantile(u);
            Assert.That(erlang.Quantile(u), Is.EqualTo(x).Within((1e-9 * x) + 1e-15));
        }
    }

    /// <summary>MathNet's value, but the first terms of the series where MathNet takes x for 0.</summary>
    private static double ShareBelow(double shape, double x) => x < 1e-12
        ? Math.Exp((shape * Math.Log(x)) - SpecialFunctions.GammaLn(shape + 1))
        : SpecialFunctions.GammaLowerRegularized(shape, x);

    /// <summary>Shares at equal steps of the normal deviate, over all that can be drawn.</summary>
    private static IEnumerable<double> Shares()
    {
        for (var z = -8.2; z < 8.2; z += 0.0125) yield return Numeric.NormalCdf(z);
    }
}

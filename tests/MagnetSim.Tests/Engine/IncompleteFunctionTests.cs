using MagnetSim.Engine;

namespace MagnetSim.Tests.Engine;

public class IncompleteFunctionTests
{
    // Reference values to 17 digits by arbitrary-precision arithmetic (mpmath).
    [TestCase(0.1, 1e-30, 0.0010511370061117774, 0.99894886299388822)]
    [TestCase(0.1, 0.3, 0.90835798973003428, 0.091642010269965725)]
    [TestCase(0.1, 20, 0.99999999998598641, 1.4013589802170009e-11)]
    [TestCase(1, 5, 0.99326205300091453, 0.0067379469990854671)]
    [TestCase(9.9, 3.5, 0.0037122906770130117, 0.99628770932298699)] // the last shapes without
    [TestCase(9.9, 40, 0.99999999661183186, 3.3881681417725854e-9)]
    [TestCase(10.1, 3.5, 0.0029575322672142455, 0.99704246773278575)] // and the first with Stirling's series
    [TestCase(10.1, 40, 0.99999999545569229, 4.5443077148009669e-9)]
    [TestCase(300, 220, 1.8053707318383724e-7, 0.99999981946292682)]
    [TestCase(300, 301.5, 0.54208868705064398, 0.45791131294935602)]
    [TestCase(300, 420, 0.99999999970399233, 2.9600766709565618e-10)]
    [TestCase(10000, 9300, 3.8331636439307705e-13, 0.99999999999961668)]
    [TestCase(10000, 10000.5, 0.50332444494305165, 0.49667555505694835)]
    [TestCase(10000, 10800, 0.99999999999999689, 3.1098199621688448e-15)]
    public void GammaShares_AreTheKnownOnes(double shape, double x, double below, double above)
    {
        var shares = Numeric.GammaShares(shape, x);
        Assert.That(shares.Below, Is.EqualTo(below).Within(1e-12 * below));
        Assert.That(shares.Above, Is.EqualTo(above).Within(1e-12 * above));
    }

    [TestCase(1, 5, 1e-15, 4.9999999999999904e-15, 0.999999999999995)]
    [TestCase(1, 5, 0.4, 0.92224, 0.077759999999999986)]
    [TestCase(2.2, 3.8, 0.02, 0.0018558731470939347, 0.99814412685290607)]
    [TestCase(2.2, 3.8, 0.5, 0.76001087328650394, 0.23998912671349606)]
    [TestCase(2.2, 3.8, 0.98, 0.99999790428764497, 2.0957123550251329e-6)]
    [TestCase(5, 1, 0.01, 1.0000000000000001e-10, 0.9999999999)]
    [TestCase(5, 1, 0.999, 0.995009990004999, 0.0049900099950010044)]
    public void BetaShares_AreTheKnownOnes(double alpha, double beta, double x, double below, double above)
    {
        var shares = Numeric.BetaShares(alpha, beta, x, 1 - x);
        Assert.That(shares.Below, Is.EqualTo(below).Within(1e-13 * below));
        Assert.That(shares.Above, Is.EqualTo(above).Within(1e-13 * above));
    }

    /// <summary>The series meets the continued fraction where one takes over from the other.</summary>
    [Test]
    public void GammaShares_AreContinuous_WhereTheMethodChanges()
    {
        for (var shape = 0.1; shape < 10_000; shape *= 1.3)
        {
            var left = Numeric.GammaShares(shape, Math.BitDecrement(shape + 1));
            var right = Numeric.GammaShares(shape, shape + 1);
            Assert.That(left.Above, Is.EqualTo(right.Above).Within(1e-13), $"shape {shape}");
        }
    }

    /// <summary>Digits fixed for good: another processor or framework must give the very same ones.</summary>
    [Test]
    public void Digits_OfALongSum_AreTheRecordedOnes()
    {
        Distribution[] laws = [new Gamma(0.4, 1), new Gamma(25, 1), new Pert(0, 0.3, 1), new Poisson(30)];
        double sum = 0;
        for (var i = 1; i <= 10_000; i++) sum += laws.Sum(law => law.Quantile(i / 10_001.0)) / i;

        Assert.That(sum, Is.EqualTo(343.91549054579428));
    }
}

using MagnetSim.Engine;

namespace MagnetSim.Tests.Engine;

public class NumericTests
{
    private const int Count = 1_000_000;

    private readonly RandomStream _stream = new(2026, 1, "numeric tests");

    [Test]
    public void Log_LiesWithinOneUnitInTheLastPlace_OfTheLibrarys() => Assert.That(
        LargestDistance(() => AnyPositive(), Numeric.Log, Math.Log), Is.LessThanOrEqualTo(1));

    [Test]
    public void Log_LiesWithinOneUnitInTheLastPlace_NearOne() => Assert.That(
        LargestDistance(() => 0.5 + (1.5 * _stream.NextUniform()), Numeric.Log, Math.Log),
        Is.LessThanOrEqualTo(1));

    [Test]
    public void Exp_LiesWithinOneUnitInTheLastPlace_OfTheLibrarys() => Assert.That(
        LargestDistance(() => -746 + (1456 * _stream.NextUniform()), Numeric.Exp, Math.Exp),
        Is.LessThanOrEqualTo(1));

    [Test]
    public void Exp_LiesWithinOneUnitInTheLastPlace_NearZero() => Assert.That(
        LargestDistance(() => 2 * (_stream.NextUniform() - 0.5), Numeric.Exp, Math.Exp),
        Is.LessThanOrEqualTo(1));

    [Test]
    public void Pow_LiesWithinOneUnitInTheLastPlace_OfTheLibrarys()
    {
        long largest = 0;
        for (var i = 0; i < Count; i++)
        {
            var x = i % 2 == 0 ? AnyPositive() : 0.7 + (0.75 * _stream.NextUniform());
            var y = 745 * ((2 * _stream.NextUniform()) - 1) / Math.Log(x); // from underflow to overflow
            largest = Math.Max(largest, Distance(Numeric.Pow(x, y), Math.Pow(x, y)));
        }

        Assert.That(largest, Is.LessThanOrEqualTo(1));
    }

    [TestCaseSource(nameof(SpecialValues))]
    public void LogAndExp_TreatSpecialCases_AsTheLibraryDoes(double x)
    {
        Assert.That(Numeric.Log(x), Is.EqualTo(Math.Log(x)).Within(1).Ulps);
        Assert.That(Numeric.Exp(x), Is.EqualTo(Math.Exp(x)).Within(1).Ulps);
    }

    [TestCaseSource(nameof(SpecialValues))]
    public void Pow_TreatsSpecialCases_AsTheLibraryDoes(double x)
    {
        foreach (var y in SpecialValues())
        {
            var expected = Math.Pow(x, y);
            var power = Numeric.Pow(x, y);
            Assert.That(power, Is.EqualTo(expected).Within(1).Ulps, $"Pow({x}, {y})");
            if (double.IsNaN(expected)) continue;
            Assert.That(double.IsNegative(power), Is.EqualTo(double.IsNegative(expected)), $"Pow({x}, {y})");
        }
    }

    /// <summary>Digits fixed for good: another processor or framework must give the very same ones.</summary>
    [Test]
    public void Digits_OfALongSum_AreTheRecordedOnes()
    {
        double sum = 0;
        for (var i = 1; i <= 10_000; i++)
        {
            sum += Numeric.Log(i) * Numeric.Exp(-i / 1000.0) * Numeric.Pow(i, 0.3)
                * Numeric.NormalQuantile(i / 10_001.0);
        }

        Assert.That(sum, Is.EqualTo(-58093.692981539352));
    }

    // Reference values to 17 digits by arbitrary-precision arithmetic (mpmath).
    [TestCase(0, 0.5)]
    [TestCase(-1.96, 0.024997895148220435)]
    [TestCase(-2.5, 0.006209665325776135)]
    [TestCase(-8, 6.220960574271784e-16)]
    [TestCase(-37, 5.725571222524577e-300)] // near the smallest normal double
    [TestCase(1, 0.8413447460685429)]
    public void NormalCdf_GivesKnownValues(double x, double share) =>
        Assert.That(Numeric.NormalCdf(x), Is.EqualTo(share).Within(1e-14 * share));

    [TestCase(0.25, -0.6744897501960817)] // the three check values of Wichura (1988)
    [TestCase(0.001, -3.090232306167814)]
    [TestCase(1e-20, -9.262340089798408)]
    [TestCase(0.5, 0)]
    [TestCase(0.999, 3.090232306167814)]
    public void NormalQuantile_GivesKnownValues(double u, double x) =>
        Assert.That(Numeric.NormalQuantile(u), Is.EqualTo(x).Within(2e-15 * Math.Max(1, Math.Abs(x))));

    [Test]
    public void NormalQuantile_InvertsTheCdf()
    {
        for (double x = -8; x <= 5; x += 0.01)
            Assert.That(Numeric.NormalQuantile(Numeric.NormalCdf(x)), Is.EqualTo(x).Within(1e-10));
    }

    [TestCase(0, double.NegativeInfinity)]
    [TestCase(1, double.PositiveInfinity)]
    [TestCase(-0.1, double.NaN)]
    [TestCase(1.1, double.NaN)]
    [TestCase(double.NaN, double.NaN)]
    public void NormalQuantile_OutsideTheOpenInterval(double u, double expected) =>
        Assert.That(Numeric.NormalQuantile(u), Is.EqualTo(expected));

    [TestCase(0.5, 1.7724538509055161)] // √π
    [TestCase(1, 1)]
    [TestCase(1.5, 0.88622692545275801)]
    [TestCase(5, 24)]
    [TestCase(11, 3628800)]
    [TestCase(41, 8.1591528324789768e47)]
    [TestCase(170, 4.2690680090047056e304)]
    public void Gamma_GivesKnownValues(double x, double expected) =>
        Assert.That(Numeric.Gamma(x), Is.EqualTo(expected).Within(1e-12 * expected));

    private static IEnumerable<double> SpecialValues()
    {
        double[] sizes =
        [
            0, 0.5, 1, 2, 3, 1e300, 709.79, 745.2, double.Epsilon, 1e-310, double.MaxValue,
            double.PositiveInfinity,
        ];
        return sizes.Concat(sizes.Select(size => -size)).Append(double.NaN);
    }

    private double AnyPositive()
    {
        while (true)
        {
            var value = BitConverter.UInt64BitsToDouble(_stream.NextBits() >> 1);
            if (double.IsFinite(value) && value > 0) return value;
        }
    }

    private static long LargestDistance(
        Func<double> argument, Func<double, double> own, Func<double, double> library)
    {
        long largest = 0;
        for (var i = 0; i < Count; i++)
        {
            var x = argument();
            largest = Math.Max(largest, Distance(own(x), library(x)));
        }

        return largest;
    }

    private static long Distance(double left, double right) =>
        Math.Abs(BitConverter.DoubleToInt64Bits(left) - BitConverter.DoubleToInt64Bits(right));
}

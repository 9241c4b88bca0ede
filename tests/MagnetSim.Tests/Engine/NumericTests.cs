using MagnetSim.Engine;

namespace MagnetSim.Tests.Engine;

public class NumericTests
{
    private const int Count = 10_000_000;

    [Test]
    public void Log_LiesWithinOneUnitInTheLastPlace_OfTheLibrarys() =>
        AssertCloseToTheLibrary(AnyPositive, Numeric.Log, Math.Log);

    [Test]
    public void Log_LiesWithinOneUnitInTheLastPlace_NearOne() =>
        AssertCloseToTheLibrary(stream => 0.5 + (1.5 * stream.NextUniform()), Numeric.Log, Math.Log);

    [Test]
    public void Exp_LiesWithinOneUnitInTheLastPlace_OfTheLibrarys() =>
        AssertCloseToTheLibrary(stream => -746 + (1456 * stream.NextUniform()), Numeric.Exp, Math.Exp);

    [Test]
    public void Exp_LiesWithinOneUnitInTheLastPlace_NearZero() =>
        AssertCloseToTheLibrary(stream => 2 * (stream.NextUniform() - 0.5), Numeric.Exp, Math.Exp);

    [Test]
    public void Pow_LiesWithinOneUnitInTheLastPlace_OfTheLibrarys() =>
        AssertPowCloseToTheLibrary(AnyPositive);

    [Test]
    public void Pow_LiesWithinOneUnitInTheLastPlace_NearOne() =>
        AssertPowCloseToTheLibrary(stream => 0.98 + (0.04 * stream.NextUniform()));

    [TestCaseSource(nameof(SpecialValues))]
    public void LogAndExp_TreatSpecialCases_AsTheLibraryDoes(double x)
    {
        AssertAsTheLibrary(Numeric.Log(x), Math.Log(x), $"Log({x})");
        AssertAsTheLibrary(Numeric.Exp(x), Math.Exp(x), $"Exp({x})");
    }

    [TestCaseSource(nameof(SpecialValues))]
    public void Pow_TreatsSpecialCases_AsTheLibraryDoes(double x)
    {
        foreach (var y in SpecialValues())
            AssertAsTheLibrary(Numeric.Pow(x, y), Math.Pow(x, y), $"Pow({x}, {y})");
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

        Assert.That(sum, Is.EqualTo(-58093.692981539345));
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

    [TestCase(0, 0.3989422804014327)] // 1/√(2π)
    [TestCase(-1, 0.24197072451914337)]
    [TestCase(1e200, 0)]
    public void NormalDensity_GivesKnownValues(double x, double density) =>
        Assert.That(Numeric.NormalDensity(x), Is.EqualTo(density).Within(1).Ulps);

    private static IEnumerable<double> SpecialValues()
    {
        const double smallestNormal = 2.2250738585072014e-308;
        double[] sizes =
        [
            0, double.Epsilon, 1e-310, Math.BitDecrement(smallestNormal), smallestNormal, 1e-20, 0.5, 2, 3,
            Math.BitDecrement(0.708984375), 0.708984375, // where the table of logarithms starts anew
            Math.BitDecrement(1), 1, Math.BitIncrement(1),
            707.9, 708, 709.78271289338397, 709.78271289338409, 745.13321910194111, 745.13321910194122, 746,
            9007199254740991, 9007199254740992, 1e300, double.MaxValue, double.PositiveInfinity,
        ];
        return sizes.Concat(sizes.Select(size => -size)).Append(double.NaN);
    }

    private static double AnyPositive(RandomStream stream)
    {
        while (true)
        {
            var value = BitConverter.UInt64BitsToDouble(stream.NextBits() >> 1);
            if (double.IsFinite(value) && value > 0) return value;
        }
    }

    private static void AssertAsTheLibrary(double own, double library, string call)
    {
        Assert.That(own, Is.EqualTo(library).Within(1).Ulps, call);
        if (double.IsNaN(library)) return;
        Assert.That(double.IsNegative(own), Is.EqualTo(double.IsNegative(library)), call);
    }

    private static void AssertPowCloseToTheLibrary(Func<RandomStream, double> argument) =>
        AssertCloseToTheLibrary(
            stream =>
            {
                var x = argument(stream);
                var logOfPower = 746 * ((2 * stream.NextUniform()) - 1); // from underflow to overflow
                return (X: x, Y: logOfPower / Math.Log(x));
            },
            pair => Numeric.Pow(pair.X, pair.Y),
            pair => Math.Pow(pair.X, pair.Y));

    private static void AssertCloseToTheLibrary<T>(
        Func<RandomStream, T> argument, Func<T, double> own, Func<T, double> library)
    {
        const int parts = 20;
        var largest = new long[parts];
        Parallel.For(0, parts, part => largest[part] = LargestDistance(
            new RandomStream(2026, part, "numeric tests"), Count / parts, argument, own, library));
        Assert.That(largest.Max(), Is.LessThanOrEqualTo(1));
    }

    private static long LargestDistance<T>(
        RandomStream stream, int count, Func<RandomStream, T> argument, Func<T, double> own,
        Func<T, double> library)
    {
        long largest = 0;
        for (var i = 0; i < count; i++)
        {
            var x = argument(stream);
            largest = Math.Max(largest, Distance(own(x), library(x)));
        }

        return largest;
    }

    private static long Distance(double left, double right) =>
        Math.Abs(BitConverter.DoubleToInt64Bits(left) - BitConverter.DoubleToInt64Bits(right));
}

using System.Numerics;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

public sealed class PaiseTests
{
    [TestCase(1_000_000, 415_740, 415_740)] // a kilogram
    [TestCase(10_000_000_000, 415_740, 4_157_400_000)] // ten tonnes
    [TestCase(1, 500_000, 1)] // half a paisa rounds up
    [TestCase(1, 499_999, 0)]
    [TestCase(long.MaxValue, 1_000_000, long.MaxValue)] // no overflow on the way
    public void Of_IsMassTimesPrice(long milligrams, long perKg, long paise) =>
        Assert.That(Paise.Of(milligrams, perKg), Is.EqualTo(paise));

    /// <summary>⌊mass · price/10⁶ + 1/2⌋, whether or not the product fits into 64 bits.</summary>
    [TestCase(1_000_000_007, 900_000_001)]
    [TestCase(10_000_000_019, 922_337_203)]
    [TestCase(10_000_000_019, 922_337_204)]
    [TestCase(-10_000_000_019, 922_337_203)]
    [TestCase(-10_000_000_019, 922_337_209)]
    [TestCase(-1, 500_000)]
    [TestCase(-1, 500_001)]
    public void Of_IsExact(long milligrams, long perKg)
    {
        var doubled = (2 * new BigInteger(milligrams) * perKg) + 1_000_000;
        var floor = BigInteger.DivRem(doubled, 2_000_000, out var rest) - (rest < 0 ? 1 : 0);
        Assert.That(Paise.Of(milligrams, perKg), Is.EqualTo((long)floor));
    }

    [TestCase(1000, 0.075, 75)]
    [TestCase(20, 0.075, 2)] // 1.5
    [TestCase(20, -0.075, -1)] // -1.5 rounds up too
    [TestCase(1000, -1, -1000)]
    [TestCase(7, 0, 0)]
    public void Part_IsAShare(long paise, double share, long part) =>
        Assert.That(Paise.Part(paise, share), Is.EqualTo(part));

    [Test]
    public void Crore_IsTenMillionRupees() =>
        Assert.That((Paise.ToCrore(Paise.FromRupees(1e7)), Paise.FromRupees(0.01)), Is.EqualTo((1.0, 1L)));

    [Test]
    public void Sum_TooLargeToCount_IsAnError() =>
        Assert.That(() => Paise.Of(long.MaxValue, 2_000_000), Throws.TypeOf<OverflowException>());
}

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

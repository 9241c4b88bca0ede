using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Tests.Experiments;

public sealed class ChanceFindingsTests
{
    /// <summary>0.004 is below 0.05/4 and 0.016 below 0.05/3, but 0.03 is above 0.05/2, so it ends there,
    /// though 0.04 would be below 0.05/1. Bonferroni's 0.05/4 = 0.0125 keeps only the first.</summary>
    [Test]
    public void Holm_GoesOnUntilOneFails() =>
        Assert.That(ChanceFindings.Among([.. new[] { 0.03, 0.004, 0.04, 0.016 }.Select(WithTail)]),
            Is.EqualTo(new ChanceFindings(
                4, Found: 4, FoundByHolm: 2, LargestKept: WithTail(0.016).TailProbability)));

    [Test]
    public void Differences_ThatDoNotVary_AreNoFindings()
    {
        var constant = Difference.OfPairs([2, 2, 2], [1, 1, 1]);
        Assert.That(ChanceFindings.Among([constant, WithTail(0.5)]),
            Is.EqualTo(new ChanceFindings(1, 0, 0, double.NaN)));
    }

    [Test]
    public void Keeps_WhatHolmKeeps_AndWhatIsTheSameInEachPair()
    {
        Difference[] differences = [.. new[] { 0.03, 0.004, 0.04, 0.016 }.Select(WithTail)];
        var findings = ChanceFindings.Among(differences);
        Assert.That(differences.Select(findings.Keeps), Is.EqualTo(new[] { false, true, false, true }));
        Assert.That(findings.Keeps(Difference.OfPairs([2, 2, 2], [1, 1, 1])), Is.True);
        Assert.That(findings.Keeps(Difference.OfPairs([1, 1, 1], [1, 1, 1])), Is.False);
        Assert.That(ChanceFindings.Among([WithTail(0.5)]).Keeps(WithTail(0.5)), Is.False);
    }

    [TestCase(9, 3, false)]
    [TestCase(10, 3, true)]
    [TestCase(200, 0, false)]
    public void ManyComparisons_AreWorthAWord(int compared, int found, bool expected) =>
        Assert.That(new ChanceFindings(compared, found, 0, double.NaN).AreMany, Is.EqualTo(expected));

    /// <summary>Of 1,000 families of 20 differences without any, one or more is found in 64 % (1 − 0.95^20),
    /// but by Holm's test in 5 %.</summary>
    [Test]
    public void Holm_KeepsTheErrorOfAllTogether()
    {
        var random = new Random(7);
        double Normal() =>
            Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(Math.Tau * random.NextDouble());
        Difference NoDifference() => Difference.OfPairs(
            [.. Enumerable.Range(0, 10).Select(_ => Normal())], new double[10]);
        ChanceFindings[] families = [.. Enumerable.Range(0, 1000).Select(_ =>
            ChanceFindings.Among(Enumerable.Range(0, 20).Select(_ => NoDifference())))];
        Assert.That(families.Average(family => family.Found), Is.EqualTo(1.0).Within(0.1));
        Assert.That(families.Count(family => family.Found > 0), Is.EqualTo(642).Within(50));
        Assert.That(families.Count(family => family.FoundByHolm > 0), Is.EqualTo(50).Within(21));
    }

    private static Difference WithTail(double probability)
    {
        double low = 0, high = 100;
        for (var halving = 0; halving < 100; halving++)
        {
            var middle = (low + high) / 2;
            if (StudentT.TailProbability(middle, 30) > probability) low = middle;
            else high = middle;
        }

        return new Difference(high, StandardError: 1, DegreesOfFreedom: 30);
    }
}

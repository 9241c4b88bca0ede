using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Tests.Experiments;

public sealed class StoppingRuleTests
{
    private static readonly RunLayout _layout = new(
        [new(Measures.Lost, ""), new(Measures.OnTimeFill, ""), new(Measures.FirstShortage, "ban")], [], []);

    /// <summary>Values 1, 2, 3 have the half-width 4.3027/√3 = 2.4841, which is 124.2 % of their
    /// mean.</summary>
    [TestCase("lost", 2.485, false, StopReason.Reached)]
    [TestCase("lost", 2.484, false, null)]
    [TestCase("lost", 1.243, true, StopReason.Reached)]
    [TestCase("lost", 1.242, true, null)]
    public void Rule_ComparesTheHalfWidth(string kpi, double halfWidth, bool ofMean, StopReason? expected)
    {
        StoppingRule rule = new(new Precision([new(kpi, halfWidth, ofMean)], 2), 100, _layout);
        Assert.That(rule.ReasonToStop([[1, 0, 0], [2, 0, 0], [3, 0, 0]]), Is.EqualTo(expected));
    }

    [Test]
    public void Rule_WaitsForAllTargets()
    {
        PrecisionTarget easy = new("on_time_fill", 0.1, false), hard = new("lost", 0.1, false);
        IReadOnlyList<double[]> kpis = [[1, 0.5, 0], [2, 0.5, 0], [3, 0.5, 0]];
        Assert.That(Rule(100, easy).ReasonToStop(kpis), Is.EqualTo(StopReason.Reached));
        Assert.That(Rule(100, easy, hard).ReasonToStop(kpis), Is.Null);
        Assert.That(Rule(3, easy, hard).ReasonToStop(kpis), Is.EqualTo(StopReason.AtMost));
    }

    [Test]
    public void Interval_ThatDoesNotExist_IsNotNarrow() => Assert.That(
        Rule(100, new PrecisionTarget("lost", 1e9, false)).ReasonToStop([[1, 0, 0], [double.NaN, 0, 0]]),
        Is.Null);

    /// <summary>Negative means are as large as positive ones.</summary>
    [Test]
    public void PartOfTheMean_IsOfItsSize() =>
        Assert.That(StoppingRule.HalfWidthFor(new PrecisionTarget("lost", 0.1, true), -20), Is.EqualTo(2));

    [Test]
    public void Checks_AreAQuarterApart_AndEndAtTheMost()
    {
        var rule = Rule(60, new PrecisionTarget("lost", 1, false));
        List<int> checks = [rule.FirstCheck];
        while (checks[^1] < 60) checks.Add(rule.CheckAfter(checks[^1]));
        Assert.That(checks, Is.EqualTo(new[] { 2, 3, 4, 5, 7, 9, 12, 15, 19, 24, 30, 38, 48, 60 }));
        Assert.That(Rule(1, new PrecisionTarget("lost", 1, false)).FirstCheck, Is.EqualTo(1));
        Assert.That(Rule(int.MaxValue, new PrecisionTarget("lost", 1, false)).CheckAfter(2_000_000_000),
            Is.EqualTo(int.MaxValue));
    }

    [TestCase("no_such")]
    [TestCase("first_shortage/ban")]
    public void Kpi_WithoutAMean_IsRefused(string kpi) => Assert.That(
        () => Rule(100, new PrecisionTarget(kpi, 1, false)),
        Throws.ArgumentException.With.Message.Contains(kpi));

    private static StoppingRule Rule(int atMost, params PrecisionTarget[] targets) =>
        new(new Precision(targets, AtLeast: 2), atMost, _layout);
}

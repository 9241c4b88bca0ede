namespace MagnetSim.Tests.Scenarios;

/// <summary>The warm-up as files write it.</summary>
public sealed class WarmUpKeyTest
{
    private const string Experiment = "experiment: {replications: 20, seed: 2026}";

    [TestCase("26 wk", 182)]
    [TestCase("36 h", 2)]
    [TestCase("0 d", 0)]
    public void Duration_BecomesWholeDays(string written, int days) =>
        Assert.That(ScenarioFolder.Good(With(written)).Experiment.WarmUpDays, Is.EqualTo(days));

    [TestCase("11 yr", "bad.yaml(6,53): experiment.warm_up: 3960 d leave nothing to count of the horizon of "
        + "3653 d; at most 3652 d")]
    [TestCase("-1 d", "bad.yaml(6,53): experiment.warm_up: -1 d is out of range; allowed is 0 d to "
        + "1000000 d")]
    [TestCase("30", "bad.yaml(6,53): experiment.warm_up: 30 has no unit; write a duration such as 28 d "
        + "(units: s, min, h, d, wk, mo, yr)")]
    public void Mistakes_AreExplained(string written, string message) =>
        Assert.That(ScenarioFolder.Bad(With(written)), Is.EqualTo(new[] { message }));

    [Test]
    public void DatedShocksWithin_AreNamed()
    {
        var warnings = ScenarioFolder.Warned(With("600 d"));
        Assert.That(warnings, Is.EqualTo(new[]
        {
            "odd.yaml(75,75): shocks.ban.start: warning: begins within the warm-up, which ends on 2027-11-22"
                + "; it does its harm, but its own KPIs stay empty",
            "odd.yaml(81,12): shocks.detour.start: warning: may begin within the warm-up, which ends on "
                + "2027-11-22; it does its harm, but then its own KPIs stay empty",
        }));
    }

    private static string With(string warmUp)
    {
        Assert.That(Some.WholeScenario, Does.Contain(Experiment));
        return Some.WholeScenario.Replace(
            Experiment, $"{Experiment[..^1]}, warm_up: {warmUp}}}", StringComparison.Ordinal);
    }
}

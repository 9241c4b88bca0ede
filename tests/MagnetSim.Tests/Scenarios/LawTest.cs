using MagnetSim.Engine;

namespace MagnetSim.Tests.Scenarios;

/// <summary>Every distribution that may be written, at one place of a whole scenario.</summary>
public sealed class LawTest
{
    [TestCaseSource(nameof(Laws))]
    public void Law_is_read(string text, Distribution law)
    {
        var scenario = ScenarioFolder.Good(
            Some.WholeScenario.Replace("{exponential: 60 d}", text, StringComparison.Ordinal));
        Assert.That(scenario.Producers[0].Outages!.EveryDays.Law, Is.EqualTo(law));
    }

    [TestCase("{pert: [25 d, 48 d, 45 d]}",
        "(24,29): producers.irel.outages.every.pert: values must rise; "
        + "write {pert: [least, most likely, most]}")]
    [TestCase("{pert: [25 d, 45 d]}",
        "(24,29): producers.irel.outages.every.pert: 2 values; write ")]
    [TestCase("{erlang: {mean: 5 d}}",
        "(24,31): producers.irel.outages.every.erlang.stages: missing; write a whole number from 1 to 10000")]
    [TestCase("{erlang: {mean: 5 d, stages: 0}}",
        "(24,51): producers.irel.outages.every.erlang.stages: 0 is not allowed here; "
        + "write a whole number from 1 to 10000")]
    [TestCase("{gamma: {mean: 5 d, cv: 0.5 %}}",
        "(24,46): producers.irel.outages.every.gamma.cv: 0.5 % is out of range; allowed is 1 % to 300 %")]
    [TestCase("{poisson: {mean: 5 d}}",
        "(24,23): producers.irel.outages.every.poisson: no distribution that can stand here")]
    public void Law_with_a_mistake_is_refused(string text, string message)
    {
        var problems = ScenarioFolder.Bad(
            Some.WholeScenario.Replace("{exponential: 60 d}", text, StringComparison.Ordinal));
        Assert.That(problems, Has.Length.EqualTo(1));
        Assert.That(problems[0], Does.StartWith("bad.yaml" + message));
    }

    private static IEnumerable<TestCaseData> Laws() =>
    [
        new("60 d", new Constant(60)),
        new("{uniform: [1 d, 2 wk]}", new Uniform(1, 14)),
        new("{triangular: [25 d, 28 d, 45 d]}", new Triangular(25, 28, 45)),
        new("{pert: [25 d, 28 d, 45 d]}", new Pert(25, 28, 45)),
        new("{exponential: 60 d}", new Exponential(60)),
        new("{erlang: {mean: 5 d, stages: 2}}", new Erlang(2, 5)),
        new("{gamma: {mean: 5 d, cv: 50 %}}", new Gamma(4, 1.25)),
        new("{gamma: {mean: 5 d, cv: 1 %}}", Gamma.FromMeanAndCv(5, 0.01)),
        new("{gamma: {mean: 5 d, cv: 300 %}}", Gamma.FromMeanAndCv(5, 3)),
        new("{normal: {mean: 28 d, sd: 7 d}}", new TruncatedNormal(28, 7)),
        new("{lognormal: {mean: 12 d, cv: 50 %}}", LogNormal.FromMeanAndCv(12, 0.5)),
        new("{lognormal: {median: 2 d, p90: 6 d}}", LogNormal.FromMedianAndP90(2, 6)),
        new("{weibull: {mean: 60 d, shape: 2}}", Weibull.FromMeanAndShape(60, 2)),
        new("{discrete: [[1 d, 3], [2 d, 1]]}", new DiscreteTable([1, 2], [3, 1])),
        new("{empirical: [4 d, 8 d]}", new Empirical([4, 8])),
    ];
}

using MagnetSim.Scenarios;

namespace MagnetSim.Validation;

/// <summary>A scenario with its defaults written out is the same scenario.</summary>
public sealed class ExplainedScenarioTests
{
    private static IReadOnlyList<string> Scenarios => Repository.ScenarioNames;

    [TestCaseSource(nameof(Scenarios))]
    public void WholeScenario_WithItsDefaults_RunsTheSame(string scenario)
    {
        using TemporaryFolder folder = new();
        var trial = Trial.Of(scenario);
        var text = trial.Read().Resolved!.Explain(".", out _);
        var explained = folder.Scenario(text!);
        Assert.That(explained.Read().Problems, Is.Empty);
        Assert.That(ScenarioDifference.Between(trial.Read().Resolved!, explained.Read().Resolved!), Is.Empty);
        Assert.That(explained.Run().Replications[0].Kpis, Is.EqualTo(trial.Run().Replications[0].Kpis));
    }
}

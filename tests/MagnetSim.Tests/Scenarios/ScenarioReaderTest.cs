using MagnetSim.Scenarios;

namespace MagnetSim.Tests.Scenarios;

public sealed class ScenarioReaderTest
{
    [Test]
    public void Whole_scenario_has_no_problems()
    {
        Scenario scenario = ScenarioFolder.Good(Some.WholeScenario);
        TestContext.Out.WriteLine(scenario);
    }
}

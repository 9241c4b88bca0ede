using YamlDotNet.RepresentationModel;

namespace MagnetSim.Validation;

/// <summary>The shipped scenarios say what they show.</summary>
public sealed class ScenarioFileTests
{
    private static IReadOnlyList<string> Scenarios => Repository.ScenarioNames;

    [TestCaseSource(nameof(Scenarios))]
    public void Scenario_HasNoProblems(string scenario) =>
        Assert.That(Trial.Of(scenario).Read().Scenario, Is.Not.Null);

    [TestCaseSource(nameof(Scenarios))]
    public void Variants_HaveNoProblems(string scenario)
    {
        YamlMappingNode root = Root(scenario);
        if (!root.Children.TryGetValue("variants", out YamlNode? variants)) return;
        foreach (YamlNode name in ((YamlMappingNode)variants).Children.Keys)
            Assert.That(Trial.Of(scenario).Variant($"{name}").Read().Scenario, Is.Not.Null);
    }

    [TestCaseSource(nameof(Scenarios))]
    public void Scenario_OpensByWhatItShows(string scenario)
    {
        string firstLine = File.ReadLines(Repository.ScenarioFile(scenario)).First();
        Assert.That(firstLine, Does.Match("^# Shows: .{20,}"));
    }

    private static YamlMappingNode Root(string scenario)
    {
        YamlStream stream = [];
        using StreamReader reader = new(Repository.ScenarioFile(scenario));
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}

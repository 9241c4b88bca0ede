using System.Text.RegularExpressions;
using MagnetSim.Scenarios;
using YamlDotNet.RepresentationModel;

namespace MagnetSim.Validation;

/// <summary>The shipped scenarios say what they show and where their numbers come from.</summary>
public sealed partial class ScenarioFileTests
{
    private static readonly string[] _origins = ["source", "confidence", "note"];

    // How a run is made and reported, and changes that stand beside what they change.
    private static readonly string[] _settings = ["horizon", "calendar", "experiment", "variants"];

    // How finely flows are cut up: no fact of the world.
    private static readonly string[] _grains = ["lot", "shipment", "arrives", "review", "initial"];

    private static IReadOnlyList<string> Scenarios => Repository.ScenarioNames;

    [TestCaseSource(nameof(Scenarios))]
    public void Scenario_HasNoProblems(string scenario) =>
        Assert.That(Trial.Of(scenario).Read().Scenario, Is.Not.Null);

    /// <summary>Those of the files that it extends among them.</summary>
    [TestCaseSource(nameof(Scenarios))]
    public void Variants_HaveNoProblems(string scenario)
    {
        foreach (var variant in ScenarioReader.VariantsOf(Repository.ScenarioFile(scenario)))
            Assert.That(Trial.Of(scenario).Variant(variant.Name).Read().Scenario, Is.Not.Null);
    }

    [TestCaseSource(nameof(Scenarios))]
    public void Variants_SayWhatTheyChange(string scenario)
    {
        foreach (var variant in ScenarioReader.VariantsOf(Repository.ScenarioFile(scenario)))
            Assert.That(variant.Description, Does.Match("^[A-Z0-9].{10,}[.]$"), variant.Name);
    }

    [TestCaseSource(nameof(Scenarios))]
    public void Scenario_OpensByWhatItShows(string scenario)
    {
        var firstLine = File.ReadLines(Repository.ScenarioFile(scenario)).First();
        Assert.That(firstLine, Does.Match("^# Shows: .{20,}"));
    }

    [TestCaseSource(nameof(Scenarios))]
    public void Quantities_SayWhereTheyComeFrom(string scenario)
    {
        var sections = Root(scenario).Children
            .Where(section => !_settings.Contains($"{section.Key}"))
            .Select(section => section.Value).OfType<YamlMappingNode>();
        Assert.That(sections.SelectMany(section => Unexplained(section, "")), Is.Empty);
    }

    /// <summary>Numbers with a unit, and not nothing, whose origin no map around them says.</summary>
    private static IEnumerable<string> Unexplained(YamlNode node, string key) => node switch
    {
        _ when _grains.Contains(key) => [],
        YamlMappingNode map => map.Children.Keys.Any(entry => _origins.Contains($"{entry}"))
            ? []
            : map.Children.SelectMany(entry => Unexplained(entry.Value, $"{entry.Key}")),
        YamlSequenceNode list => list.Children.SelectMany(item => Unexplained(item, key)),
        YamlScalarNode scalar when Quantity().IsMatch($"{scalar}") =>
            [$"line {node.Start.Line}: {key}: {scalar}"],
        _ => [],
    };

    private static YamlMappingNode Root(string scenario)
    {
        YamlStream stream = [];
        using StreamReader reader = new(Repository.ScenarioFile(scenario));
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    [GeneratedRegex(@"^-?(?!0 )\d[\d.,]* ?[%A-Za-z]", RegexOptions.None, 1000)]
    private static partial Regex Quantity();
}

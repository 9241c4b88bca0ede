using System.Text.RegularExpressions;
using MagnetSim.Scenarios;
using MagnetSim.Tests.Scenarios.Schema;

namespace MagnetSim.Validation;

/// <summary>The schema and the page of the file format are those of the program, and hold for every
/// file.</summary>
public sealed partial class ScenarioFormatTests
{
    private const int RandomScenarios = 200;
    private const ulong FirstSeed = 20_270_000;
    private const string Comment = "# yaml-language-server: $schema=scenario.schema.json";

    private static IReadOnlyList<string> Scenarios => Repository.ScenarioNames;

    [Test]
    public void Schema_IsThatOfTheProgram() => Assert.That(
        Repository.Text("scenarios/scenario.schema.json"), Is.EqualTo(ScenarioSchema.Write()),
        "renew it: ./magnetsim schema > scenarios/scenario.schema.json");

    [Test]
    public void Page_IsThatOfTheProgram() => Assert.That(
        Repository.Text("docs/scenario-format.md"), Is.EqualTo(ScenarioFormatPage.Write()),
        "renew it: ./magnetsim schema --markdown > docs/scenario-format.md");

    [TestCaseSource(nameof(Scenarios))]
    public void Scenario_IsValidByTheSchema(string scenario)
    {
        var text = File.ReadAllText(Repository.ScenarioFile(scenario));
        Assert.That(SchemaCheck.Faults(text), Is.Empty);
    }

    /// <summary>Editors look for it in all comments; here it closes those at the top.</summary>
    [TestCaseSource(nameof(Scenarios))]
    public void Scenario_NamesTheSchema(string scenario)
    {
        var comments = File.ReadLines(Repository.ScenarioFile(scenario))
            .TakeWhile(line => line.StartsWith('#'));
        Assert.That(comments.Last(), Is.EqualTo(Comment));
    }

    [Test]
    public void RandomScenarios_AreValidByTheSchema()
    {
        for (var i = 0UL; i < RandomScenarios; i++)
        {
            var text = RandomScenario.Of(FirstSeed + i).Text;
            if (!SchemaCheck.Accepts(text))
                Assert.Fail($"{string.Join('\n', SchemaCheck.Faults(text))}\n{text}");
        }
    }

    [Test]
    public void ScenariosInDocuments_AreValidByTheSchema()
    {
        string[] texts = [.. Repository.Files("docs", "*.md").Prepend("README.md").Select(Repository.Text)
            .SelectMany(text => YamlBlock().Matches(text)).Select(block => block.Groups["code"].Value)
            .Where(text => text.Contains("extends:", StringComparison.Ordinal))];
        Assert.That(texts, Has.Length.AtLeast(3));
        Assert.That(texts.SelectMany(SchemaCheck.Faults), Is.Empty);
    }

    [GeneratedRegex(@"^```yaml\n(?<code>[^`]*)^```", RegexOptions.Multiline, 1000)]
    private static partial Regex YamlBlock();
}

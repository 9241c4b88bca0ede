using System.Text.RegularExpressions;
using MagnetSim.Cli;
using MagnetSim.Scenarios;

namespace MagnetSim.Validation;

/// <summary>What the README and the documents promise is there.</summary>
public sealed partial class DocumentTests
{
    private static IReadOnlyList<string> Documents => ["README.md", .. Repository.Files("docs", "*.md")];

    [Test]
    public void Readme_OpensWithCommandsThatExist()
    {
        string[] commands = [.. FirstCodeBlock().Split('\n').Select(line => line.Split('#')[0].TrimEnd())];
        Assert.That(commands, Has.Member("./magnetsim run scenarios/export-ban-2027.yaml"));
        Assert.That(commands, Has.Member("./magnetsim test"));
        Assert.That(File.Exists(Repository.PathOf("magnetsim")), Is.True);
    }

    [Test]
    public void Readme_NamesScenariosThatExist()
    {
        var readme = Repository.Text("README.md");
        string[] named = [.. ScenarioFile().Matches(readme).Select(match => match.Value)];
        Assert.That(named, Is.Not.Empty);
        Assert.That(named.Where(file => !File.Exists(Repository.PathOf(file))), Is.Empty);
    }

    [Test]
    public void Readme_SaysWhatEachScenarioShows()
    {
        var readme = Repository.Text("README.md");
        Assert.That(Repository.ScenarioNames.Where(
            name => !readme.Contains($"`{name}`", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task Readme_SaysWhatEachCommandAnswers()
    {
        using StringWriter help = new();
        await CommandLine.InvokeAsync(["--help"], help, TextWriter.Null);
        string[] commands = [.. HelpedCommand().Matches(help.ToString().Split("Commands:")[1])
            .Select(match => match.Groups["name"].Value)];
        var readme = Repository.Text("README.md");
        Assert.That(commands, Has.Length.AtLeast(8).And.Member("explain"));
        Assert.That(commands.Where(command => !Regex.IsMatch(readme, $@"^\| `{command}\b",
            RegexOptions.Multiline, TimeSpan.FromSeconds(1))), Is.Empty);
    }

    [TestCaseSource(nameof(Documents))]
    public void RelativeLinks_LeadSomewhere(string document)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(document))!;
        var targets = Link().Matches(Repository.Text(document))
            .Select(match => match.Groups["target"].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains(':', StringComparison.Ordinal));
        Assert.That(targets.Where(target => !Path.Exists(Path.Combine(folder, target))), Is.Empty);
    }

    /// <summary>Each paragraph of C# stands in an example, and those are compiled with the tests.</summary>
    [Test]
    public void CSharp_IsThatOfTheExamples()
    {
        string[] examples = [.. Repository.Files("docs", "*.cs").Select(Repository.Text).Select(Unindented)];
        string[] paragraphs = [.. Documents.Select(Repository.Text)
            .SelectMany(text => CSharpBlock().Matches(text))
            .SelectMany(block => Directive().Replace(block.Groups["code"].Value, "").Trim('\n').Split("\n\n"))
            .Select(Unindented)];
        Assert.That(paragraphs, Has.Length.AtLeast(10));
        Assert.That(paragraphs.Where(paragraph => !Array.Exists(examples,
            example => $"\n{example}\n".Contains($"\n{paragraph}\n", StringComparison.Ordinal))), Is.Empty);
    }

    private static string Unindented(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Trim()));

    [Test]
    public void Readme_ShowsScenariosWithoutProblems()
    {
        using TemporaryFolder folder = new();
        var scenarios = YamlBlock().Matches(Repository.Text("README.md"))
            .Select(block => block.Groups["code"].Value).ToList();
        Assert.That(scenarios, Has.Count.EqualTo(2));
        foreach (var text in scenarios)
            folder.Scenario(text.Replace("extends: scenarios/",
                $"extends: {Path.GetDirectoryName(Repository.ScenarioFile("reference-2026"))}/",
                StringComparison.Ordinal)).Read();
    }

    /// <summary>A script that takes minutes makes the table; at least no lever is missing in it.</summary>
    [Test]
    public void Levers_AreAllRanked()
    {
        var table = Repository.Text("docs/levers.md");
        var levers = ScenarioReader.VariantsOf(Repository.ScenarioFile("levers-2031"))
            .Except(ScenarioReader.VariantsOf(Repository.ScenarioFile("export-ban-2031")));
        foreach (var lever in levers)
            Assert.That(table, Does.Contain($"| `{lever.Name}` | "));
    }

    private static string FirstCodeBlock() =>
        CodeBlock().Match(Repository.Text("README.md")).Groups["code"].Value;

    [GeneratedRegex(@"^```\w*\n(?<code>[^`]*)^```", RegexOptions.Multiline, 1000)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^```yaml\n(?<code>[^`]*)^```", RegexOptions.Multiline, 1000)]
    private static partial Regex YamlBlock();

    [GeneratedRegex(@"^```csharp\n(?<code>[^`]*)^```", RegexOptions.Multiline, 1000)]
    private static partial Regex CSharpBlock();

    /// <summary>A line that the compiler reads only in a file run by itself.</summary>
    [GeneratedRegex(@"^#:.*\n", RegexOptions.Multiline, 1000)]
    private static partial Regex Directive();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    /// <summary>A line of help begins with the name of a command; what it says about it goes on far to the
    /// right.</summary>
    [GeneratedRegex(@"^  (?<name>[a-z]+)\b", RegexOptions.Multiline, 1000)]
    private static partial Regex HelpedCommand();

    [GeneratedRegex(@"scenarios/[\w-]+\.yaml", RegexOptions.None, 1000)]
    private static partial Regex ScenarioFile();
}

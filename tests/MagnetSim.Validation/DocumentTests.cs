using System.Text.RegularExpressions;

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

    [TestCaseSource(nameof(Documents))]
    public void RelativeLinks_LeadSomewhere(string document)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(document))!;
        var targets = Link().Matches(Repository.Text(document))
            .Select(match => match.Groups["target"].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains(':', StringComparison.Ordinal));
        Assert.That(targets.Where(target => !Path.Exists(Path.Combine(folder, target))), Is.Empty);
    }

    private static string FirstCodeBlock() =>
        CodeBlock().Match(Repository.Text("README.md")).Groups["code"].Value;

    [GeneratedRegex(@"^```\w*\n(?<code>[^`]*)^```", RegexOptions.Multiline, 1000)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"scenarios/[\w-]+\.yaml", RegexOptions.None, 1000)]
    private static partial Regex ScenarioFile();
}

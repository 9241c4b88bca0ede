namespace MagnetSim.Validation;

/// <summary>Rules of the house that no compiler knows.</summary>
public sealed class SourceTextTests
{
    private const int MostLines = 300;
    private const int LongestLine = 110;

    // Written in two parts, or this file would break the rule.
    private static readonly string[] _unwanted =
        ["TO" + "DO", "FIX" + "ME", "#reg" + "ion", "/ro" + "ot/", "/ho" + "me/"];

    private static IReadOnlyList<string> Documents =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md").Select(file => Path.GetFileName(file)),
        .. Repository.Files("docs", "*.md"), .. Repository.Files("scenarios", "*.yaml"),
        .. Repository.Files("src", "*.csproj"), .. Repository.Files("tests", "*.csproj"), "magnetsim",
    ];

    [Test]
    public void Sources_AreShort()
    {
        Assert.That(Repository.Sources, Has.Count.GreaterThan(100));
        Assert.That(Repository.Sources.Where(file => Lines(file).Length >= MostLines), Is.Empty);
    }

    /// <summary>
    /// Clock, calendar, loop, chance and statistics, with every comment; SimPy's kernel, without chance and
    /// statistics, has 2,142 lines. Distributions and the functions under them are a library of their own.
    /// </summary>
    [Test]
    public void EngineKernel_CanBeReadInOneSitting() => Assert.That(
        Repository.Files("src/MagnetSim.Engine", "*.cs")
            .Where(file => !file.Contains("/Distributions/", StringComparison.Ordinal)
                && !file.Contains("/Numerics/", StringComparison.Ordinal))
            .Sum(file => Lines(file).Length),
        Is.InRange(1000, 1500));

    [Test]
    public void Lines_AreShort() => Assert.That(
        Repository.Sources.SelectMany(file => Lines(file)
            .Select((line, i) => (line.Length, Place: $"{file}:{i + 1}"))
            .Where(line => line.Length > LongestLine)
            .Select(line => line.Place)), Is.Empty);

    [Test]
    public void Texts_HoldNothingUnfinishedAndNoPathOfAMachine()
    {
        string[] unwanted = [.. _unwanted, Repository.Root + Path.DirectorySeparatorChar];
        Assert.That(Repository.Sources.Concat(Documents).SelectMany(file => unwanted
            .Where(word => Repository.Text(file).Contains(word, StringComparison.Ordinal))
            .Select(word => $"{file}: {word}")), Is.Empty);
    }

    [Test]
    public void Lines_EndWithoutBlanks() => Assert.That(
        Repository.Sources.Concat(Documents).Where(file => Lines(file).Any(line => line.TrimEnd() != line)),
        Is.Empty);

    private static string[] Lines(string file) => Repository.Text(file).TrimEnd('\n').Split('\n');
}

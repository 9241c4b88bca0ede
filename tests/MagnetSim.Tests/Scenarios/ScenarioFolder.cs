using MagnetSim.Scenarios;

namespace MagnetSim.Tests.Scenarios;

/// <summary>Scenario files in a folder that is deleted with it; messages show the files' names
/// alone.</summary>
internal sealed class ScenarioFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("magnetsim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public string PathOf(string name) => Path.Combine(_folder, name);

    public ScenarioFolder With(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return this;
    }

    public ScenarioReading Read(
        string name, IReadOnlyList<string>? variants = null, IReadOnlyList<string>? sets = null) =>
        ScenarioReader.Read(PathOf(name), variants ?? [], sets ?? []);

    /// <summary>The problems' texts, without the folder.</summary>
    public string[] Problems(
        string name, IReadOnlyList<string>? variants = null, IReadOnlyList<string>? sets = null) =>
        Texts(Read(name, variants, sets));

    /// <summary>One file's scenario, which must have no problems.</summary>
    public static Scenario Good(
        string text, IReadOnlyList<string>? variants = null, IReadOnlyList<string>? sets = null)
    {
        using var folder = new ScenarioFolder().With("good.yaml", text);
        var reading = folder.Read("good.yaml", variants, sets);
        Assert.That(folder.Texts(reading), Is.Empty);
        return reading.Scenario!;
    }

    /// <summary>One file's problems.</summary>
    public static string[] Bad(
        string text, IReadOnlyList<string>? variants = null, IReadOnlyList<string>? sets = null)
    {
        using var folder = new ScenarioFolder().With("bad.yaml", text);
        return folder.Problems("bad.yaml", variants, sets);
    }

    /// <summary>One file's warnings; it must have no problems.</summary>
    public static string[] Warned(string text)
    {
        using var folder = new ScenarioFolder().With("odd.yaml", text);
        var reading = folder.Read("odd.yaml");
        Assert.That(folder.Texts(reading), Is.Empty);
        return folder.Texts(reading.Warnings);
    }

    private string[] Texts(ScenarioReading reading) => Texts(reading.Problems);

    private string[] Texts(IReadOnlyList<ScenarioProblem> problems) =>
        [.. problems.Select(problem =>
            problem.ToString().Replace(_folder + Path.DirectorySeparatorChar, ""))];
}

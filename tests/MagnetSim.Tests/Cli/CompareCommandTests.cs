using System.Text.Json;

namespace MagnetSim.Tests.Cli;

/// <summary>What a comparison says of its own certainty.</summary>
public sealed class CompareCommandTests
{
    private string _root = "";

    [SetUp]
    public async Task WriteRuns()
    {
        _root = Directory.CreateTempSubdirectory("magnetsim-").FullName;
        await Shell.SayAsync("init", Folder("mine"));
        await RunAsync("quiet", "-n", "6");
        await RunAsync("ban", "-n", "4", "--variant", "ban");
        await RunAsync("stock", "-n", "4", "--variant", "ban", "--variant", "more_stock");
        await RunAsync("other", "-n", "5", "--variant", "ban", "--seed", "9");
    }

    [TearDown]
    public void DeleteRoot() => Directory.Delete(_root, recursive: true);

    [Test]
    public async Task Table_ShowsWhatPairingBought_InEightyColumns()
    {
        var said = await Shell.SayAsync("compare", Folder("quiet"), Folder("ban"));
        Assert.That(said.Output, Does.Match(@"Served on time .* −\d\.\d pts ± \d\.\d +\d\.\d\d"));
        Assert.That(said.Output, Does.Contain("A has 6 replications and B 4; the first 4 are pairs.\n")
            .And.Contain("so pairing gains nothing here.\n"), "what does not vary shares nothing");
        var alike = await Shell.SayAsync("compare", Folder("ban"), Folder("stock"));
        Assert.That(alike.Output,
            Does.Match(@"median 0\.\d{3}, as if there were [\d,.]+ times as many replications\.\n"));
        Assert.That(said.Output.Split('\n').Where(line => !line.StartsWith("A  ", StringComparison.Ordinal)
            && !line.StartsWith("B  ", StringComparison.Ordinal)), Has.All.Length.AtMost(80));
    }

    [Test]
    public async Task ManyDifferences_AreCounted()
    {
        var said = await Shell.SayAsync("compare", Folder("quiet"), Folder("ban"), "--json");
        using var json = JsonDocument.Parse(said.Output);
        var differences = json.RootElement[0].GetProperty("differences");
        var compared = differences.GetProperty("compared").GetInt32();
        Assert.That(differences.GetProperty("expected_by_chance").GetDouble(), Is.EqualTo(0.05 * compared));
        Assert.That(differences.GetProperty("excluding_0").GetInt32(),
            Is.InRange(differences.GetProperty("excluding_0_by_holm").GetInt32(), compared));
        var kpis = json.RootElement[0].GetProperty("kpis").EnumerateObject().Count();
        Assert.That(compared, Is.InRange(5, kpis));
    }

    [Test]
    public async Task RunsOfOtherSeeds_AreComparedUnpaired()
    {
        var said = await Shell.SayAsync("compare", Folder("quiet"), Folder("other"), "--unpaired");
        Assert.That((said.ExitCode, said.Errors), Is.EqualTo((0, "")));
        Assert.That(said.Output, Does.Contain("independent means, with its 95 % interval (Welch)")
            .And.Not.Contain("var:"));
        var refused = await Shell.SayAsync("compare", Folder("quiet"), Folder("ban"), "--unpaired");
        Assert.That((refused.ExitCode, refused.Output), Is.EqualTo((2, "")));
        Assert.That(refused.Errors, Does.Contain("leave out --unpaired"));
    }

    [Test]
    public async Task Table_OfEveryKpi_GoesToAFile()
    {
        var said = await Shell.SayAsync("compare", Folder("quiet"), Folder("ban"), "-o", Folder("out"));
        var path = Path.Combine(Folder("out"), "comparison.csv");
        Assert.That(said.Output, Does.EndWith($"Every KPI: {path}\n"));
        var lines = await File.ReadAllLinesAsync(path);
        Assert.That(lines[0], Is.EqualTo(
            "first,second,kpi,unit,first_mean,second_mean,difference,half_width_95,pairs,variance_ratio"));
        Assert.That(lines[1], Does.Match(
            $"^{Folder("quiet")},{Folder("ban")},demand,t,[\\d.]+,[\\d.]+,0,0,4,0$"));
        Assert.That(Directory.GetFiles(Folder("out")), Has.Length.EqualTo(1), "nothing partial is left");
        var again = await Shell.SayAsync("compare", Folder("quiet"), Folder("ban"), "-o", Folder("out"));
        Assert.That((again.ExitCode, again.Output, again.Errors), Is.EqualTo(
            (2, "", $"magnetsim: {path} is there already; --force replaces it{Environment.NewLine}")));
        var forced = await Shell.SayAsync(
            "compare", Folder("quiet"), Folder("other"), "-o", Folder("out"), "--force", "--unpaired",
            "--json");
        Assert.That((forced.ExitCode, forced.Errors), Is.EqualTo((0, "")));
        Assert.That((await File.ReadAllLinesAsync(path))[1], Does.EndWith(",,"), "no pairs, no ratio");
    }

    private string Folder(string name) => Path.Combine(_root, name);

    private async Task RunAsync(string name, params string[] more)
    {
        var scenario = Path.Combine(Folder("mine"), "scenario.yaml");
        var said = await Shell.SayAsync(["run", scenario, "--no-charts", "-o", Folder(name), .. more]);
        Assert.That((said.ExitCode, said.Errors), Is.EqualTo((0, "")));
    }
}

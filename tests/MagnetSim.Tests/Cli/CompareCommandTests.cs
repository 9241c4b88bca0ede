using System.Text.Json;
using MagnetSim.Results;
using MagnetSim.Tests.Reports;

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
        Assert.That(said.Output, Does.StartWith("Shortfall, Apr 2026 – Mar 2031, against quiet: ban +"));
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
    public async Task Comparison_GoesToAFolder_WithNamesInsteadOfPaths()
    {
        var said = await Shell.SayAsync(
            "compare", Folder("quiet"), Folder("ban"), "-o", Folder("out"), "--no-charts");
        var path = Path.Combine(Folder("out"), "comparison.csv");
        Assert.That(said.Output, Does.EndWith($"Every KPI: {path}\n"));
        var lines = await File.ReadAllLinesAsync(path);
        Assert.That(lines[0], Is.EqualTo(
            "first,second,kpi,unit,first_mean,second_mean,difference,half_width_95,pairs,variance_ratio"));
        Assert.That(lines[1], Does.Match("^quiet,ban,demand,t,[\\d.]+,[\\d.]+,0,0,4,0$"));
        string[] files = ["comparison.csv", "comparison.json", "overlay.csv"];
        Assert.That(Directory.GetFiles(Folder("out")).Select(Path.GetFileName), Is.EquivalentTo(files));
        foreach (var file in files)
        {
            Assert.That(await File.ReadAllTextAsync(Path.Combine(Folder("out"), file)),
                Does.Not.Contain(_root), file);
        }
    }

    [Test]
    public async Task ComparisonThatIsThere_IsReplacedByForceAlone()
    {
        string[] command =
            ["compare", Folder("quiet"), Folder("ban"), "-o", Folder("out"), "--no-charts"];
        await Shell.SayAsync(command);
        var again = await Shell.SayAsync(command);
        Assert.That((again.ExitCode, again.Output, again.Errors), Is.EqualTo((2, "", $"magnetsim: "
            + $"{Folder("out")} holds a comparison already; --force replaces it{Environment.NewLine}")));
        var forced = await Shell.SayAsync("compare", Folder("quiet"), Folder("other"), "-o", Folder("out"),
            "--force", "--unpaired", "--json", "--no-charts");
        Assert.That((forced.ExitCode, forced.Errors), Is.EqualTo((0, "")));
        Assert.That((await File.ReadAllLinesAsync(Path.Combine(Folder("out"), "comparison.csv")))[1],
            Does.EndWith(",,"), "no pairs, no ratio");
    }

    [Test]
    public async Task StoredComparison_IsReadBackAsItWas()
    {
        await Shell.SayAsync("compare", Folder("quiet"), Folder("ban"), Folder("stock"), "-o", Folder("out"),
            "--no-charts", "--over-time", "month/shortfall");
        var read = ComparisonFolder.Read(Folder("out"));
        Assert.That(read.Manifest.Runs.Select(run => run.Name),
            Is.EqualTo(new[] { "quiet", "ban", "stock" }));
        Assert.That(read.Manifest.Runs[1].Manifest.ScenarioHash,
            Is.EqualTo(RunFolder.ReadManifest(Folder("ban")).ScenarioHash));
        var shortfall = RunFolder.Read(Folder("ban")).Series.Single(series =>
            series is { Period: "month", Measure: "shortfall", Part: "" });
        Assert.That(read.Series[1].Single(series => series.Measure == "shortfall").Values,
            Is.EqualTo(shortfall.Values));
        ComparisonFolder.Write(read, Folder("copy"), force: false);
        foreach (var file in Directory.GetFiles(Folder("out")))
        {
            Assert.That(await File.ReadAllBytesAsync(Path.Combine(Folder("copy"), Path.GetFileName(file))),
                Is.EqualTo(await File.ReadAllBytesAsync(file)), file);
        }
    }

    /// <summary>The sums over all months are those of the shortfalls that the folders keep.</summary>
    [TestCase("1")]
    [TestCase("3")]
    public async Task OverTime_SubtractsPairByPair(string threads)
    {
        var said = await Shell.SayAsync("compare", Folder("ban"), Folder("stock"), "-o", Folder("out"),
            "--no-charts", "--over-time", "month/shortfall", "--over-time", "cumulative/month/shortfall",
            "--threads", threads);
        Assert.That((said.ExitCode, said.Errors), Is.EqualTo((0, "")));
        var differences = ComparisonFolder.Read(Folder("out")).OverTime;
        Assert.That(differences.Select(difference => difference.Series),
            Is.EqualTo(new[] { "month/shortfall", "cumulative/month/shortfall" }));
        double[] before = [.. RunFolder.ReadReplications(Folder("ban")).Find("shortfall")!];
        double[] after = [.. RunFolder.ReadReplications(Folder("stock")).Find("shortfall")!];
        var due = Summary.Of([.. after.Zip(before, (one, other) => one - other)], MeasureKind.Number);
        var last = differences[1].Values[^1];
        double[] found = [last.Mean, last.HalfWidth95, last.P05, last.P50, last.P95];
        Assert.That(found, Is.EqualTo(
            new[] { due.Mean, due.HalfWidth95, due.P05, due.P50, due.P95 }).Within(1e-6));
        Assert.That(differences[0].Values.Sum(value => value.Mean), Is.EqualTo(due.Mean).Within(1e-6));
    }

    [Test]
    public async Task OverTime_OfRunsThatComeOutOtherwise_IsRefused()
    {
        var file = Path.Combine(Folder("stock"), "replications.csv");
        var lines = await File.ReadAllLinesAsync(file);
        lines[3] = lines[3].Replace(lines[3].Split(',')[1], "1", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(file, lines);
        var said = await Shell.SayAsync("compare", Folder("ban"), Folder("stock"), "-o", Folder("out"),
            "--over-time", "month/shortfall");
        Assert.That(said.ExitCode, Is.EqualTo(2));
        Assert.That(said.Errors, Does.Contain($"{Folder("stock")}: replication 2 comes out otherwise than "
            + "its folder says (demand); magnetsim rerun says in what"));
        Assert.That(Directory.Exists(Folder("out")), Is.False);
    }

    [TestCase("month/shortfal", "did you mean month/shortfall?")]
    [TestCase("nothing", "series.csv in its folder names them")]
    public async Task OverTime_OfAnUnknownSeries_SaysWhatIsNear(string series, string hint)
    {
        var said = await Shell.SayAsync(
            "compare", Folder("ban"), Folder("stock"), "-o", Folder("out"), "--over-time", series);
        Assert.That((said.ExitCode, said.Errors.Contains(hint, StringComparison.Ordinal)),
            Is.EqualTo((2, true)), said.Errors);
    }

    [Test]
    public async Task OverTime_NeedsAFolderAndPairs()
    {
        var said = await Shell.SayAsync(
            "compare", Folder("ban"), Folder("other"), "--unpaired", "--over-time", "month/shortfall");
        Assert.That(said.ExitCode, Is.EqualTo(2));
        Assert.That(said.Errors, Does.Contain("name a folder for them with -o")
            .And.Contain("--unpaired has no pairs"));
    }

    [Test]
    public async Task Report_DrawsAComparisonAgain()
    {
        await Drawing.RequireGnuplotAsync();
        await Shell.SayAsync("compare", Folder("quiet"), Folder("ban"), "-o", Folder("out"), "--no-charts");
        var said = await Shell.SayAsync("report", Folder("out"), "--format", "svg");
        Assert.That((said.ExitCode, said.Errors), Is.EqualTo((0, "")));
        Assert.That(said.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Path.GetFileName),
            Is.EqualTo(new[] { "overlay.svg", "differences.svg" }));
        var missing = await Shell.SayAsync("report", Folder("out"), "--only", "difference-over-time");
        Assert.That(missing.Errors, Does.Contain("it needs pairs that were simulated again"));
    }

    private string Folder(string name) => Path.Combine(_root, name);

    private async Task RunAsync(string name, params string[] more)
    {
        var scenario = Path.Combine(Folder("mine"), "scenario.yaml");
        var said = await Shell.SayAsync(["run", scenario, "--no-charts", "-o", Folder(name), .. more]);
        Assert.That((said.ExitCode, said.Errors), Is.EqualTo((0, "")));
    }
}

using System.Text.Json;
using MagnetSim.Results;

namespace MagnetSim.Tests.Cli;

public sealed class UncertaintyCommandTests
{
    private const string Scenario = """
        magnetsim: 1
        name: Small
        horizon: {start: 2026-04-01, end: 2027-04-01}
        elements: [ndpr]
        experiment: {replications: 12, seed: 3}
        materials: {magnet: {contains: {ndpr: 30 %}}}
        stockpiles: {magnet_pool: {material: magnet, initial: 20 t}}
        lanes:
          magnets:
            country: China
            to: magnet_pool
            contract: 100 t/yr
            shipment: 5 t
            lead_time: {uncertain: {triangular: [20 d, 28 d, 45 d]}, source: "a survey", confidence: B}
        sectors:
          wind:
            uses: magnet
            from: magnet_pool
            demand: {base: {uncertain: {uniform: [100 t/yr, 140 t/yr]}}, at: 2026-04-01}
            arrives: {poisson_orders: 1 t}
            unmet: {late: 60 %, patience: 8 wk}
        """;

    private string _root = "";
    private string _scenario = "";

    [SetUp]
    public void CreateRoot()
    {
        _root = Directory.CreateTempSubdirectory("magnetsim-").FullName;
        _scenario = Path.Combine(_root, "small.yaml");
        File.WriteAllText(_scenario, Scenario);
    }

    [TearDown]
    public void DeleteRoot() => Directory.Delete(_root, recursive: true);

    [TestCase("random")]
    [TestCase("latin_hypercube")]
    public async Task Folder_HasTheSameBytes_ForOneThreadAndTwo(string sampling)
    {
        string[] asked = ["--sobol", "--set", $"experiment.sampling={sampling}"];
        await Study("one", [.. asked, "--threads", "1"]);
        await Study("two", [.. asked, "--threads", "2"]);
        string[] files =
            [.. Directory.GetFiles(Path.Combine(_root, "one")).Select(Path.GetFileName).Order()!];
        Assert.That(files, Is.EqualTo(new[]
        {
            "scenario.yaml", "sobol.csv", "tornado.csv", "uncertainty.json", "variance.csv",
        }));
        foreach (var file in files)
        {
            Assert.That(await File.ReadAllBytesAsync(Path.Combine(_root, "two", file)),
                Is.EqualTo(await File.ReadAllBytesAsync(Path.Combine(_root, "one", file))), file);
        }
    }

    [Test]
    public async Task Table_FitsEightyColumns_AndJsonSaysTheSame()
    {
        var table = await Study("table", "--sobol", "--kpi", "shortfall", "--kpi", "on_time_fill/wind");
        var lines = table.Output.Replace(_root, "", StringComparison.Ordinal).Split('\n');
        Assert.That(lines.Max(line => line.Length), Is.LessThanOrEqualTo(80), table.Output);
        Assert.That(table.Output, Does.Match("^Shortfall depends (most on|on no)")
            .And.Contain("\nServed on time (wind): mean"));
        Assert.That(table.Output, Does.Contain("2 uncertain inputs:"));
        Assert.That(table.Output, Does.Contain("triangular: [20 d, 28 d, 45 d]"));
        Assert.That(table.Output, Does.Contain("confidence B: a survey"));
        var json = await Study("json", "--sobol", "--kpi", "shortfall", "--json");
        using var read = JsonDocument.Parse(json.Output);
        var kpi = read.RootElement.GetProperty("kpis").GetProperty("shortfall");
        var study = UncertaintyFolder.Read(Path.Combine(_root, "json"));
        Assert.That(kpi.GetProperty("uncertain_share").GetDouble(),
            Is.EqualTo(study.Variances.Single(row => row.Kpi == "shortfall").Share));
        var bar = kpi.GetProperty("tornado")[0];
        Assert.That(bar.GetProperty("input").GetString(), Is.EqualTo("sectors.wind.demand.base"));
        Assert.That(bar.GetProperty("swing").GetDouble(),
            Is.EqualTo(study.BarsOf("shortfall")[0].Swing));
        Assert.That(kpi.GetProperty("sobol").GetArrayLength(), Is.EqualTo(3));
    }

    /// <summary>Cut, both would read the same.</summary>
    [Test]
    public async Task LongPaths_StandWhole_InLinesOfTheirOwn()
    {
        const string Sector = "wind_turbines_with_direct_drive_of_the_coasts_in_the_south";
        await File.WriteAllTextAsync(_scenario, Scenario.Replace("  wind:", $"  {Sector}:",
            StringComparison.Ordinal));
        var table = await Study("long", "--kpi", $"on_time_fill/{Sector}");
        var lines = table.Output.Replace(_root, "", StringComparison.Ordinal).Split('\n');
        Assert.That(lines, Has.Exactly(2).EqualTo($"  sectors.{Sector}.demand.base"), table.Output);
        Assert.That(lines.Max(line => line.Length), Is.LessThanOrEqualTo(80), table.Output);
    }

    [Test]
    public async Task Folder_IsReadBackAsItWas_AndIsDrawnAgain()
    {
        await Study("study");
        var folder = Path.Combine(_root, "study");
        var study = UncertaintyFolder.Read(folder);
        Assert.That((study.Manifest.Pairs, study.Manifest.BarReplications), Is.EqualTo((12, 10)));
        Assert.That(study.Manifest.Inputs.Select(input => input.Median),
            Is.EqualTo(new[] { "30.4 d", "120 t/yr" }));
        Assert.That(study.Indices, Is.Empty);
        var charts = MagnetSim.Reports.TornadoChart.Of(study).ToArray();
        Assert.That(charts.Select(chart => chart.Name), Is.EqualTo(new[] { "tornado", "tornado-2" }));
    }

    [Test]
    public async Task NothingUncertain_IsRefused_WithHowToWriteIt()
    {
        await File.WriteAllTextAsync(_scenario, Scenario
            .Replace("{uncertain: {uniform: [100 t/yr, 140 t/yr]}}", "120 t/yr", StringComparison.Ordinal)
            .Replace("uncertain: {triangular: [20 d, 28 d, 45 d]}", "triangular: [20 d, 28 d, 45 d]",
                StringComparison.Ordinal));
        var said = await Said(2, "uncertainty", _scenario);
        Assert.That(said.Errors, Does.Contain("nothing in this scenario is uncertain; write"));
        Assert.That(Directory.GetFileSystemEntries(_root), Has.Length.EqualTo(1));
    }

    [TestCase("--kpi lost/solar", "with this name there are lost, lost/wind")]
    [TestCase("-n 3", "--replications is 3; a whole number from 10")]
    public async Task WrongArguments_AreRefused(string arguments, string message)
    {
        var said = await Said(2, ["uncertainty", _scenario, .. arguments.Split(' ')]);
        Assert.That(said.Errors, Does.Contain(message));
    }

    [Test]
    public async Task Hypercube_DoesNotGoWithAPrecision()
    {
        var said = await Said(2, "run", _scenario, "--set", "experiment.sampling=latin_hypercube",
            "--precision", "lost: 1 t");
        Assert.That(said.Errors, Does.Contain("must know the number of replications before; write -n"));
    }

    /// <summary>Of ten replications each holds another tenth of the range: orders apart, demand goes in equal
    /// steps; and a run of twenty has other replications.</summary>
    [Test]
    public async Task Run_ByHypercube_IsLaidOutForItsOwnNumber()
    {
        await File.WriteAllTextAsync(_scenario, Scenario.Replace(
            "arrives: {poisson_orders: 1 t}", "", StringComparison.Ordinal));
        var ten = await Demands("10");
        var twenty = await Demands("20");
        Assert.That(ten.Order().Select(demand => (int)((demand - 99.93) / 4)),
            Is.EqualTo(Enumerable.Range(0, 10)));
        Assert.That(twenty.Take(10), Is.Not.EqualTo(ten));
    }

    /// <summary>Each shard lays out the hypercube of the whole run.</summary>
    [Test]
    public async Task Run_ByHypercube_InShards_IsTheSameRun()
    {
        var whole = await Demands("9");
        string shards = Path.Combine(_root, "shards"), merged = Path.Combine(_root, "merged");
        foreach (var shard in new[] { "1/2", "2/2" })
        {
            await Said(0, "run", _scenario, "-n", "9", "--no-charts", "-o", shards, "--shard", shard,
                "--set", "experiment.sampling=latin_hypercube");
        }

        await Said(0, "merge", shards, "--no-charts", "-o", merged);
        Assert.That(RunFolder.ReadReplications(merged).Find("demand"), Is.EqualTo(whole));
    }

    [Test]
    public async Task Folder_IsReplacedOnlyByForce()
    {
        await Study("again");
        var refused = await Said(2, "uncertainty", _scenario, "-o", Path.Combine(_root, "again"));
        Assert.That(refused.Errors, Does.Contain("holds a study of uncertainty already; --force"));
        await Study("again", "--force");
    }

    private async Task<IReadOnlyList<double>> Demands(string replications)
    {
        var folder = Path.Combine(_root, $"run-{replications}");
        await Said(0, "run", _scenario, "-n", replications, "--no-charts", "-o", folder,
            "--set", "experiment.sampling=latin_hypercube");
        return RunFolder.ReadReplications(folder).Find("demand")!;
    }

    private Task<Said> Study(string folder, params string[] arguments) => Said(0,
        ["uncertainty", _scenario, "--no-charts", "-o", Path.Combine(_root, folder), .. arguments]);

    private static async Task<Said> Said(int exitCode, params string[] arguments)
    {
        var said = await Shell.SayAsync(arguments);
        Assert.That(said.ExitCode, Is.EqualTo(exitCode), said.Errors);
        return said;
    }
}

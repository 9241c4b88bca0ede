using System.Text.Json;
using MagnetSim.Results;

namespace MagnetSim.Tests.Cli;

public sealed class SweepCommandTests
{
    private const string Initial = "stockpiles.magnet_pool.initial";

    private const string Scenario = """
        magnetsim: 1
        name: Small
        horizon: {start: 2026-04-01, end: 2027-04-01}
        elements: [ndpr]
        experiment: {replications: 6, seed: 3}
        materials: {magnet: {contains: {ndpr: 30 %}}}
        stockpiles: {magnet_pool: {material: magnet, initial: 20 t}}
        lanes:
          magnets:
            country: China
            to: magnet_pool
            contract: 100 t/yr
            shipment: 5 t
            lead_time: {triangular: [20 d, 28 d, 45 d]}
        sectors:
          wind:
            uses: magnet
            from: magnet_pool
            demand: 120 t/yr
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

    [Test]
    public async Task OnePoint_IsTheRunKpiByKpi()
    {
        await Sweep("one", "--vary", $"{Initial}=7 t");
        var run = Path.Combine(_root, "run");
        await Said(0, "run", _scenario, "--set", $"{Initial}=7 t", "--no-charts", "-o", run);
        var swept = SweepFolder.Read(Path.Combine(_root, "one")).Kpis;
        var kpis = RunFolder.Read(run).Kpis;
        Assert.That(swept.Select(kpi => kpi.Key), Is.EqualTo(kpis.Select(kpi => kpi.Key)));
        Assert.That(kpis, Has.Count.GreaterThan(10));
        foreach (var (one, other) in swept.Zip(kpis))
        {
            Assert.That(one.Unit, Is.EqualTo(other.Unit));
            Assert.That(one.Summary,
                Is.EqualTo(other.Summary with { P25 = double.NaN, P75 = double.NaN }), one.Key);
        }
    }

    [Test]
    public async Task Folder_HasTheSameBytes_ForOneThreadAndTwo()
    {
        string[] varied =
            ["--vary", $"{Initial}=0..40 t in 3", "--vary", "lanes.magnets.contract=80 t/yr,100 t/yr"];
        await Sweep("one", [.. varied, "--threads", "1"]);
        await Sweep("two", [.. varied, "--threads", "2"]);
        string[] files =
            [.. Directory.GetFiles(Path.Combine(_root, "one")).Select(Path.GetFileName).Order()!];
        Assert.That(files, Is.EqualTo(new[] { "scenario.yaml", "sweep.csv", "sweep.json" }));
        foreach (var file in files)
        {
            Assert.That(await File.ReadAllBytesAsync(Path.Combine(_root, "two", file)),
                Is.EqualTo(await File.ReadAllBytesAsync(Path.Combine(_root, "one", file))), file);
        }
    }

    [Test]
    public async Task Differences_ArePairedWithTheFirstPoint()
    {
        await Sweep("pairs", "--vary", $"{Initial}=0 t,20 t");
        var runs = new List<ReplicationTable>();
        foreach (var mass in new[] { "0 t", "20 t" })
        {
            var run = Path.Combine(_root, $"run {mass}");
            await Said(0, "run", _scenario, "--set", $"{Initial}={mass}", "--no-charts", "-o", run);
            runs.Add(RunFolder.ReadReplications(run));
        }

        double[] more = [.. runs[1].Find("shortfall")!
            .Zip(runs[0].Find("shortfall")!, (one, other) => one - other)];
        var expected = Summary.Of(more, MeasureKind.Number);
        var shortfalls = SweepFolder.Read(Path.Combine(_root, "pairs")).Of("shortfall");
        Assert.That(shortfalls[0]!.Difference, Is.Zero);
        Assert.That(shortfalls[1]!.Difference, Is.EqualTo(expected.Mean).Within(1e-9).And.LessThan(0));
        Assert.That(shortfalls[1]!.DifferenceHalfWidth95, Is.EqualTo(expected.HalfWidth95).Within(1e-9));
    }

    [Test]
    public async Task Error_AtOnePoint_IsSaidWithThePoint_AndNothingIsRunOrWritten()
    {
        var said = await Said(2, "sweep", _scenario, "-n", "1000000", "-o", Path.Combine(_root, "bad"),
            "--vary", $"{Initial}=5 t,five,6 wk");
        Assert.That(said.Errors, Does.Contain(
            $"point 2 ({Initial}=five): {Initial}: five cannot stand here"));
        Assert.That(said.Errors, Does.Contain($"point 3 ({Initial}=6 wk)"));
        Assert.That(said.Output, Is.Empty);
        Assert.That(Directory.GetFileSystemEntries(_root), Is.EqualTo(new[] { _scenario }));
    }

    [TestCase("--kpi nonsense --vary a=1", "--kpi nonsense: no such KPI; there are demand,")]
    [TestCase("--kpi lost/solar --vary a=1", "with this name there are lost, lost/wind")]
    [TestCase("--lhs 1001 --vary a=1..2", "--lhs is 1001; a whole number from 1 to 1000")]
    [TestCase("--design d.csv --vary a=1", "--design has all points")]
    [TestCase("", "nothing is varied")]
    public async Task WrongArguments_AreRefused(string arguments, string message)
    {
        var said = await Said(
            2, ["sweep", _scenario, .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.That(said.Errors, Does.Contain(message));
    }

    [Test]
    public async Task Folder_IsReplacedOnlyByForce_AndOnlyWhereItHoldsASweep()
    {
        string[] again = ["sweep", _scenario, "--no-charts", "--vary", $"{Initial}=1 t", "-o"];
        var folder = Path.Combine(_root, "sweep");
        await Said(0, [.. again, folder]);
        var refused = await Said(2, [.. again, folder]);
        Assert.That(refused.Errors, Does.Contain("holds a sweep already; --force"));
        await Said(0, [.. again, folder, "--force"]);
        var other = await Said(2, [.. again, _root, "--force"]);
        Assert.That(other.Errors, Does.Contain("is no sweep folder"));
        Assert.That(Directory.GetFileSystemEntries(_root), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task Table_FitsEightyColumns_AndJsonSaysTheSame()
    {
        string[] asked =
        [
            "--vary", $"{Initial}=0 t,20 t", "--kpi", "shortfall", "--kpi", "lost/wind",
            "--kpi", "on_time_fill", "--kpi", "late",
        ];
        var table = await Sweep("table", asked);
        var lines = table.Output.Replace(_root, "", StringComparison.Ordinal).Split('\n');
        Assert.That(lines.Max(line => line.Length), Is.LessThanOrEqualTo(80), table.Output);
        Assert.That(table.Output, Does.StartWith("Shortfall falls from ").And.Not.Contain("on_time_fill")
            .And.Contain("Served on time").And.Not.Match(" \n"));
        Assert.That(table.Output, Does.Contain("2 points of 6 replications each, seed 3"));
        var json = await Sweep("json", [.. asked, "--json"]);
        using var read = JsonDocument.Parse(json.Output);
        var point = read.RootElement.GetProperty("points")[1];
        Assert.That(point.GetProperty("values").GetProperty(Initial).GetString(),
            Is.EqualTo("20 t"));
        Assert.That(point.GetProperty("kpis").GetProperty("lost/wind").GetProperty("mean").GetDouble(),
            Is.EqualTo(SweepFolder.Read(Path.Combine(_root, "json")).Of("lost/wind")[1]!.Summary.Mean));
    }

    private Task<Said> Sweep(string folder, params string[] arguments) => Said(
        0, ["sweep", _scenario, "--no-charts", "-o", Path.Combine(_root, folder), .. arguments]);

    private static async Task<Said> Said(int exitCode, params string[] arguments)
    {
        var said = await Shell.SayAsync(arguments);
        Assert.That(said.ExitCode, Is.EqualTo(exitCode), said.Errors);
        return said;
    }
}

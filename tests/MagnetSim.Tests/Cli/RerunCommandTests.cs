using System.Text.Json;
using MagnetSim.Results;

namespace MagnetSim.Tests.Cli;

/// <summary>Runs that are made again, and runs that stop when they are precise enough.</summary>
public sealed class RerunCommandTests
{
    private string _root = "";

    private string Scenario => Path.Combine(_root, "mine", "scenario.yaml");

    private string Run => Path.Combine(_root, "run");

    [SetUp]
    public async Task WriteRun()
    {
        _root = Directory.CreateTempSubdirectory("magnetsim-").FullName;
        await Shell.SayAsync("init", Path.Combine(_root, "mine"));
    }

    [TearDown]
    public void DeleteRoot() => Directory.Delete(_root, recursive: true);

    [Test]
    public async Task Run_IsReproducedFromItsFolderAlone()
    {
        await RunAsync("-n", "3", "--variant", "ban", "--set", "experiment.seed=5", "--trace", "1");
        Directory.Delete(Path.Combine(_root, "mine"), recursive: true);
        var again = Path.Combine(_root, "again");
        var said = await Shell.SayAsync("rerun", Run, "-o", again, "--threads", "1");
        Assert.That((said.ExitCode, said.Errors), Is.EqualTo((0, "")));
        Assert.That(said.Output, Does.Contain("summary.csv       the same bytes\n")
            .And.Contain("log.jsonl         the same bytes\n")
            .And.Contain("run.json          the same bytes\n")
            .And.StartsWith("The run is reproduced.\n"));
        foreach (var file in Directory.GetFiles(Run).Select(Path.GetFileName))
        {
            if (file == RunFolder.TimingFile) continue;
            Assert.That(await File.ReadAllBytesAsync(Path.Combine(again, file!)),
                Is.EqualTo(await File.ReadAllBytesAsync(Path.Combine(Run, file!))), file);
        }
    }

    [Test]
    public async Task ChangedAndMissingFiles_AreNamed_AndTheExitCodeIsOne()
    {
        await RunAsync("-n", "2");
        var summary = Path.Combine(Run, RunFolder.SummaryFile);
        var lines = await File.ReadAllLinesAsync(summary);
        lines[2] += "9";
        await File.WriteAllTextAsync(summary, string.Join('\n', lines) + "\n");
        File.Delete(Path.Combine(Run, RunFolder.LedgerFile));
        var said = await Shell.SayAsync("rerun", Run);
        Assert.That(said.ExitCode, Is.EqualTo(1));
        Assert.That(said.Output, Does.Contain("summary.csv       differs, first in line 3\n")
            .And.Contain($"ledger.csv        is missing in {Run}\n")
            .And.StartsWith("The run is not reproduced.\n"));
        var json = await Shell.SayAsync("rerun", Run, "--json");
        using var parsed = JsonDocument.Parse(json.Output);
        Assert.That(parsed.RootElement.GetProperty("reproduced").GetBoolean(), Is.False);
        Assert.That(parsed.RootElement.GetProperty("files").GetProperty("ledger.csv").GetString(),
            Is.EqualTo("missing_in_first"));
    }

    /// <summary>A manifest that does not say of which replication cannot give the log again.</summary>
    [Test]
    public async Task LogThatIsNotRepeated_IsNamed()
    {
        await RunAsync("-n", "2");
        await File.WriteAllTextAsync(Path.Combine(Run, RunFolder.LogFile), "{}\n");
        var said = await Shell.SayAsync("rerun", Run);
        Assert.That(said.ExitCode, Is.EqualTo(1));
        Assert.That(said.Output, Does.Contain("log.jsonl         was not written again\n"));
    }

    [Test]
    public async Task AnotherVersionOfTheTool_IsAWarning()
    {
        await RunAsync("-n", "2");
        var manifest = Path.Combine(Run, RunFolder.ManifestFile);
        var text = await File.ReadAllTextAsync(manifest);
        await File.WriteAllTextAsync(manifest, text.Replace(
            $"\"tool_version\": \"{Tool.Version}\"", "\"tool_version\": \"0.0.9\"",
            StringComparison.Ordinal));
        var said = await Shell.SayAsync("rerun", Run);
        Assert.That(said.ExitCode, Is.Zero);
        Assert.That(said.Errors, Does.StartWith("magnetsim: warning: version 0.0.9")
            .And.Contain("figures may differ"));
        Assert.That(said.Output, Does.Contain(
            "run.json          the same but for the version of the tool\n"));
    }

    [Test]
    public async Task ChangedManifest_IsNotReproduced()
    {
        await RunAsync("-n", "2");
        var manifest = Path.Combine(Run, RunFolder.ManifestFile);
        var text = await File.ReadAllTextAsync(manifest);
        await File.WriteAllTextAsync(
            manifest, text.Replace("\"components\": ", "\"components\": 9", StringComparison.Ordinal));
        var said = await Shell.SayAsync("rerun", Run);
        Assert.That(said.ExitCode, Is.EqualTo(1));
        Assert.That(said.Output, Does.Contain("run.json          differs"));
    }

    [Test]
    public async Task ChangedScenario_IsAWarning()
    {
        await RunAsync("-n", "2");
        var scenario = Path.Combine(Run, RunFolder.ScenarioFile);
        var text = await File.ReadAllTextAsync(scenario);
        await File.WriteAllTextAsync(scenario, text.Replace(
            "recovery: 90 %", "recovery: 20 %", StringComparison.Ordinal));
        var said = await Shell.SayAsync("rerun", Run);
        Assert.That(said.ExitCode, Is.EqualTo(1));
        Assert.That(said.Errors, Is.EqualTo("magnetsim: warning: scenario.yaml is not the scenario of the "
            + $"run: its hash is not the one in run.json{Environment.NewLine}"));
    }

    [Test]
    public async Task FolderThatHoldsSomething_IsNotWrittenTo()
    {
        await RunAsync("-n", "2");
        var said = await Shell.SayAsync("rerun", Run, "-o", Run);
        Assert.That((said.ExitCode, said.Errors), Is.EqualTo(
            (2, $"magnetsim: {Run} is there already; choose a new folder{Environment.NewLine}")));
        var nothing = await Shell.SayAsync("rerun", Path.Combine(_root, "mine"));
        Assert.That((nothing.ExitCode, nothing.Errors.Contains("no run folder", StringComparison.Ordinal)),
            Is.EqualTo((2, true)));
    }

    [Test]
    public async Task Precision_StopsTheRun_AndIsReproduced()
    {
        var said = await RunAsync(
            "--precision", "Served on time: 0.4 %", "--precision", "demand: 2 % of mean",
            "--variant", "ban", "--at-least", "4");
        Assert.That(said.Output, Does.Match(
            @"Stopped because the 95 % intervals are as narrow as asked:\n  Served on time ± 0\.\d+ pts "
            + @"\(asked: 0\.4 pts\)\n  Demand ± [\d.]+ % of mean \(asked: 2 % of mean\)"));
        var manifest = RunFolder.ReadManifest(Run);
        Assert.That(manifest.Stopped, Is.EqualTo(StopReason.Reached));
        Assert.That(manifest.Precision!.Targets,
            Is.EqualTo(new PrecisionTarget[]
            {
                new("on_time_fill", 0.004, false), new("demand", 0.02, true),
            }));
        var again = await Shell.SayAsync("rerun", Run);
        Assert.That((again.ExitCode, again.Errors), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task Precision_BeyondTheMost_IsSaid()
    {
        var said = await RunAsync(
            "--precision", "on_time_fill: 0.000001 %", "--at-most", "3", "--variant", "ban",
            "--json");
        using var json = JsonDocument.Parse(said.Output);
        Assert.That(json.RootElement.GetProperty("stopped").GetString(), Is.EqualTo("at_most"));
        Assert.That(json.RootElement.GetProperty("replications").GetInt32(), Is.EqualTo(3));
        var target = json.RootElement.GetProperty("precision")[0];
        Assert.That(target.GetProperty("reached").GetBoolean(), Is.False);
        Assert.That(target.GetProperty("asked_half_width").GetDouble(), Is.EqualTo(1e-8).Within(1e-20));
    }

    /// <summary>What never happened in 30 replications may yet happen in 3/30 of all.</summary>
    [Test]
    public async Task KpiThatDoesNotVary_IsDoubted()
    {
        var said = await RunAsync("--precision", "lost: 1 t");
        Assert.That(said.Output, Does.Contain("  Lost ± 0 t (asked: 1 t); it is the same in all 30 "
            + "replications, and up to\n    10 % of all may differ\n"));
    }

    [TestCase("--at-least goes with --precision", "--at-least", "3")]
    [TestCase("--at-most goes with --precision", "--at-most", "3")]
    [TestCase("write --at-most instead of -n", "--precision", "lost: 1 t", "-n", "3")]
    [TestCase("--at-least is 1; a whole number from 2", "--precision", "lost: 1 t", "--at-least", "1")]
    [TestCase("--at-least is 9, but --at-most is 3",
        "--precision", "lost: 1 t", "--at-least", "9", "--at-most", "3")]
    [TestCase("--trace is 30; of 30 replications the last is 29",
        "--precision", "lost: 1 t", "--trace", "30")]
    [TestCase("--precision \"lots: 1 t\": the scenario has no KPI lots; near are lost",
        "--precision", "lots: 1 t")]
    public async Task ArgumentsThatDoNotGoTogether_AreRefused(string message, params string[] arguments)
    {
        var said = await Shell.SayAsync(["run", Scenario, "--no-charts", "-o", Run, .. arguments]);
        Assert.That(said.ExitCode, Is.EqualTo(2));
        Assert.That(said.Errors, Does.Contain(message));
        Assert.That(Directory.Exists(Run), Is.False);
    }

    private async Task<Said> RunAsync(params string[] arguments)
    {
        var said = await Shell.SayAsync(["run", Scenario, "--no-charts", "-o", Run, .. arguments]);
        Assert.That((said.ExitCode, said.Errors), Is.EqualTo((0, "")));
        return said;
    }
}

using System.Text.Json;

namespace MagnetSim.Tests.Cli;

/// <summary>The commands around scenario files, from a first one to a comparison of runs.</summary>
public class ScenarioCommandsTests
{
    private string _root = "";

    private string Scenario => Path.Combine(_root, "mine", "scenario.yaml");

    [SetUp]
    public async Task WriteScenario()
    {
        _root = Directory.CreateTempSubdirectory("magnetsim-").FullName;
        var said = await Shell.SayAsync("init", Path.Combine(_root, "mine"));
        Assert.That(said.ExitCode, Is.Zero);
    }

    [TearDown]
    public void DeleteRoot() => Directory.Delete(_root, recursive: true);

    [Test]
    public async Task Init_WritesAScenarioWithoutProblems()
    {
        var said = await Shell.SayAsync("validate", Scenario);
        Assert.That((said.ExitCode, said.Errors), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task Init_KeepsWhatIsThere()
    {
        await File.AppendAllTextAsync(Scenario, "# mine");
        var said = await Shell.SayAsync("init", Path.Combine(_root, "mine"));
        Assert.That(said.ExitCode, Is.EqualTo(2));
        Assert.That(said.Errors, Is.EqualTo(
            $"magnetsim: {Scenario} is there already; choose another folder{Environment.NewLine}"));
        Assert.That(await File.ReadAllTextAsync(Scenario), Does.EndWith("# mine"));
    }

    [Test]
    public async Task Diff_OfAVariant_ShowsWhatItChanges()
    {
        var said = await Shell.SayAsync("diff", Scenario, "--variant", "more_stock");
        Assert.That(said.Output, Does.Contain("The scenarios differ in 2 values.")
            .And.Contain("\nsectors.vehicles.stock.cover\n  A  4 wk ").And.Contain("\n  B  12 wk "));
        Assert.That(said.ExitCode, Is.Zero);
    }

    [Test]
    public async Task Diff_NamesTheChangesAsTheyWereTyped()
    {
        var said = await Shell.SayAsync(
            "diff", Scenario, "--variant", "ban", "--set", "sectors.others.stock.cover=6 wk");
        Assert.That(said.Output, Does.Contain(
            $"A  {Scenario}\nB  {Scenario}, --variant ban, --set sectors.others.stock.cover=6 wk\n\n"));
    }

    [Test]
    public async Task Set_WithoutQuotes_IsToldToUseThem()
    {
        var said = await Shell.SayAsync("run", Scenario, "--set", "sectors.vehicles.stock.cover=12", "wk");
        Assert.That(said.ExitCode, Is.EqualTo(2));
        Assert.That(said.Errors, Does.Contain(
            "magnetsim: a value with a blank needs quotes: --set \"path=26 wk\""));
    }

    [Test]
    public async Task Explain_OfAPath_ShowsValuesAndRefusesWhatDoesNotGoWithIt()
    {
        var said = await Shell.SayAsync("explain", Scenario, "experiment.seed");
        Assert.That((said.ExitCode, said.Output), Is.EqualTo((0,
            "experiment.seed: 1                            # scenario.yaml:17\n")));
        var wrong = await Shell.SayAsync("explain", Scenario, "experiment.sed");
        Assert.That((wrong.ExitCode, wrong.Errors), Is.EqualTo((2, "magnetsim: experiment has no sed; "
            + "its keys are replications, sampling, seed, warm_up. Did you mean seed?"
            + Environment.NewLine)));
        var both = await Shell.SayAsync("explain", Scenario, "experiment", "--json");
        Assert.That(both.Errors, Does.StartWith(
            "magnetsim: PATH shows values; --at, --diagram and --json go without it"));
    }

    [Test]
    public async Task Diff_OfTheSame_SaysSo()
    {
        var said = await Shell.SayAsync("diff", Scenario, Scenario);
        Assert.That(said.Output, Does.StartWith("The scenarios say the same.\n"));
    }

    [Test]
    public async Task Diff_AsJson_HasValuesAndOrigins()
    {
        var said = await Shell.SayAsync("diff", Scenario, "--set", "experiment.seed=5", "--json");
        using var json = JsonDocument.Parse(said.Output);
        var value = json.RootElement.GetProperty("values")[0];
        Assert.That(value.GetProperty("path").GetString(), Is.EqualTo("experiment.seed"));
        Assert.That(value.GetProperty("first").GetProperty("value").GetString(), Is.EqualTo("1"));
        Assert.That(value.GetProperty("second").GetProperty("origin").GetString(),
            Is.EqualTo("--set experiment.seed=5"));
    }

    [Test]
    public async Task Diff_OfABrokenScenario_IsWrongInput()
    {
        var said = await Shell.SayAsync("diff", Scenario, "--set", "experiment.sed=5");
        Assert.That(said.ExitCode, Is.EqualTo(2));
        Assert.That(said.Errors, Does.Contain("Did you mean seed?"));
    }

    [Test]
    public async Task Compare_SaysByHowMuchRunsDiffer()
    {
        await RunAsync("quiet");
        await RunAsync("ban", "--variant", "ban");
        var said = await Shell.SayAsync("compare", Folder("quiet"), Folder("ban"));
        Assert.That(said.Output, Does.Contain("ban: My first scenario, --variant ban"));
        Assert.That(said.Output, Does.Match(@"Served on time +100\.0 % +\d\d\.\d % +−\d\.\d pts ± \d\.\d"));
        Assert.That(said.Output, Does.Match(@"Demand +[\d,]+ t +[\d,]+ t +0\.0 t ± 0\.0"));
        var diff = await Shell.SayAsync("diff", Folder("quiet"), Folder("ban"));
        Assert.That(diff.Output, Does.Contain("\nshocks.export_ban\n  A  –\n").And.Contain("differs"));
    }

    [Test]
    public async Task Compare_OfOneRun_AsksForAnother()
    {
        var said = await Shell.SayAsync("compare", "runs/quiet");
        Assert.That((said.ExitCode, said.Errors), Is.EqualTo((2,
            "magnetsim: there is nothing to compare runs/quiet with; name another run\n"
            + "See magnetsim compare --help\n")));
    }

    /// <summary>Nobody recognises the long path of what he typed in short.</summary>
    [Test]
    public async Task Compare_NamesAMissingRunAsItWasTyped()
    {
        var said = await Shell.SayAsync("compare", "runs/nowhere/", "runs/ban");
        Assert.That((said.ExitCode, said.Errors), Is.EqualTo((2,
            "magnetsim: runs/nowhere: no such run folder\n")));
    }

    [Test]
    public async Task Compare_OfRunsWithoutTheSameChance_IsRefused()
    {
        await RunAsync("one");
        await RunAsync("two", "--seed", "2");
        await RunAsync("short", "--set", "horizon.end=2029-04-01");
        var seeds = await Shell.SayAsync("compare", Folder("one"), Folder("two"));
        Assert.That((seeds.ExitCode, seeds.Errors), Is.EqualTo((2,
            $"magnetsim: {Folder("one")} and {Folder("two")} cannot be compared: the seeds differ (1 and 2), "
            + $"so replications do not share their chance; run both with the same --seed, or "
            + $"compare with --unpaired{Environment.NewLine}")));
        var horizons = await Shell.SayAsync("compare", Folder("one"), Folder("short"));
        Assert.That(horizons.Errors, Does.Contain("the horizons differ (2026-04-01 to 2031-04-01, and "
            + "2026-04-01 to 2029-04-01); run both over the same time"));
    }

    [Test]
    public async Task Diff_OfTwoRuns_SaysWhetherTheirResultsAgree()
    {
        await RunAsync("one");
        await RunAsync("again");
        await RunAsync("other", "--seed", "2");
        var same = await Shell.SayAsync("diff", Folder("one"), Folder("again"));
        Assert.That(same.Output, Does.Contain("summary.csv: the same bytes\n").And.Not.Contain("differs"));
        var other = await Shell.SayAsync("diff", Folder("one"), Folder("other"));
        Assert.That(other.Output, Does.Contain("seed: 1 → 2\n").And.Contain("summary.csv: differs\n"));
    }

    [Test]
    public async Task Diff_OfTwoRuns_NamesTheFirstOrigins()
    {
        await RunAsync("one");
        await RunAsync("other", "--set", "sectors.vehicles.stock.cover=5 wk");
        var said = await Shell.SayAsync("diff", Folder("one"), Folder("other"));
        Assert.That(said.Output, Does.Match(@"\n  A  4 wk +# scenario\.yaml:84\n")
            .And.Match(@"\n  B  5 wk +# --set sectors\.vehicles\.stock\.cover=5 wk \(was 4 wk, "));
    }

    [Test]
    public async Task Problems_BeyondFifty_AreCounted()
    {
        await File.AppendAllLinesAsync(
            Scenario, Enumerable.Range(1, 60).Select(number => $"unknown{number}: 1"));
        var said = await Shell.SayAsync("validate", Scenario);
        var lines = said.Errors.TrimEnd().Split(Environment.NewLine);
        Assert.That(lines, Has.Length.EqualTo(51));
        Assert.That(lines[^1], Is.EqualTo("… and 10 more problems"));
    }

    [Test]
    public async Task Outside_IsReadOnlyWithLeave()
    {
        var above = Path.Combine(_root, "mine", "inner", "above.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(above)!);
        await File.WriteAllTextAsync(above, "extends: ../scenario.yaml\nname: Above\n");
        var refused = await Shell.SayAsync("validate", above);
        Assert.That(refused.Errors, Does.Contain("--allow-outside allows it"));
        var allowed = await Shell.SayAsync("validate", above, "--allow-outside");
        Assert.That((allowed.ExitCode, allowed.Errors), Is.EqualTo((0, "")));
    }

    private string Folder(string run) => Path.Combine(_root, run);

    private async Task RunAsync(string name, params string[] more)
    {
        string[] arguments = ["run", Scenario, "-n", "4", "--no-charts", "-o", Folder(name), .. more];
        var said = await Shell.SayAsync(arguments);
        Assert.That((said.ExitCode, said.Errors), Is.EqualTo((0, "")));
    }
}

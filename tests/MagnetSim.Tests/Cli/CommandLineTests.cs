using MagnetSim.Cli;
using MagnetSim.Reports;
using MagnetSim.Results;
using MagnetSim.Scenarios;
using MagnetSim.Tests.Reports;
using MagnetSim.Tests.Results;
using MagnetSim.Tests.Scenarios;

namespace MagnetSim.Tests.Cli;

public sealed class CommandLineTests
{
    private string _root = "";

    [SetUp]
    public void CreateRoot() => _root = Directory.CreateTempSubdirectory("magnetsim-").FullName;

    [TearDown]
    public void DeleteRoot() => Directory.Delete(_root, recursive: true);

    [TestCase("run x.yaml --bogus", "Unrecognized command or argument '--bogus'")]
    [TestCase("frobnicate", "'frobnicate'")]
    [TestCase("", "Required command was not provided")]
    [TestCase("run", "Required argument 'SCENARIO' missing")]
    [TestCase("run x.yaml -n 0", "--replications is 0; a whole number from 1 to")]
    [TestCase("run x.yaml --seed -3", "--seed is -3; a whole number from 0 to 18446744073709551615")]
    [TestCase("run x.yaml --threads two", "--threads is two")]
    [TestCase("run x.yaml --set flex", "--set flex: write PATH=VALUE")]
    public async Task WrongArguments_AreRefusedInOneLineEach(string arguments, string message)
    {
        var said = await Shell.SayAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.That(said.ExitCode, Is.EqualTo(2));
        Assert.That(said.Errors, Does.Contain(message).And.Contain("--help"));
        Assert.That(said.Errors, Does.Not.Contain("   at "));
        Assert.That(said.Output, Is.Empty);
    }

    [Test]
    public async Task BadScenario_IsRefusedAndNothingIsWritten()
    {
        var scenario = Path.Combine(_root, "bad.yaml");
        await File.WriteAllTextAsync(scenario, "magnetsim: 1\nname: bad\nelements: [ndpr]\nhorizont: {}\n");
        var said = await Shell.SayAsync("run", scenario, "-o", Path.Combine(_root, "run"));
        Assert.That(said.ExitCode, Is.EqualTo(2));
        Assert.That(said.Errors, Does.Contain("horizont: unknown key").And.Contain("Did you mean horizon?"));
        Assert.That(Directory.GetFileSystemEntries(_root), Is.EqualTo(new[] { scenario }));
    }

    [Test]
    public async Task Validate_LooksAtVariantsToo()
    {
        var scenario = Path.Combine(_root, "variants.yaml");
        await File.WriteAllTextAsync(scenario, """
            magnetsim: 1
            name: Variants
            horizon: {start: 2026-04-01, end: 2027-04-01}
            elements: [ndpr]
            variants:
              broken: {experiment: {replicationz: 3}}
            """);
        var said = await Shell.SayAsync("validate", scenario);
        Assert.That(said.ExitCode, Is.EqualTo(2));
        Assert.That(said.Errors, Does.Contain("(6,25): experiment.replicationz: unknown key"));
    }

    [TestCase("validate")]
    [TestCase("run -n 1 --no-charts")]
    public async Task Warning_IsSaidOnceAndNoFailure(string command)
    {
        var scenario = Path.Combine(_root, "imports.yaml");
        await File.WriteAllTextAsync(scenario, $"{ReportedTest.Imports}\nvariants: {{short: {{}}}}\n");
        string[] output = command == "validate" ? [] : ["-o", Path.Combine(_root, "run")];
        var said = await Shell.SayAsync([.. command.Split(' '), scenario, .. output]);
        Assert.That(said.ExitCode, Is.EqualTo(0));
        Assert.That(said.Errors.Split("warning: ₹324/kg is 8 % of the usual ₹4,156/kg: such a mass"),
            Has.Length.EqualTo(2));
    }

    [TestCase("run")]
    [TestCase("validate")]
    public async Task MissingScenario_IsNamed(string command)
    {
        var path = Path.Combine(_root, "nowhere.yaml");
        var said = await Shell.SayAsync(command, path);
        Assert.That(said.ExitCode, Is.EqualTo(2));
        Assert.That(said.Errors, Does.Contain("nowhere.yaml"));
    }

    [Test]
    public async Task Report_OfNoRun_IsWrongInput()
    {
        var said = await Shell.SayAsync("report", _root);
        Assert.That(said.ExitCode, Is.EqualTo(2));
        Assert.That(said.Errors, Does.StartWith("magnetsim: ").And.Contain("run.json: missing"));
    }

    [Test]
    public async Task Help_ShowsAnExampleAndEveryCommand()
    {
        var said = await Shell.SayAsync("--help");
        Assert.That(said.ExitCode, Is.EqualTo(0));
        Assert.That(said.Output, Does.Contain("magnetsim run scenarios/").And.Contain("validate <SCENARIO>")
            .And.Contain("report <RUN>").And.Contain("explain <SCENARIO>"));
    }

    [Test]
    public async Task HelpOfRun_NamesEveryOption()
    {
        var said = await Shell.SayAsync("run", "--help");
        const string Options = "-o -n --seed --threads --variant --set --trace --no-charts --force --json";
        foreach (var option in Options.Split(' ')) Assert.That(said.Output, Does.Contain(option));
    }

    [Test]
    public async Task NameOfAScenario_CannotDriveTheTerminal()
    {
        await Shell.SayAsync("init", Path.Combine(_root, "mine"));
        var scenario = Path.Combine(_root, "mine", "bad.yaml");
        await File.WriteAllTextAsync(scenario,
            "magnetsim: 1\nname: \"a\\e[2Jb\\nc\"\nextends: scenario.yaml\n");
        var said = await Shell.SayAsync(
            "run", scenario, "-n", "2", "--no-charts", "-o", Path.Combine(_root, "run"));
        Assert.That(said.Output, Does.Contain("\na\u241b[2Jb c\n2 replications").And.Not.Contain("\u001b"));
    }

    /// <summary>Lines that are broken by hand stay whole on a terminal.</summary>
    [TestCase("")]
    [TestCase("sweep")]
    [TestCase("uncertainty")]
    public async Task Help_ExamplesFitEightyColumns(string command)
    {
        var said = await Shell.SayAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "-h"]);
        var examples = said.Output.Split('\n')
            .Where(line => line.StartsWith("  magnetsim ", StringComparison.Ordinal)
                || line.StartsWith("    magnetsim ", StringComparison.Ordinal)).ToArray();
        Assert.That(examples, Has.Length.AtLeast(4).And.All.Length.AtMost(80));
    }

    [Test]
    public async Task HelpOfAll_SaysOneSentenceOfEachCommand()
    {
        var said = await Shell.SayAsync("--help");
        var commands = said.Output.Split("Commands:\n")[1].TrimEnd().Split('\n');
        Assert.That(commands, Has.Length.EqualTo(14).And.All.Not.Contains("magnetsim"));
    }

    [Test]
    public async Task Version_IsThatOfTheResults()
    {
        var said = await Shell.SayAsync("--version");
        Assert.That(said.Output, Does.StartWith($"magnetsim {Tool.Version}"));
        Assert.That(said.ExitCode, Is.EqualTo(0));
    }

    [Test]
    public void Table_SaysNeverAndLeavesOutWhatIsUnknown()
    {
        using StringWriter output = new();
        var outcome = Outcome();
        ResultTable.Write(output, outcome, ["The answer.", "More of it."],
            RunData.Read(Path.Combine(_root, "run")));
        Assert.That(output.ToString(), Does.StartWith("The answer.\nMore of it.\n\n"));
        Assert.That(output.ToString(), Does.Contain("4 replications, seed 18446744073709551615, 1.5 s"));
        Assert.That(output.ToString(),
            Does.Match(@"Served on time +80\.0 % ± 65\.7 +90\.0 % +54\.0 … 99\.0 %"));
        Assert.That(output.ToString(), Does.Match(@"First week of shortage +8 wk +7 wk … never"));
        Assert.That(output.ToString(), Does.Not.Contain("\u001b"));
    }

    [Test]
    public void Table_PutsNoLateShortageDownToAShock()
    {
        ShockWindow small = new("small", "export_ban", "Small", new(2026, 5, 1), new(2026, 5, 8));
        var data = RunData.Of(new HandMadeRun { Shocks = [small] }
            .Kpi(Measures.FirstShortage, "small", 374, 102, 377)
            .Kpi(Measures.TimeToRecover, "small", 380, 110, 399).Result);
        using StringWriter output = new();
        ResultTable.Write(output, new(data.Run, "runs/small", 1), [], data);
        Assert.That(output.ToString(), Does.Match("First week of shortage +never +never … never"));
        Assert.That(output.ToString(), Does.Match("Time to recover +–"));
    }

    [Test]
    public void Json_SaysNeverAndNull()
    {
        using StringWriter output = new();
        ResultJson.Write(output, Outcome());
        using var json = System.Text.Json.JsonDocument.Parse(output.ToString());
        var shortage =
            json.RootElement.GetProperty("kpis").GetProperty("first_shortage/ban");
        Assert.That(shortage.GetProperty("mean").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
        Assert.That(shortage.GetProperty("p95").GetString(), Is.EqualTo("never"));
        Assert.That(shortage.GetProperty("p50").GetDouble(), Is.EqualTo(8));
    }

    [Test]
    public async Task Schema_PrintsTheSchemaOrThePage()
    {
        var schema = await Shell.SayAsync("schema");
        var page = await Shell.SayAsync("schema", "--markdown");
        Assert.That(schema, Is.EqualTo(new Said(0, ScenarioSchema.Write(), "")));
        Assert.That(page, Is.EqualTo(new Said(0, ScenarioFormatPage.Write(), "")));
    }

    private RunOutcome Outcome()
    {
        var run = SmallRun.Four();
        Column[] kpis = [new(Measures.OnTimeFill, ""), new(Measures.FirstShortage, "ban")];
        run = run with { Layout = run.Layout with { Kpis = kpis } };
        var folder = Path.Combine(_root, "run");
        RunFolder.Write(run, folder, force: false);
        return new(RunFolder.Read(folder), "runs/small", 1.5);
    }
}

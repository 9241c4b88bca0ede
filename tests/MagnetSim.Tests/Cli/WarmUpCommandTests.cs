using System.Text.Json;

namespace MagnetSim.Tests.Cli;

/// <summary>What the command says of a base stock that starts with far too much.</summary>
public sealed class WarmUpCommandTests
{
    private const string Scenario = """
        magnetsim: 1
        name: Base stock
        horizon: {start: 2027-01-01, end: 2030-12-31}
        calendar: {year: 365 d, report_by: [week, month]}
        elements: [ndpr]
        materials:
          magnet: {contains: {ndpr: 30 %}}
        stockpiles:
          pool:
            material: magnet
            initial: 100 t
            allocation: fifo
            replenish: {policy: base_stock, level: 14 t, from: [{lane: supply}]}
        lanes:
          supply: {country: Japan, lead_time: 5 d, shipment: 1 t}
        sectors:
          users:
            uses: magnet
            from: pool
            demand: 730 t/yr
            arrives: {poisson_orders: 1 t}
            unmet: {late: 100 %, patience: never, catch_up: unlimited}
        """;

    private string _root = "";

    [SetUp]
    public void MakeRoot()
    {
        _root = Directory.CreateTempSubdirectory("magnetsim-").FullName;
        File.WriteAllText(Folder("base.yaml"), Scenario);
    }

    [TearDown]
    public void DeleteRoot() => Directory.Delete(_root, recursive: true);

    [Test]
    public async Task Suggestion_SaysWhatToWrite()
    {
        await RunAsync("run", "-n", "20");
        var said = await Shell.SayAsync("warm-up", Folder("run"), "--series", "week/on_hand/pool");
        Assert.That(said.ExitCode, Is.Zero, said.Errors);
        Assert.That(said.Output, Does.StartWith("MSER-5 suggests leaving out the first ")
            .And.Contains("\nweek/on_hand/pool: 208 weeks from 2027-01-01, mean of 20 replications\n"));
        Assert.That(said.Output, Does.Match(@"\nWrite into the scenario: experiment: \{warm_up: \d+ d\}\n"));
    }

    [Test]
    public async Task Suggestion_CountsTheWarmUpThatIsThere()
    {
        await RunAsync("run", "-n", "20", "--set", "experiment.warm_up=49 d");
        var json = await JsonAsync("run");
        Assert.That(json.GetProperty("series").GetString(), Is.EqualTo("week/shortfall"));
        Assert.That(json.GetProperty("warm_up_of_the_run_d").GetInt32(), Is.EqualTo(49));
        Assert.That(json.GetProperty("suggested_warm_up_d").GetInt32(),
            Is.EqualTo(49 + (7 * json.GetProperty("left_out").GetInt32())));
    }

    [Test]
    public async Task SeriesThatNeverSettles_GetsNoSuggestion()
    {
        await RunAsync("run", "-n", "4",
            "--set", "sectors.users.demand={base: 730 t/yr, at: 2027-01-01, grows: [{by: 30 %/yr}]}");
        var said = await Shell.SayAsync("warm-up", Folder("run"), "--series", "week/demand");
        Assert.That(said.Output, Does.StartWith("No warm-up to suggest: ").And.Contains("demand that grows"));
        var json = await JsonAsync("run", "--series", "week/demand");
        Assert.That(json.GetProperty("suggested_warm_up_d").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task ShortRun_SaysWhatIsMissing()
    {
        await RunAsync("run", "-n", "2");
        var said = await Shell.SayAsync("warm-up", Folder("run"), "--series", "month/on_hand/pool");
        Assert.That(said.Output, Does.Contain("47 months").And.Contains("MSER-5 needs 50 months or more. "
            + "Lengthen the\nhorizon, or report by week.\n"), "the last month is not whole");
    }

    [Test]
    public async Task WithoutAnyShortage_TheFirstStockIsLookedAt()
    {
        await RunAsync("run", "-n", "2", "--set", "sectors.users.arrives={steady: 1 d}",
            "--set", "stockpiles.pool.replenish.level=40 t");
        var json = await JsonAsync("run");
        Assert.That(json.GetProperty("series").GetString(), Is.EqualTo("week/on_hand/pool"));
    }

    [TestCase("the run has no weekly or monthly series 'week/demnd'; did you mean week/demand", "--series",
        "week/demnd")]
    [TestCase("-o plot.pdf: the plot is a .png or a .svg file", "-o", "plot.pdf")]
    public async Task Mistake_GetsOneSentence(string message, params string[] options)
    {
        await RunAsync("run", "-n", "1");
        var said = await Shell.SayAsync(["warm-up", Folder("run"), .. options]);
        Assert.That(said.ExitCode, Is.EqualTo(2));
        Assert.That(said.Errors, Does.StartWith($"magnetsim: {message}"));
    }

    private string Folder(string name) => Path.Combine(_root, name);

    private async Task RunAsync(string folder, params string[] options)
    {
        var said = await Shell.SayAsync(
            ["run", Folder("base.yaml"), "-o", Folder(folder), "--no-charts", .. options]);
        Assert.That(said.ExitCode, Is.Zero, said.Errors);
    }

    private async Task<JsonElement> JsonAsync(string folder, params string[] options)
    {
        var said = await Shell.SayAsync(["warm-up", Folder(folder), "--json", .. options]);
        using var json = JsonDocument.Parse(said.Output);
        return json.RootElement.Clone();
    }
}

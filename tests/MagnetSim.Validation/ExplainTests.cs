using System.Text.Json;
using System.Xml.Linq;
using MagnetSim.Cli;
using MagnetSim.Engine;
using MagnetSim.Reports;
using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Validation;

/// <summary>What <c>explain</c> says of scenario files: as pencil and paper, and as the simulation does.
/// </summary>
public sealed class ExplainTests
{
    private const int Width = 80;

    private static IReadOnlyList<string> Scenarios => Repository.ScenarioNames;

    /// <summary>6,000 t/yr of magnets of 28.58 % take 6,000 · 28.58/85.74 = 2,000 t of oxide; IREL has 400,
    /// so a fifth is made: 1,200 t, 4,800 t short.</summary>
    [Test]
    public void OfficialArithmetic_ByHand()
    {
        var state = StateOf(Trial.Of("official-arithmetic"), new DateOnly(2026, 10, 1));
        Assert.That(state.Stockpiles[0].Need, Is.EqualTo(2000).Within(0.01));
        Assert.That(state.Stockpiles[0].Gap, Is.EqualTo(1600).Within(0.01));
        Assert.That(state.Plants[0].Output, Is.EqualTo(1200).Within(0.01));
        Assert.That(state.Plants[0].Limit, Is.EqualTo("no feed: oxide_pool has 400 of 2,000 t/yr"));
        Assert.That(state.Stockpiles[1].Gap, Is.EqualTo(4800).Within(0.01));
        Assert.That(state.Sectors[0].Served, Is.EqualTo(1200).Within(0.01));
    }

    /// <summary>4,200 t/yr for four of 52 weeks are 323.1 t at sea, 800 t/yr 61.5 t; six weeks of 5,000 t/yr
    /// are 576.9 t in the users' stock; 84 % comes from China.</summary>
    [Test]
    public void BanByHand_BeforeTheBan()
    {
        var state = StateOf(Trial.Of("ban-hand-calculation"), new DateOnly(2026, 6, 1));
        var pool = state.Stockpiles[0];
        Assert.That(pool.Sources.Select(source => source.InTransit),
            Is.EqualTo(new[] { 323.08, 61.54 }).Within(0.005));
        Assert.That(state.Sectors[0].OnHand, Is.EqualTo(576.92).Within(0.005));
        Assert.That(pool.Dependence!.Direct, Is.EqualTo(0.84).Within(1e-9));
        Assert.That(pool.Limit, Is.EqualTo("nothing: supply covers need"));
    }

    /// <summary>The reference held still: no growth, no chance of when plants start, and years to settle.
    /// </summary>
    [Test]
    public void SteadyState_IsWhatTheSimulationSettlesAt()
    {
        var scenario = Steady().Read().Scenario!;
        var state = new SteadyStateSolver(scenario).At(new DateOnly(2033, 4, 1));
        var chain = new ChainBuilder(scenario).Build(seed: 7, replication: 0);
        var (from, until) = (SimTime.FromDays(5 * 365.25), SimTime.FromDays(10 * 365.25));
        chain.Simulation.Run(from);
        var before = Seen.Of(chain, from);
        chain.Simulation.Run(until);
        var after = Seen.Of(chain, until);
        var days = 5 * 365.25;
        foreach (var (pool, i) in state.Stockpiles.Select((pool, i) => (pool, i)))
        {
            foreach (var source in pool.Sources.Where(source => source.Kind == SourceKind.Lane))
            {
                var lane = chain.Lanes.Select((one, at) => (one, at)).Single(one => one.one.Spec.Name == source.Name).at;
                var rate = (after.Arrived[lane] - before.Arrived[lane]) / days * 365.25;
                Assert.That(rate, Is.EqualTo(source.Brings).Within(5).Percent, source.Name);
                Assert.That((after.InTransit[lane] - before.InTransit[lane]) / days,
                    Is.EqualTo(source.InTransit).Within(5).Percent, source.Name);
            }

            Assert.That((after.OnHand[i] - before.OnHand[i]) / days, Is.EqualTo(pool.OnHand!.Value).Within(12).Percent,
                pool.Name);
        }

        foreach (var (plant, i) in state.Plants.Select((plant, i) => (plant, i)))
            Assert.That((after.Finished[i] - before.Finished[i]) / days * 365.25,
                Is.EqualTo(plant.Output).Within(3).Percent, plant.Name);
    }

    [TestCaseSource(nameof(Scenarios))]
    public async Task Command_FitsTheScreenAndDrawsWhatIsThere(string scenario)
    {
        using TemporaryFolder folder = new();
        var picture = folder.PathOf("chain.svg");
        var text = await SayAsync(Repository.ScenarioFile(scenario), "--diagram", picture);
        Assert.That(text.Split('\n').Where(line => line.Length > Width), Is.Empty);
        Assert.That(text, Does.Contain("Steady state at the rates of"));
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.That(XDocument.Load(picture).Root!.Elements(svg + "text").Count(), Is.GreaterThan(5));
    }

    [TestCaseSource(nameof(Scenarios))]
    public void Diagram_LetsNoTextsOverlap(string name)
    {
        var scenario = Trial.Of(name).Read().Scenario!;
        SteadyStateSolver solver = new(scenario);
        foreach (var date in solver.UsualDates)
        {
            var layout = FlowDiagramLayout.Of(new FlowDiagramBuilder(scenario, solver.At(date)).Build());
            var texts = layout.Texts;
            Assert.That(texts.SelectMany((text, i) => texts.Take(i).Where(text.Overlaps)
                .Select(other => $"{text.Text} on {other.Text}")), Is.Empty);
            Assert.That(texts.Where(text => text.Left < 0 || text.Right > layout.Width
                || text.Top < 0 || text.Bottom > layout.Height), Is.Empty);
            Assert.That(layout.Boxes, Has.Count.EqualTo(scenario.Producers.Count + scenario.Lanes.Count
                + scenario.Stockpiles.Count + scenario.Reserves.Count + scenario.Plants.Count
                + scenario.Users.Count()));
        }
    }

    [Test]
    public async Task Json_SaysTheSame()
    {
        using var json = JsonDocument.Parse(await SayAsync(
            Repository.ScenarioFile("ban-hand-calculation"), "--at", "2026-06-01", "--json"));
        var pool = json.RootElement.GetProperty("steady_states")[0].GetProperty("stockpiles")[0];
        Assert.That(pool.GetProperty("need").GetDouble(), Is.EqualTo(5000).Within(1e-6));
        Assert.That(pool.GetProperty("sources")[0].GetProperty("kind").GetString(), Is.EqualTo("lane"));
    }

    private static Trial Steady()
    {
        var trial = Trial.Of("reference-2026").With("scheme=~", "plants.plant_1.outages=~",
            "plants.plant_1.award=2018-01-01", "plants.plant_1.commissioning={at_least: 0 d, delay: ~, shared: ~}",
            "plants.plant_1.ramp=~", "producers.irel.other_buyers=~",
            "producers.irel.output=[{from: 2026-04-01, rate: 500 t/yr}]");
        string[] sectors = ["e_two_wheelers", "e_three_wheelers", "cars", "industry", "wind", "electronics",
            "defence_and_medical"];
        return trial.With([.. sectors.Select(sector => $"sectors.{sector}.demand=1500 t/yr")]);
    }

    private static SteadyState StateOf(Trial trial, DateOnly date) =>
        new SteadyStateSolver(trial.Read().Scenario!).At(date);

    private static async Task<string> SayAsync(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter errors = new();
        var exitCode = await CommandLine.InvokeAsync(["explain", .. arguments], output, errors);
        Assert.That(exitCode, Is.Zero, errors.ToString());
        return output.ToString();
    }

    /// <summary>What a chain has brought and held so far, in t and t·d.</summary>
    private sealed record Seen(double[] Arrived, double[] InTransit, double[] OnHand, double[] Finished)
    {
        public static Seen Of(Chain chain, SimTime time) => new(
            [.. chain.Lanes.Select(lane => new Mass(lane.Arrived).Tonnes)],
            [.. chain.Lanes.Select(lane => lane.InTransitIntegral(time) / Mass.MilligramsPerTonne)],
            [.. chain.Stockpiles.Select(pool => pool.OnHandIntegral(time) / Mass.MilligramsPerTonne)],
            [.. chain.Plants.Select(plant => new Mass(plant.Finished).Tonnes)]);
    }
}

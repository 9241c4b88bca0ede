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
        Assert.That(pool.Limit, Is.EqualTo("nothing, supply covers need"));
    }

    /// <summary>The reference held still: no growth, no chance of orders, outages and of when plants start,
    /// small shipments and lots, and years to settle. A day's need is drawn at once, which moves the mean on
    /// hand.</summary>
    [Test]
    public void SteadyState_IsWhatTheSimulationSettlesAt()
    {
        var scenario = Steady().Read().Scenario!;
        var state = new SteadyStateSolver(scenario).At(new DateOnly(2033, 4, 1));
        var seen = Seen.BetweenYears(scenario, 5, 10);
        foreach (var source in state.Stockpiles.SelectMany(pool => pool.Sources)
            .Where(source => source.Kind == SourceKind.Lane))
        {
            Assert.That(seen.Flow[source.Name], Is.EqualTo(source.Brings).Within(4).Percent, source.Name);
            Assert.That(seen.InTransit[source.Name],
                Is.EqualTo(source.InTransit).Within(4).Percent, source.Name);
        }

        foreach (var pool in state.Stockpiles)
            Assert.That(seen.OnHand[pool.Name],
                Is.EqualTo(pool.OnHand!.Value).Within((0.02 * pool.OnHand.Value) + (pool.Need / 365)),
                pool.Name);
        foreach (var plant in state.Plants)
            Assert.That(seen.Flow[plant.Name], Is.EqualTo(plant.Output).Within(2).Percent, plant.Name);
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
        var trial = Trial.Of("reference-2026").With("scheme=~", "producers.irel.other_buyers=~",
            "producers.irel.output=[{from: 2026-04-01, rate: 500 t/yr}]");
        for (var i = 1; i <= 5; i++)
            trial = trial.With($"plants.plant_{i}.award=2018-01-01", $"plants.plant_{i}.ramp=~",
                $"plants.plant_{i}.lot=1 t",
                $"plants.plant_{i}.outages.every=60 d", $"plants.plant_{i}.outages.lasting=3 d",
                $"plants.plant_{i}.commissioning={{at_least: 0 d, delay: ~, shared: ~}}");
        foreach (var lane in trial.Read().Scenario!.Lanes)
            trial = trial.With($"lanes.{lane.Name}.shipment=0.2 t");
        string[] sectors = ["e_two_wheelers", "e_three_wheelers", "cars", "industry", "wind", "electronics",
            "defence_and_medical"];
        foreach (var sector in sectors)
            trial = trial.With($"sectors.{sector}.demand=1500 t/yr",
                $"sectors.{sector}.arrives={{steady: 1 d, poisson_orders: ~}}");
        return trial;
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

    /// <summary>Means over some years of a run: t/yr of lanes and plants, t in transit and on hand.</summary>
    private sealed record Seen(
        Dictionary<string, double> Flow, Dictionary<string, double> InTransit,
        Dictionary<string, double> OnHand)
    {
        private const double YearDays = 365.25;

        public static Seen BetweenYears(Scenario scenario, int first, int last)
        {
            var chain = new ChainBuilder(scenario).Build(seed: 7, replication: 0);
            var before = At(chain, SimTime.FromDays(first * YearDays));
            var after = At(chain, SimTime.FromDays(last * YearDays));
            var years = last - first;
            return new Seen(Mean(before.Flow, after.Flow, years),
                Mean(before.InTransit, after.InTransit, years * YearDays),
                Mean(before.OnHand, after.OnHand, years * YearDays));
        }

        private static Seen At(Chain chain, SimTime time)
        {
            chain.Simulation.Run(time);
            var flow = chain.Lanes.ToDictionary(
                lane => lane.Spec.Name, lane => new Mass(lane.Arrived).Tonnes);
            foreach (var plant in chain.Plants)
                flow.Add(plant.Spec.Name, new Mass(plant.Finished).Tonnes);
            return new Seen(flow,
                chain.Lanes.ToDictionary(lane => lane.Spec.Name,
                    lane => lane.InTransitIntegral(time) / Mass.MilligramsPerTonne),
                chain.Stockpiles.ToDictionary(pool => pool.Spec.Name,
                    pool => pool.OnHandIntegral(time) / Mass.MilligramsPerTonne));
        }

        private static Dictionary<string, double> Mean(
            Dictionary<string, double> before, Dictionary<string, double> after, double length) =>
            after.ToDictionary(pair => pair.Key, pair => (pair.Value - before[pair.Key]) / length);
    }
}

using MagnetSim.Results;

namespace MagnetSim.Validation;

/// <summary>What the shipped scenarios say, within the ranges that calculations by hand leave open.</summary>
public sealed class ReferenceTests
{
    private const string FirstShortage = "first_shortage/export_ban";
    private const string Fill = "fill_52wk/export_ban";
    private const int Replications = 40;

    private static readonly Lazy<RunResult> _ban2027 = new(() => Many("export-ban-2027").Run());
    private static readonly Lazy<RunResult> _ban2031 = new(() => Many("export-ban-2031").Run());

    [Test]
    public void Reference_HasNoShortageWorthTheName()
    {
        var run = Many("reference-2026").Run();
        Assert.That(run.Summary("on_time_fill").Mean, Is.GreaterThan(0.999));
        Assert.That(run.Summary("magnet_output").Mean, Is.InRange(25_000, 40_000));
    }

    [Test]
    public void Ban2027_FirstShortageAndFill()
    {
        Assert.That(_ban2027.Value.Summary(FirstShortage).P50, Is.InRange(7, 12));
        Assert.That(_ban2027.Value.Summary(Fill).Mean, Is.InRange(0.60, 0.72));
    }

    [Test]
    public void Ban2031_FirstShortageAndFill()
    {
        Assert.That(_ban2031.Value.Summary(FirstShortage).P50, Is.InRange(8, 18));
        Assert.That(_ban2031.Value.Summary(Fill).Mean, Is.InRange(0.69, 0.88));
    }

    /// <summary>Plants here replace Chinese magnets, largely by Chinese oxide.</summary>
    [Test]
    public void Exposure_MovesFromMagnetsToOxide()
    {
        const string direct = "direct_exposure/export_ban", fullChain = "full_chain_exposure/export_ban";
        Assert.That(_ban2027.Value.Summary(direct).Mean, Is.EqualTo(0.84).Within(0.005));
        Assert.That(_ban2031.Value.Summary(direct).Mean, Is.LessThan(0.65));
        Assert.That(_ban2031.Value.Summary(fullChain).Mean, Is.GreaterThan(0.70));
    }

    /// <summary>Changes with the model; whoever changes it on purpose writes down the new count. Money
    /// costs five events, a subsidy to each plant.</summary>
    [TestCase("reference-2026", 61_842)]
    [TestCase("export-ban-2027", 61_685)]
    [TestCase("export-ban-2031", 61_260)]
    public void EventsOfTheFirstReplication_ArePinned(string scenario, long events)
    {
        var run = Trial.Of(scenario).Run();
        Assert.That(run.Replications[0].Events, Is.EqualTo(events));
        Assert.That(run.Manifest.EventsByKind.Sum(kind => kind.Count), Is.EqualTo(events));
    }

    [Test]
    public void Events_AreBetween50And150ThousandAReplication()
    {
        Assert.That(_ban2027.Value.Replications.Select(replication => replication.Events),
            Is.All.InRange(50_000, 150_000));
        Assert.That(_ban2031.Value.Replications.Select(replication => replication.Events),
            Is.All.InRange(50_000, 150_000));
    }

    [TestCase("export-ban-2027")]
    [TestCase("export-ban-2031")]
    public void HalvedLots_MoveNoHeadlineByMoreThanItsHalfWidth(string scenario)
    {
        var trial = Many(scenario);
        var whole = scenario == "export-ban-2027" ? _ban2027.Value : _ban2031.Value;
        var halves = trial.With(HalvedLots(trial.Read().Scenario!)).Run();
        foreach (var kpi in new[] { Fill, "shortfall_52wk/export_ban", "magnet_output" })
        {
            var moved = halves.Kpis(kpi).Zip(whole.Kpis(kpi), (half, full) => half - full).Average();
            var halfWidth = whole.Summary(kpi).HalfWidth95;
            TestContext.Out.WriteLine($"{kpi} moved by {moved}; its half-width is {halfWidth}");
            Assert.That(Math.Abs(moved), Is.LessThan(halfWidth), kpi);
        }
    }

    private static Trial Many(string scenario) => Trial.Of(scenario) with { Replications = Replications };

    private static string[] HalvedLots(Scenarios.Scenario scenario) =>
    [
        .. scenario.Producers.Select(spec => $"producers.{spec.Name}.lot={spec.Lot.Tonnes / 2} t"),
        .. scenario.Lanes.Select(spec => $"lanes.{spec.Name}.shipment={spec.Shipment.Tonnes / 2} t"),
        .. scenario.Plants.Select(spec => $"plants.{spec.Name}.lot={spec.Lot.Tonnes / 2} t"),
    ];
}

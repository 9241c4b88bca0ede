namespace MagnetSim.Validation;

/// <summary>Two shocks at once, one within another, one after another: by hand.</summary>
public sealed class OverlappingShockTests
{
    /// <summary>1 t a day of magnets is used from a large pool; oxide is dug, a lane brings magnets, and a
    /// plant turns what oxide there is into magnets.</summary>
    private const string Chain = """
        magnetsim: 1
        name: Two shocks
        horizon: {start: 2027-01-01, end: 2027-04-11}
        calendar: {year: 365 d, report_by: [week]}
        elements: [ndpr]
        materials: {magnet: {contains: {ndpr: 30 %}}, oxide: {contains: {ndpr: 85 %}}}
        stockpiles:
          pool: {material: magnet, initial: 1000 t}
          oxide_pool: {material: oxide, initial: 0 t}
        producers: {mine: {country: India, material: oxide, output: 1 t/d, lot: 100 kg, to: oxide_pool}}
        lanes: {lane: {country: China, to: pool, contract: 1 t/d, lead_time: 10 d, shipment: 10 kg}}
        plants:
          plant:
            nameplate: 1 t/d
            start: 2026-06-01
            feeds: {oxide: oxide_pool}
            makes: magnet
            to: pool
            lot: 1 t
            stages: [{name: press, cycle: 3 d, yield: 100 %}]
        sectors: {users: {uses: magnet, from: pool, demand: 365 t/yr}}

        """;

    private static readonly string[] _kinds =
    [
        "kind: export_ban, country: China",
        "kind: lead_time, lanes: [lane], factor: 2",
        "kind: outage, producers: [mine]",
        "kind: outage, plants: [plant]",
        "kind: demand, factor: 2",
    ];

    [Test]
    public void AdjacentShocks_AreOne([ValueSource(nameof(_kinds))] string kind, [Values] bool swapped)
    {
        using TemporaryFolder folder = new();
        var whole = Physical(folder, Shock("whole", kind, 20, 40));
        string[] parts = [Shock("first", kind, 20, 30), Shock("second", kind, 30, 40)];
        if (swapped) Array.Reverse(parts);
        Assert.That(Physical(folder, parts), Is.EqualTo(whole));
        Assert.That(whole, Is.Not.EqualTo(Physical(folder)), "the shock does something");
    }

    /// <summary>What is closed, or stands still, cannot be more so.</summary>
    [TestCase("kind: export_ban, country: China")]
    [TestCase("kind: outage, producers: [mine]")]
    [TestCase("kind: outage, plants: [plant]")]
    public void NestedAndOverlappingStops_AreTheirUnion(string kind)
    {
        using TemporaryFolder folder = new();
        var whole = Physical(folder, Shock("whole", kind, 20, 40));
        Assert.That(Physical(folder, Shock("outer", kind, 20, 40), Shock("inner", kind, 25, 30)),
            Is.EqualTo(whole));
        Assert.That(Physical(folder, Shock("first", kind, 20, 35), Shock("second", kind, 30, 40)),
            Is.EqualTo(whole));
    }

    /// <summary>100 t in 100 days; factor by factor: 10 d · 1 + 10 d · 2 + 10 d · 0.5 more.</summary>
    [TestCase(20, 40, 2, 30, 50, 1.5, 100 + (10 * 1) + (10 * 2) + (10 * 0.5))]
    [TestCase(20, 50, 2, 30, 40, 0.5, 100 + (20 * 1) + (10 * 0))]
    [TestCase(20, 40, 2, 20, 40, 0, 100 - 20)]
    [TestCase(20, 40, 0.5, 40, 60, 2, 100 - 10 + 20)]
    public void DemandFactors_AreMultiplied(int a, int b, double f, int c, int d, double g, double tonnes)
    {
        using TemporaryFolder folder = new();
        var run = Trial(folder, Shock("first", $"kind: demand, factor: {f}", a, b),
            Shock("second", $"kind: demand, factor: {g}", c, d)).Run();
        Assert.That(run.Kpi("demand/users"), Is.EqualTo(tonnes).Within(1e-6));
    }

    /// <summary>1 t/d · 10 d are in transit, and for each day of clearances their longer way: with factors 2
    /// and 1.5, 10 d more alone, 20 d more together, 5 d more under the second alone.</summary>
    [TestCase(20, 40, 25, 30, (15 * 10) + (5 * 20))]
    [TestCase(20, 40, 30, 50, (10 * 10) + (10 * 20) + (10 * 5))]
    [TestCase(20, 40, 40, 50, (20 * 10) + (10 * 5))]
    public void LeadTimeFactors_AreMultiplied(int a, int b, int c, int d, double more)
    {
        using TemporaryFolder folder = new();
        var run = Trial(folder, Shock("first", "kind: lead_time, lanes: [lane], factor: 2", a, b),
            Shock("second", "kind: lead_time, lanes: [lane], factor: 1.5", c, d)).Run();
        Assert.That(run.Kpi("in_transit/lane"), Is.EqualTo(10 + (more / 100)).Within(0.02));
    }

    /// <summary>China stops from week 0 to 26, and again from 28 to 41 while goods are at sea again: they
    /// arrive in weeks 30 and 31 alone, as much as is used, so no stock forms.</summary>
    [Test]
    public void SecondBanInTheRecoveryFromTheFirst_CostsAllItsWeeks()
    {
        var run = Validation.Trial.Of("ban-hand-calculation").With(
            "shocks.again={kind: export_ban, country: China, start: 2027-09-13, duration: 13 wk}").Run();
        const double weekly = 0.84 * 5000 / 52;
        Assert.That(run.Kpi("lost_52wk/export_ban"),
            Is.EqualTo(weekly * (30 - 4 - (6 / 0.84) + 13)).Within(0.3));
    }

    /// <summary>Cleared from day 10 on take 20 d instead of 10: nothing arrives from day 10, when the ban has
    /// stopped what would arrive after it, to day 30.</summary>
    [Test]
    public void SlowShipsAfterABan_MakeItLonger()
    {
        using TemporaryFolder folder = new();
        var run = Trial(folder, Shock("ban", "kind: export_ban, country: China", 0, 10),
                Shock("slow", "kind: lead_time, lanes: [lane], factor: 2", 10, 20))
            .With("stockpiles.pool.initial=0 t", "plants=~", "producers=~",
                "stockpiles.oxide_pool=~").Run();
        Assert.That(run.Kpi("lost/users"), Is.EqualTo(20).Within(0.1));
        Assert.That(run.Kpi("imports/lane"), Is.EqualTo(90).Within(0.1), "the ban's 10 t never come");
    }

    /// <summary>The mine stands 10 d, digs 5 d, stands 5 d: 15 t of 100 t are missing; what is missed is not
    /// caught up.</summary>
    [Test]
    public void SecondOutageSoonAfterTheFirst_AddsUp()
    {
        using TemporaryFolder folder = new();
        var run = Trial(folder, Shock("first", "kind: outage, producers: [mine]", 20, 30),
            Shock("second", "kind: outage, producers: [mine]", 35, 40)).Run();
        Assert.That(run.Kpi("producer_output/mine"), Is.EqualTo(100 - 15).Within(0.1001));
    }

    /// <summary>Each strike of 5 d costs 5 t; the horizon may cut the last one short.</summary>
    [Test]
    public void EachOccurrence_DoesWhatTheFirstDoes()
    {
        using TemporaryFolder folder = new();
        var run = (Trial(folder, "  strike: {kind: outage, producers: [mine], duration: 5 d, "
            + "start: {hazard: 1500 %/yr, recurs: true}}") with
        { Replications = 20 }).Run();
        var counts = run.Kpis("occurs/strike");
        Assert.That(counts.Max(), Is.AtLeast(4));
        foreach (var (made, count) in run.Kpis("producer_output/mine").Zip(counts))
            Assert.That(100 - made, Is.InRange((5 * count) - 5, (5 * count) + 0.11));
    }

    /// <summary>Users run short from week 11 on; the reserve is for a shock in weeks 20 to 23.</summary>
    [Test]
    public void Reserve_OpensWhileTheShockThatFollowsIsInForce()
    {
        using TemporaryFolder folder = new();
        var released = folder.Write(Validation.Trial.Of("ban-hand-calculation").With(
            "shocks.late={kind: demand, factor: 1, duration: 4 wk}",
            "shocks.late.start={with: export_ban, after: 20 wk}",
            "reserves={magnets: {backs: magnet_pool, size: 2800 t, initial: 2800 t}}",
            "reserves.magnets.release={during: [late]}")).Series("week/released/magnets");
        Assert.That(released[72..76], Is.All.GreaterThan(50), "52 weeks before the ban");
        Assert.That(released.Sum(), Is.EqualTo(released[72..76].Sum()));
    }

    private static string Shock(string name, string kind, int from, int to) =>
        $"  {name}: {{{kind}, start: {new DateOnly(2027, 1, 1).AddDays(from):yyyy-MM-dd}, "
        + $"duration: {to - from} d}}";

    private static Trial Trial(TemporaryFolder folder, params string[] shocks) => folder.Scenario(
        shocks.Length == 0 ? Chain : $"{Chain}shocks:\n{string.Join('\n', shocks)}\n");

    /// <summary>What was used, made, brought and held, week by week.</summary>
    private static string[] Physical(TemporaryFolder folder, params string[] shocks)
    {
        var run = folder.Write(Trial(folder, shocks), Path.GetRandomFileName());
        return [.. run.Lines("series.csv").Concat(run.Lines("ledger.csv"))];
    }
}

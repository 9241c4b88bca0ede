using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Validation;

/// <summary>A digit depends on scenario, seed, replication and name alone.</summary>
public sealed class DeterminismTests
{
    private const int Replications = 6;

    // Components that no other component looks at.
    private static readonly string[] _idleSupply =
    [
        "stockpiles.spare_pool={material: ndpr_oxide, initial: 50 t}",
        "producers.spare_mine={country: Peru, material: ndpr_oxide, output: 90 t/yr, lot: 1 t, " +
            "to: spare_pool, outages: {every: {exponential: 60 d}, lasting: 2 d}}",
    ];

    private static readonly string[] _idleUsers =
    [
        "stockpiles.spare_pool={material: magnet_standard, replenish: {policy: base_stock, cover: 3 wk, " +
            "review: 1 wk, from: [{lane: spare_lane}]}}",
        "lanes.spare_lane={country: Peru, lead_time: {triangular: [20 d, 30 d, 50 d]}, shipment: 1 t}",
        "sectors.spare_users={uses: magnet_standard, from: spare_pool, demand: 200 t/yr, " +
            "arrives: {poisson_orders: 1 t}, unmet: {late: 50 %}}",
    ];

    private static Trial Ban => Some("export-ban-2031");

    [Test]
    public void SameSeed_GivesTheSameBytesOnAnyNumberOfThreads()
    {
        using TemporaryFolder folder = new();
        var one = folder.Write(Ban with { Threads = 1, Trace = 2 }, "one").ReproducibleFiles();
        var two = folder.Write(Ban with { Threads = 2, Trace = 2 }, "two").ReproducibleFiles();
        var five = folder.Write(Ban with { Threads = 5, Trace = 2 }, "five").ReproducibleFiles();
        Assert.That(one.Keys, Is.SupersetOf(new[]
        {
            RunFolder.ManifestFile, RunFolder.ScenarioFile, RunFolder.SummaryFile, RunFolder.ReplicationsFile,
            RunFolder.SeriesFile, RunFolder.LedgerFile, RunFolder.LogFile,
        }));
        Assert.That(two, Is.EquivalentTo(one));
        Assert.That(five, Is.EquivalentTo(one));
    }

    [Test]
    public void AnotherSeed_GivesOtherNumbers()
    {
        var one = Ban.Run().Kpis("fill_52wk/export_ban");
        var other = (Ban with { Seed = 1 }).Run().Kpis("fill_52wk/export_ban");
        Assert.That(one, Is.Unique, "replications differ");
        Assert.That(other.Intersect(one), Is.Empty);
    }

    [Test]
    public void MoreReplications_KeepTheFirst()
    {
        const string kpi = "shortfall_52wk/export_ban";
        var few = Ban.Run().Kpis(kpi);
        var many = (Ban with { Replications = Replications + 4 }).Run().Kpis(kpi);
        Assert.That(many[..Replications], Is.EqualTo(few));
    }

    [TestCase("export-ban-2027", "2027-03-01")]
    [TestCase("export-ban-2031", "2031-03-01")]
    public void BeforeAShock_EverySeriesIsThatWithoutIt(string scenario, string shockStart)
    {
        using TemporaryFolder folder = new();
        var start = DateOnly.Parse(shockStart, CultureInfo.InvariantCulture);
        var without = folder.Write(Some("reference-2026"), "without");
        var with = folder.Write(Some(scenario), "with");
        string[] expected = RowsUntil(without, start), actual = RowsUntil(with, start);
        Assert.That(expected, Has.Length.GreaterThan(500));
        Assert.That(actual, Is.EqualTo(expected));
        Assert.That(with.Lines(RunFolder.SeriesFile), Is.Not.EqualTo(without.Lines(RunFolder.SeriesFile)));
    }

    [Test]
    public void IdleSupply_ChangesNothing()
    {
        using TemporaryFolder folder = new();
        var without = folder.Write(Ban, "without");
        var with = folder.Write(Ban.With(_idleSupply), "with");
        Assert.That(with.Lines(RunFolder.SummaryFile), Is.SupersetOf(without.Lines(RunFolder.SummaryFile)));
        Assert.That(with.Lines(RunFolder.SeriesFile), Is.SupersetOf(without.Lines(RunFolder.SeriesFile)));
        Assert.That(with.Lines(RunFolder.LedgerFile), Is.SupersetOf(without.Lines(RunFolder.LedgerFile)));
        Assert.That(with.Summary("producer_output/spare_mine", "mean"), Is.GreaterThan(100));
    }

    [Test]
    public void ClosedReserve_ChangesNothing_UntilItOpens()
    {
        using TemporaryFolder folder = new();
        DateOnly start = new(2031, 3, 1);
        var without = RowsUntil(folder.Write(Ban, "without"), start);
        var with = folder.Write(Ban.With("reserves={spare: {backs: magnet_pool, size: 9 t, initial: 9 t}}",
            "reserves.spare.release={during: [export_ban]}"), "with");
        Assert.That(without, Has.Length.GreaterThan(500));
        Assert.That(RowsUntil(with, start), Is.SupersetOf(without));
        Assert.That(with.Summary("released/spare", "mean"), Is.EqualTo(9));
    }

    /// <summary>What is said of all sectors together must change; what is said of any part may not.</summary>
    [Test]
    public void IdleSupplyAndUsers_ChangeNoOtherPart()
    {
        using TemporaryFolder folder = new();
        var without = folder.Write(Ban, "without");
        var with = folder.Write(Ban.With(_idleUsers), "with");
        foreach (var file in new[] { RunFolder.SummaryFile, RunFolder.SeriesFile })
        {
            var expected = OfParts(without.Lines(file));
            Assert.That(expected, Has.Length.GreaterThan(50));
            Assert.That(with.Lines(file), Is.SupersetOf(expected));
        }

        Assert.That(with.Lines(RunFolder.LedgerFile), Is.SupersetOf(without.Lines(RunFolder.LedgerFile)));
        Assert.That(with.Summary("demand/spare_users", "mean"), Is.GreaterThan(1000));
    }

    [Test]
    public void ScenariosThatDifferInWords_ArePairedWithoutAnyDifference()
    {
        var one = Ban.Run();
        var other = Ban.With("name=Another name", "shocks.export_ban.note=another note").Run();
        foreach (var kpi in one.Layout.Kpis)
            Assert.That(other.Kpis(kpi.Key), Is.EqualTo(one.Kpis(kpi.Key)), kpi.Key);
    }

    /// <summary>What common random numbers are for.</summary>
    [Test]
    public void TenPercentMoreDemand_IsPairedBelowAQuarterOfTheIndependentVariance()
    {
        const string kpi = "fill_52wk/export_ban";
        var trial = Trial.Of("export-ban-2027") with { Replications = 40 };
        var base100 = trial.Run().Kpis(kpi);
        var base110 = trial.With(
            "shocks.growth={kind: demand, factor: 1.1, start: 2026-04-01, duration: 10 yr}").Run().Kpis(kpi);
        var paired = Variance([.. base110.Zip(base100, (more, less) => more - less)]);
        Assert.That(paired, Is.LessThan(0.25 * (Variance(base100) + Variance(base110))));
    }

    private static Trial Some(string scenario) => Trial.Of(scenario) with { Replications = Replications };

    /// <summary>Rows of periods that end by a date: where the next period of the series begins.</summary>
    private static string[] RowsUntil(RunFiles run, DateOnly end)
    {
        var lines = run.Lines(RunFolder.SeriesFile);
        return [.. lines.Zip(lines.Skip(1))
            .Where(pair => NameOf(pair.First) == NameOf(pair.Second) && DateOf(pair.Second) <= end)
            .Select(pair => pair.First)];
    }

    /// <summary>Lines whose key ends with the name of a stockpile, lane, producer, plant or sector.</summary>
    private static string[] OfParts(IReadOnlyList<string> lines)
    {
        var scenario = Ban.Read().Scenario!;
        HashSet<string> names =
        [
            .. scenario.Stockpiles.Select(spec => spec.Name), .. scenario.Producers.Select(spec => spec.Name),
            .. scenario.Lanes.Select(spec => spec.Name), .. scenario.Plants.Select(spec => spec.Name),
            .. scenario.Sectors.Select(spec => spec.Name),
        ];
        return [.. lines.Where(line => names.Contains(KeyOf(line).Split('/')[^1]))];
    }

    /// <summary>The first cell of a summary's line, the second of a series'.</summary>
    private static string KeyOf(string line) => line.Split(',').First(cell => !char.IsAsciiDigit(cell[0]));

    private static string NameOf(string line) => line.Split(',')[1];

    private static DateOnly DateOf(string line) =>
        DateOnly.ParseExact(line.Split(',')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }
}

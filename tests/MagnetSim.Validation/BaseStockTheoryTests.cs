using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Validation;

/// <summary>14 t of base stock, Poisson orders of 1 t, two a day, five days of lead time.</summary>
/// <remarks>
/// The start is steady but not random: 4 t on hand and 10 t on the way that arrive evenly within 5 days. With
/// a constant lead time that is right in the mean. With an exponential one, 25 t·d too many are on hand at
/// first (10 t are on the way for 2.5 d in the mean instead of 5 d): over eight years a shift of 0.0086 t, a
/// 25th of the half-width of the mean on hand.
/// </remarks>
public sealed class BaseStockTheoryTests
{
    private const int Level = 14;
    private const double Pipeline = 10;
    private const int Seeds = 100;
    private const int Replications = 5;

    // Exceeded once in a thousand times by chance.
    private const double MostStandardErrors = 3.29;

    // Of 100 intervals that each hold the true value with 95 %, between 89 and 99 do with 99 %.
    private const int FewestHits = 89;
    private const int MostHits = 99;

    /// <summary>Eight years of it.</summary>
    internal const string Scenario = """
        magnetsim: 1
        name: Base stock
        horizon: {start: 2027-01-01, end: 2034-12-30}
        calendar: {year: 365 d, report_by: [year]}
        elements: [ndpr]
        materials:
          magnet: {contains: {ndpr: 30 %}}
        stockpiles:
          pool:
            material: magnet
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

    private static double FillWithBackorders => Enumerable.Range(0, Level).Sum(Poisson);

    private static double OnHandWithBackorders =>
        Enumerable.Range(0, Level).Sum(onOrder => (Level - onOrder) * Poisson(onOrder));

    private static double BackordersInTheMean => OnHandWithBackorders - (Level - Pipeline);

    private static double LossShare => Enumerable.Range(1, Level).Aggregate(1.0,
        (loss, servers) => Pipeline * loss / (servers + (Pipeline * loss)));

    private static double OnHandWithLostSales => Level - (Pipeline * (1 - LossShare));

    [Test]
    public void Formulas_GiveThePrintedDigits()
    {
        Assert.That(FillWithBackorders, Is.EqualTo(0.8645).Within(0.00005));
        Assert.That(OnHandWithBackorders, Is.EqualTo(4.187).Within(0.0005));
        Assert.That(BackordersInTheMean, Is.EqualTo(0.1869).Within(0.00005));
        Assert.That(LossShare, Is.EqualTo(0.05682).Within(0.000005));
        Assert.That(OnHandWithLostSales, Is.EqualTo(4.5682).Within(0.00005));
    }

    /// <summary>What is on order is what was asked for in a lead time: Palm's theorem.</summary>
    [TestCase("5 d")]
    [TestCase("{exponential: 5 d}")]
    public void Backorders_AsPoisson(string leadTime)
    {
        IReadOnlyList<RunResult> runs = Runs($"lanes.supply.lead_time={leadTime}");
        AssertCovered(runs, "on_time_fill/users", FillWithBackorders);
        AssertCovered(runs, "on_hand/pool", OnHandWithBackorders);
        AssertCovered(runs, "backorders/pool", BackordersInTheMean);
    }

    /// <summary>Each tonne of the level is a server of Erlang's loss system, busy till replaced.</summary>
    [TestCase("5 d")]
    [TestCase("{exponential: 5 d}")]
    public void LostSales_AsErlang(string leadTime)
    {
        IReadOnlyList<RunResult> runs =
            Runs("sectors.users.unmet.late=0 %", $"lanes.supply.lead_time={leadTime}");
        AssertCovered(runs, "on_time_fill/users", 1 - LossShare);
        AssertCovered(runs, "on_hand/pool", OnHandWithLostSales);
    }

    private static List<RunResult> Runs(params string[] sets)
    {
        using TemporaryFolder folder = new();
        var reading = folder.Scenario(Scenario).With(sets).Read();
        return [.. Enumerable.Range(1, Seeds).Select(seed => Experiment.Run(
            reading.Scenario!, new ScenarioSource(reading.ResolvedText, "", [], sets),
            new ExperimentOptions(Replications, (ulong)seed, Threads: 2, Trace: null),
            onReplicationDone: null, CancellationToken.None))];
    }

    private static void AssertCovered(IReadOnlyList<RunResult> runs, string kpi, double truth)
    {
        Summary[] summaries = [.. runs.Select(run => run.Summary(kpi))];
        var hits = summaries.Count(summary => Math.Abs(summary.Mean - truth) <= summary.HalfWidth95);
        TestContext.Out.WriteLine($"{kpi}: {hits} of {Seeds} intervals hold {truth:0.00000}");
        Assert.That(hits, Is.InRange(FewestHits, MostHits), kpi);
        Assert.That(Math.Abs(StandardErrorsOff(runs, kpi, truth)), Is.LessThan(MostStandardErrors), kpi);
    }

    /// <summary>How far the mean of all replications of all seeds is off.</summary>
    private static double StandardErrorsOff(IReadOnlyList<RunResult> runs, string kpi, double truth)
    {
        double[] values = [.. runs.SelectMany(run => run.Kpis(kpi))];
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
        var off = (mean - truth) / Math.Sqrt(variance / values.Length);
        TestContext.Out.WriteLine($"{kpi}: {mean:0.00000} is {off:0.00} standard errors off {truth:0.00000}");
        return off;
    }

    private static double Poisson(int count) =>
        Enumerable.Range(1, count).Aggregate(Math.Exp(-Pipeline), (chance, k) => chance * Pipeline / k);
}

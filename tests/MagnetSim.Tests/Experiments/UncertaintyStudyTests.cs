using MagnetSim.Experiments;
using MagnetSim.Results;
using MagnetSim.Tests.Scenarios;

namespace MagnetSim.Tests.Experiments;

/// <summary>A study of a scenario whose demand is the sum of two uncertain rates over a year of 364 days,
/// and, where orders are by chance, of a Poisson number of tonnes.</summary>
public sealed class UncertaintyStudyTests
{
    private const string Wind = "sectors.wind.demand.base";
    private const string Cars = "sectors.cars.demand.base";

    private const string Text = """
        magnetsim: 1
        name: Two rates
        horizon: {start: 2026-04-01, end: 2027-03-31}
        calendar: {year: 364 d}
        elements: [ndpr]
        experiment: {replications: 20, seed: 3}
        materials: {magnet: {contains: {ndpr: 30 %}}}
        stockpiles: {magnet_pool: {material: magnet, initial: 5000 t}}
        sectors:
          wind:
            uses: magnet
            from: magnet_pool
            demand: {base: {uncertain: {uniform: [100 t/yr, 200 t/yr]}}, at: 2026-04-01}
            unmet: {late: 60 %, patience: 8 wk}
          cars:
            like: wind
            demand: {base: {uncertain: {uniform: [300 t/yr, 340 t/yr]}}}
        """;

    private const string Orders = """

          toys: {like: wind, demand: 120 t/yr, arrives: {poisson_orders: 1 t}}
        """;

    /// <summary>From 10 to 90 % the rates go from 110 to 190 and from 304 to 336 t/yr, and demand with
    /// them.</summary>
    [Test]
    public void Tornado_OfALinearKpi_IsExact()
    {
        var bars = Study(Text, pairs: 20).BarsOf("demand");
        Assert.That(bars.Select(bar => bar.Input), Is.EqualTo(new[] { Wind, Cars }), "by swing");
        Assert.That(bars.Select(bar => bar.Median), Is.All.EqualTo(470).Within(1e-6));
        foreach (var (bar, reach) in bars.Zip(new[] { 40.0, 16 }))
        {
            Assert.That(bar.Low, Is.EqualTo(-reach).Within(1e-6));
            Assert.That(bar.High, Is.EqualTo(reach).Within(1e-6));
            Assert.That((bar.LowHalfWidth95, bar.HighHalfWidth95), Is.EqualTo((0.0, 0.0)));
            Assert.That(bar.Swing, Is.EqualTo(2 * reach).Within(1e-6));
        }

        Assert.That((bars[0].LowValue, bars[0].HighValue), Is.EqualTo(("110 t/yr", "190 t/yr")));
    }

    /// <summary>Orders by chance come in the same replications at both ends of a bar, so they cancel.
    /// </summary>
    [Test]
    public void Tornado_LeavesVariationAsItIs()
    {
        var bar = Study(Text + Orders, pairs: 20).BarsOf("demand")[0];
        Assert.That((bar.Low, bar.High), Is.EqualTo((-40.0, 40.0)).Within(1e-6));
        Assert.That(bar.HighHalfWidth95, Is.Zero.Within(1e-6));
        Assert.That(bar.Median, Is.Not.EqualTo(590).Within(1e-6));
    }

    /// <summary>Variances: (100² + 40²)/12 = 967 of both rates, 120 of the orders.</summary>
    [Test]
    public void Variance_IsSplitAsItIsMade()
    {
        var row = Study(Text + Orders, pairs: 600).Variances.Single(row => row.Kpi == "demand");
        const double uncertain = 11_600.0 / 12, variation = 120;
        Assert.That(row.Uncertain, Is.EqualTo(uncertain).Within(120), "3 s.e.");
        Assert.That(row.Variation, Is.EqualTo(variation).Within(21), "3 s.e.");
        Assert.That(row.ShareLow, Is.LessThan(uncertain / (uncertain + variation)));
        Assert.That(row.ShareHigh, Is.GreaterThan(uncertain / (uncertain + variation)));
        Assert.That(row.ShareHigh - row.ShareLow, Is.InRange(0.01, 0.08));
    }

    [Test]
    public void SobolIndices_AreThePartsOfAnAdditiveKpi()
    {
        var study = Study(Text + Orders, pairs: 300, sobol: true);
        var rows = study.Indices.Where(row => row.Kpi == "demand").ToArray();
        Assert.That(rows.Select(row => row.Factor),
            Is.EqualTo(new[] { Wind, Cars, UncertaintyStudy.VariationFactor }));
        const double whole = (11_600.0 / 12) + 120;
        double[] parts = [10_000.0 / 12 / whole, 1600.0 / 12 / whole, 120 / whole];
        foreach (var (row, part) in rows.Zip(parts))
        {
            Assert.That(row.First, Is.EqualTo(part).Within(1.5 * row.FirstHalfWidth95), row.Factor);
            Assert.That(row.Total, Is.EqualTo(part).Within(1.5 * row.TotalHalfWidth95), row.Factor);
        }
    }

    /// <summary>A plain mean of 10 demands has a standard error of 10 t; one of each tenth of both rates, of
    /// 1 t.</summary>
    [Test]
    public void Hypercube_NarrowsTheMean_WithoutMovingIt()
    {
        var means = new List<double>();
        foreach (var sampling in new[] { "random", "latin_hypercube" })
        {
            double[] studies = [.. Enumerable.Range(1, 10).Select(seed => Study(
                Text, pairs: 10, seed: (ulong)seed, sampling: sampling)
                .Variances.Single(row => row.Kpi == "demand").Mean)];
            Assert.That(studies.Average(), Is.EqualTo(470).Within(10), "3 s.e. of the plain mean");
            means.Add(studies.Max(mean => Math.Abs(mean - 470)));
        }

        Assert.That(means[1], Is.LessThan(means[0] / 4));
    }

    [Test]
    public void Count_IsThatOfTheReplicationsDone()
    {
        foreach (var sobol in new[] { false, true })
        {
            var (plan, options) = PlanOf(Text, pairs: 12, sobol, seed: 3, sampling: "random");
            List<int> done = [];
            UncertaintyStudy.Run(plan, options with { Threads = 1 }, done.Add, CancellationToken.None);
            Assert.That(done[^1], Is.EqualTo(UncertaintyStudy.ReplicationsOf(plan, options)));
        }
    }

    private static UncertaintyResult Study(
        string text, int pairs, bool sobol = false, ulong seed = 3, string sampling = "random")
    {
        var (plan, options) = PlanOf(text, pairs, sobol, seed, sampling);
        return UncertaintyStudy.Run(plan, options, onReplicationDone: null, CancellationToken.None);
    }

    private static (UncertaintyPlan Plan, ExperimentOptions Options) PlanOf(
        string text, int pairs, bool sobol, ulong seed, string sampling)
    {
        var scenario = ScenarioFolder.Good(text, sets: [$"experiment.sampling={sampling}"]);
        return (new(scenario, new("", "", [], []), ["demand"], sobol), new(pairs, seed, Threads: 2, null));
    }
}

using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Validation;

/// <summary>Intervals hold the true value as often as they say, also where they decide when to
/// stop.</summary>
/// <remarks>
/// Poisson orders, two a day of 1 t, from a base stock of 14 t with five days of lead time: in the long run,
/// what is on order is Poisson with mean 10. So the mean demand of 100 days is 200 t exactly; and the mean
/// stock on hand is 4.1869 t, but for the first five days, whose even start shifts the mean of 100 days by
/// less than 0.01 t.
/// </remarks>
public sealed class IntervalTests
{
    private const int Experiments = 1000;

    // A hundred days of the base stock whose theory is tested elsewhere.
    private static readonly string _scenario = BaseStockTheoryTests.Scenario.Replace(
        "end: 2034-12-30", "end: 2027-04-11", StringComparison.Ordinal);

    /// <summary>What is known of a KPI: its mean, and how narrow a sequential run is to make its
    /// interval.</summary>
    private static readonly TestCaseData[] _known =
    [
        new("demand", 200.0, new PrecisionTarget("demand", 4, OfMean: false)),
        new("on_hand/pool", 4.1869, new PrecisionTarget("on_hand/pool", 0.05, OfMean: true)),
    ];

    /// <summary>A t-interval of ten values with the standard deviation 3: 2.262 · 3/√10.</summary>
    [Test]
    public void HalfWidth_IsThatOfStudent()
    {
        var apart = 3 * Math.Sqrt(0.9);
        double[] values =
            [.. Enumerable.Range(0, 10).Select(index => index % 2 == 0 ? 7 + apart : 7 - apart)];
        Assert.That(Summary.Of(values, MeasureKind.Number).HalfWidth95, Is.EqualTo(2.146).Within(0.0005));
    }

    [TestCaseSource(nameof(_known))]
    public void FixedReplications_CoverTheMean(string kpi, double mean, PrecisionTarget target)
    {
        Summary[] summaries = [.. Runs(new ExperimentOptions(10, Seed: 0, Threads: 2, Trace: null))
            .Select(run => run.Summary(kpi))];
        var covered = Covered(summaries, mean);
        TestContext.Out.WriteLine($"{kpi}: {covered:0.0 %} of intervals from 10 replications hold {mean}");
        Assert.That(covered, Is.InRange(0.935, 0.965));
        Assert.That(summaries.Select(each => StoppingRule.IsReached(target, each)), Has.Some.False,
            "the precision below is not had for nothing");
    }

    [TestCaseSource(nameof(_known))]
    public void SequentialReplications_ReachTheirPrecisionAndCoverTheMean(
        string kpi, double mean, PrecisionTarget target)
    {
        ExperimentOptions options = new(Replications: 1000, Seed: 0, Threads: 2, Trace: null)
        {
            Precision = new Precision([target], AtLeast: 30),
        };
        RunResult[] runs = [.. Runs(options)];
        Summary[] summaries = [.. runs.Select(run => run.Summary(kpi))];
        Assert.That(runs.Select(run => run.Manifest.Stopped), Is.All.EqualTo(StopReason.Reached));
        Assert.That(summaries.Select(each => StoppingRule.IsReached(target, each)), Is.All.True);
        var covered = Covered(summaries, mean);
        TestContext.Out.WriteLine($"{kpi}: {covered:0.0 %} of intervals hold {mean}, from "
            + $"{runs.Average(run => run.Replications.Count):0} replications in the mean");
        Assert.That(covered, Is.InRange(0.93, 0.965));
    }

    /// <summary>Why the first look comes late: of a skewed KPI (exponential), a small sample that looks
    /// narrow is mostly one that lies too low.</summary>
    [TestCase(5, 0.79, 0.85)]
    [TestCase(30, 0.90, 0.95)]
    public void SkewedKpi_IsCoveredLessOftenByAnEarlyFirstLook(int atLeast, double least, double most)
    {
        RunLayout layout = new([new Column(Measures.Lost, "")], [], []);
        PrecisionTarget target = new("lost", 1.96 / Math.Sqrt(30), OfMean: false);
        StoppingRule rule = new(new Precision([target], atLeast), 1000, layout);
        var random = new Random(2026);
        double Exponential() => -Math.Log(1 - random.NextDouble());
        Summary[] summaries =
            [.. Enumerable.Range(0, 4000).Select(_ => Sequential(rule, Exponential))];
        var covered = Covered(summaries, 1);
        TestContext.Out.WriteLine($"first look at {atLeast}: {covered:0.0 %}");
        Assert.That(covered, Is.InRange(least, most));
    }

    private static Summary Sequential(StoppingRule rule, Func<double> draw)
    {
        List<double[]> kpis = [];
        for (var goal = rule.FirstCheck; ; goal = rule.CheckAfter(goal))
        {
            while (kpis.Count < goal) kpis.Add([draw()]);
            if (rule.ReasonToStop(kpis) is not null)
                return Summary.Of([.. kpis.Select(kpi => kpi[0])], MeasureKind.Number);
        }
    }

    private static double Covered(Summary[] summaries, double mean) => summaries
        .Count(summary => Math.Abs(summary.Mean - mean) <= summary.HalfWidth95) / (double)summaries.Length;

    private static IEnumerable<RunResult> Runs(ExperimentOptions options)
    {
        using TemporaryFolder folder = new();
        var scenario = folder.Scenario(_scenario).Read().Scenario!;
        for (var seed = 1; seed <= Experiments; seed++)
        {
            yield return Experiment.Run(scenario, new ScenarioSource("", "", [], []),
                options with { Seed = (ulong)seed }, onReplicationDone: null, CancellationToken.None);
        }
    }
}

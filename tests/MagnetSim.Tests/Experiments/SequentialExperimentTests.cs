using MagnetSim.Experiments;
using MagnetSim.Results;
using MagnetSim.Scenarios;
using MagnetSim.Tests.ValueChain;

namespace MagnetSim.Tests.Experiments;

/// <summary>Experiments that go on until their intervals are narrow enough, and their repetition.</summary>
public sealed class SequentialExperimentTests
{
    private static readonly Scenario _scenario = Some.Scenario() with
    {
        Stockpiles = [Some.MagnetPool(100)],
        Producers = [Some.Delivery(1, day: 1) with { Output = Some.Rate(0.8) }],
        Sectors = [Some.Sector() with { Arrives = new ArrivalSpec(null, Some.Tonnes(2)) }],
    };

    private static readonly ScenarioSource _source = new("text", "annotated", ["variant"], ["a=b"]);

    private static readonly PrecisionTarget _demand = new("demand", 0.04, OfMean: true);

    private static ExperimentOptions Options => new(Replications: 500, Seed: 1, Threads: 2, Trace: null)
    {
        Precision = new Precision([_demand], AtLeast: 4),
    };

    [Test]
    public void Experiment_StopsAtTheFirstCheckThatIsNarrowEnough()
    {
        var manifest = Run(Options).Manifest;
        Assert.That(manifest.Stopped, Is.EqualTo(StopReason.Reached));
        Assert.That(manifest.ReplicationsDone, Is.InRange(5, 499));
        var most = Run(Options with { Replications = 500, Precision = null });
        double[] demand = [.. most.Replications.Select(each => each.Kpis[IndexOfDemand(most)])];
        StoppingRule rule = new(Options.Precision!, 500, most.Layout);
        var expected = rule.FirstCheck;
        while (!StoppingRule.IsReached(_demand, Summary.Of(demand.AsSpan(0, expected), MeasureKind.Number)))
            expected = rule.CheckAfter(expected);
        Assert.That(manifest.ReplicationsDone, Is.EqualTo(expected));
    }

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(8)]
    public void Threads_ChangeNeitherWhereItStopsNorAnyFigure(int threads)
    {
        var one = Run(Options);
        var other = Run(Options with { Threads = threads });
        Assert.That(other.Replications.Select(each => each.Kpis),
            Is.EqualTo(one.Replications.Select(each => each.Kpis)));
        Assert.That(other.Manifest.Events, Is.EqualTo(one.Manifest.Events));
    }

    [Test]
    public void Figures_AreThoseOfAsManyReplicationsAskedForOutright()
    {
        var stopped = Run(Options);
        var done = stopped.Manifest.ReplicationsDone;
        var outright = Run(Options with { Replications = done, Precision = null });
        Assert.That(outright.Series, Is.EqualTo(stopped.Series));
    }

    [Test]
    public void Experiment_StopsAtTheMost_AndSaysSo()
    {
        var manifest = Run(Options with { Replications = 6 } with
        {
            Precision = new Precision([_demand with { HalfWidth = 1e-6 }], AtLeast: 4),
        }).Manifest;
        Assert.That((manifest.Stopped, manifest.ReplicationsDone), Is.EqualTo((StopReason.AtMost, 6)));
    }

    [Test]
    public void Repetition_GivesTheSameRun()
    {
        var first = Run(Options with { Trace = 1 });
        var again = Repeat(first);
        Assert.That(again.Manifest, Is.EqualTo(first.Manifest).UsingPropertiesComparer());
        Assert.That(again.Series, Is.EqualTo(first.Series));
        Assert.That(again.Log, Is.EqualTo(first.Log).And.Not.Empty);
        Assert.That(again.ScenarioText, Is.EqualTo("annotated"));
    }

    private static RunResult Run(ExperimentOptions options) =>
        Experiment.Run(_scenario, _source, options, onReplicationDone: null, CancellationToken.None);

    private static RunResult Repeat(RunResult first) => Repetition.Run(
        first.Manifest, _scenario, _source, threads: 1, onReplicationDone: null, CancellationToken.None);

    private static int IndexOfDemand(RunResult run) =>
        run.Layout.Kpis.Select(kpi => kpi.Key).ToList().IndexOf("demand");
}

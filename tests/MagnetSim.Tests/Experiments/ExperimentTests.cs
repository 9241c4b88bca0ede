using MagnetSim.Engine;
using MagnetSim.Experiments;
using MagnetSim.Results;
using MagnetSim.Scenarios;
using MagnetSim.Tests.ValueChain;

namespace MagnetSim.Tests.Experiments;

public class ExperimentTests
{
    private static readonly Scenario _scenario = RandomDemand();
    private static readonly ScenarioSource _source = new("text", "text", [], []);

    [Test]
    public void Threads_ChangeNothing()
    {
        var one = Run(_scenario, Options(replications: 9, threads: 1));
        var two = Run(_scenario, Options(replications: 9, threads: 2));
        Assert.That(two.Replications.Select(each => each.Replication), Is.EqualTo(Enumerable.Range(0, 9)));
        Assert.That(two.Replications.Select(each => each.Kpis),
            Is.EqualTo(one.Replications.Select(each => each.Kpis)));
        Assert.That(two.Series, Is.EqualTo(one.Series));
        Assert.That(two.LedgerMilligrams, Is.EqualTo(one.LedgerMilligrams));
        Assert.That(two.Manifest.Events, Is.EqualTo(one.Manifest.Events));
    }

    [Test]
    public void Replications_Differ_AndSoDoSeeds()
    {
        var first = Run(_scenario, Options(replications: 2, threads: 1)).Replications;
        Assert.That(first[0].Kpis, Is.Not.EqualTo(first[1].Kpis));
        var other = Run(_scenario, Options(replications: 1, threads: 1) with { Seed = 2 });
        Assert.That(other.Replications[0].Kpis, Is.Not.EqualTo(first[0].Kpis));
    }

    [Test]
    public void Cancelling_KeepsTheFirstReplications_WithoutAGap()
    {
        using var cancellation = new CancellationTokenSource();
        void CancelAfterThree(int done)
        {
            if (done == 3)
                cancellation.Cancel();
        }

        Experiment experiment = new(_scenario, _source, Options(1000, threads: 2));
        RunProgress progress = new(experiment.Head, onReplicationDone: CancelAfterThree);
        Assert.That(() => experiment.Run(progress, cancellation.Token),
            Throws.InstanceOf<OperationCanceledException>());
        int[] done = [.. progress.Fold.Rows.Select(each => each.Replication)];
        Assert.That(done, Has.Length.InRange(3, 999).And.EqualTo(Enumerable.Range(0, done.Length)));
    }

    [Test]
    public void Cancelling_BeforeTheStart_KeepsNothing()
    {
        Experiment experiment = new(_scenario, _source, Options(10, threads: 2));
        RunProgress progress = new(experiment.Head);
        Assert.That(() => experiment.Run(progress, new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(progress.Fold.Rows, Is.Empty);
    }

    [Test]
    public void Failure_InAReplication_IsThrown()
    {
        // A yield above 1 creates mass.
        var impossible = Some.Plant() with { Stages = [Some.Stage("magic", 1, yield: 1.5)] };
        var scenario = Some.Scenario() with { Stockpiles = [Some.MagnetPool()], Plants = [impossible] };
        Assert.That(
            () => Run(scenario, Options(replications: 4, threads: 2)),
            Throws.TypeOf<SimulationException>()
                .With.Message.Contains("plants.plant.magic").And.Message.Contains("replication 0"));
    }

    [Test]
    public void Failure_ToBuildAChain_IsThrownToo()
    {
        var impossible = Some.Scenario() with { Stockpiles = [Some.MagnetPool(), Some.MagnetPool()] };
        Assert.That(() => Run(impossible, Options(replications: 4, threads: 2)), Throws.Exception);
    }

    [Test]
    public void Trace_LogsTheEventsOfOneReplication()
    {
        var result = Run(_scenario, Options(replications: 3, threads: 2) with { Trace = 1 });
        Assert.That(result.Log, Has.Count.EqualTo(result.Replications[1].Events));
        Assert.That(result.Log![0], Does.StartWith("""{"time":"2026-04-01T00:00:00.0000000","priority":"""));
        Assert.That(Run(_scenario, Options(replications: 1, threads: 1)).Log, Is.Null);
    }

    [Test]
    public void Cells_AreAsManyAsTheLayoutSays()
    {
        var result = Run(_scenario, Options(replications: 1, threads: 1));
        Assert.That(result.Series, Has.Count.EqualTo(result.Layout.CellCount));
        Assert.That(result.Replications[0].Kpis, Has.Length.EqualTo(result.Layout.Kpis.Count));
        Assert.That(result.LedgerMilligrams, Has.Count.EqualTo(result.Layout.Ledger.Count));
        Assert.That(result.Manifest.EventsByKind.Sum(kind => kind.Count), Is.EqualTo(result.Manifest.Events));
    }

    [Test]
    public void ShockWindow_IsKnown_OnlyWhereChanceHasNoPart()
    {
        var ban = Some.Ban(10, days: 14, "India");
        var random = ban with
        {
            Name = "random",
            Start = new StartSpec(Some.Start, new Quantity(new Uniform(0, 100), true, "shocks.random.start")),
        };
        var result = Run(_scenario with { Shocks = [ban, random] }, Options(1, threads: 1));
        Assert.That(
            result.Manifest.Shocks[0],
            Is.EqualTo(new ShockWindow("ban_10", "export_ban", "Ban 10", Some.Date(10), Some.Date(24))));
        Assert.That(
            result.Manifest.Shocks[1],
            Is.EqualTo(new ShockWindow("random", "export_ban", "Random", null, null)));
    }

    private static ExperimentOptions Options(int replications, int threads) =>
        new(replications, Seed: 1, threads, Trace: null);

    private static RunResult Run(Scenario scenario, ExperimentOptions options) =>
        Experiment.Run(scenario, _source, options, onReplicationDone: null, CancellationToken.None);

    private static Scenario RandomDemand() => Some.Scenario() with
    {
        Stockpiles = [Some.MagnetPool(100)],
        Producers = [Some.Delivery(1, day: 1) with { Output = Some.Rate(0.8) }],
        Sectors = [Some.Sector() with { Arrives = new ArrivalSpec(null, Some.Tonnes(2)) }],
    };
}

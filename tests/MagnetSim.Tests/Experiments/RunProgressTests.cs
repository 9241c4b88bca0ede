using MagnetSim.Experiments;
using MagnetSim.Results;
using MagnetSim.Scenarios;
using MagnetSim.Tests.ValueChain;

namespace MagnetSim.Tests.Experiments;

/// <summary>A run that is interrupted and goes on ends as one that was not.</summary>
public sealed class RunProgressTests
{
    private static readonly ScenarioSource _source = new("text", "text", [], []);

    private static readonly Scenario _scenario = Some.Scenario() with
    {
        Stockpiles = [Some.MagnetPool(100)],
        Producers = [Some.Delivery(1, day: 1) with { Output = Some.Rate(0.8) }],
        Sectors = [Some.Sector() with { Arrives = new ArrivalSpec(null, Some.Tonnes(2)) }],
    };

    private readonly List<string> _said = [];
    private DirectoryInfo _parent = null!;

    private string Output => Path.Combine(_parent.FullName, "run");

    [SetUp]
    public void MakeFolder()
    {
        _parent = Directory.CreateTempSubdirectory("magnetsim-");
        _said.Clear();
    }

    [TearDown]
    public void RemoveFolder() => _parent.Delete(recursive: true);

    [TestCase(12, null, 1)]
    [TestCase(200, null, 2)]
    [TestCase(1010, null, 2)]
    [TestCase(500, 0.04, 2)]
    public void ARunInPieces_EndsAsOneInOnePiece(int replications, double? precision, int threads)
    {
        ExperimentOptions options = new(replications, Seed: 1, threads, Trace: 2)
        {
            Precision = precision is { } share ? new Precision([new("demand", share, true)], 4) : null,
        };
        var expected = Experiment.Run(_scenario, _source, options, null, CancellationToken.None);
        Experiment experiment = new(_scenario, _source, options);
        using SnapshotFolder snapshots = new(Output);
        var stopAfter = precision is null ? replications / 4 : 3;
        var pieces = 1;
        var last = Piece(experiment, snapshots, stopAfter);
        for (; !last.IsWhole; pieces++)
            last = Piece(experiment, snapshots, stopAfter);
        Assert.That(pieces, Is.GreaterThanOrEqualTo(2));
        AssertSame(last.Progress.Fold.Result(experiment.Head, last.Stopped, threads), expected);
        Assert.That(_said, Is.Empty);
    }

    [Test]
    public void Progress_IsSavedOnTheWay_WithoutBeingAsked()
    {
        Experiment experiment = new(_scenario, _source, new(50, Seed: 1, Threads: 2, Trace: null));
        using SnapshotFolder snapshots = new(Output);
        RunProgress progress = new(
            experiment.Head, null, new Checkpoints(snapshots, TimeSpan.FromTicks(1), _said.Add));
        experiment.Run(progress, CancellationToken.None);
        var saved = snapshots.Load(RunSnapshot.Read, _said.Add)!;
        Assert.That(saved.Fold.Replications, Is.InRange(1, 50));
        Assert.That(saved.Head.DifferenceOf(experiment.Head), Is.Null);
        Assert.That(saved.Fold.Rows.Select(row => row.Replication),
            Is.EqualTo(Enumerable.Range(0, saved.Fold.Replications)));
    }

    [Test]
    public void ProgressThatCannotBeSaved_IsSaid_AndTheRunGoesOn()
    {
        Experiment experiment = new(_scenario, _source, new(5, Seed: 1, Threads: 1, Trace: null));
        using SnapshotFolder snapshots = new(Output);
        Directory.CreateDirectory(Path.Combine(_parent.FullName, ".run.progress", "unfinished"));
        RunProgress progress = new(
            experiment.Head, null, new Checkpoints(snapshots, TimeSpan.FromTicks(1), _said.Add));
        experiment.Run(progress, CancellationToken.None);
        Assert.That(progress.Fold.Replications, Is.EqualTo(5));
        Assert.That(_said, Is.Not.Empty.And.All.StartsWith("progress cannot be saved: "));
    }

    [Test]
    public void Heads_DifferInAllThatChangesReplications()
    {
        var head = HeadOf(new(5, Seed: 1, Threads: 1, Trace: null));
        Assert.That(head.DifferenceOf(HeadOf(new(9, Seed: 1, Threads: 2, Trace: null))), Is.Null);
        Assert.That(head.DifferenceOf(HeadOf(new(5, Seed: 2, Threads: 1, Trace: null))),
            Is.EqualTo("seed 2"));
        Assert.That(head.DifferenceOf(HeadOf(new(5, Seed: 1, Threads: 1, Trace: 0))),
            Is.EqualTo("another --trace"));
        Assert.That(head.DifferenceOf(HeadOf(new(5, Seed: 1, Threads: 1, Trace: null)
        {
            Precision = new Precision([new("demand", 0.1, true)], 4),
        })), Is.EqualTo("another precision"));
        RunHead Other(RunManifest manifest) => head with { Manifest = manifest };
        Assert.That(head.DifferenceOf(Other(head.Manifest with { ScenarioHash = "0" })),
            Is.EqualTo("another scenario"));
        Assert.That(head.DifferenceOf(Other(head.Manifest with { ToolVersion = "9", Commit = "c" })),
            Is.EqualTo("MagnetSim 9 (c)"));
        Assert.That(head.DifferenceOf(Other(head.Manifest with { Variants = ["v"] })),
            Is.EqualTo("other variants"));
        Assert.That(head.DifferenceOf(Other(head.Manifest with { Overrides = ["a=1"] })),
            Is.EqualTo("other overrides"));
    }

    private static RunHead HeadOf(ExperimentOptions options) =>
        new Experiment(_scenario, _source, options).Head;

    private static void AssertSame(RunResult actual, RunResult expected)
    {
        Assert.That(actual.Manifest, Is.EqualTo(expected.Manifest).UsingPropertiesComparer());
        Assert.That(actual.Replications, Is.EqualTo(expected.Replications).UsingPropertiesComparer());
        Assert.That(actual.Series, Is.EqualTo(expected.Series));
        Assert.That(actual.LedgerMilligrams, Is.EqualTo(expected.LedgerMilligrams));
        Assert.That(actual.Log, Is.EqualTo(expected.Log).And.Not.Empty);
    }

    /// <summary>Goes on from what is saved, and stops soon.</summary>
    private (bool IsWhole, RunProgress Progress, StopReason? Stopped) Piece(
        Experiment experiment, SnapshotFolder snapshots, int stopAfter)
    {
        using CancellationTokenSource cancellation = new();
        var before = snapshots.Load(RunSnapshot.Read, _said.Add)?.Fold;
        var limit = (before?.Replications ?? 0) + stopAfter;
        Checkpoints checkpoints = new(snapshots, Timeout.InfiniteTimeSpan, _said.Add);
        RunProgress progress = new(experiment.Head, before, checkpoints, done =>
        {
            if (done == limit) cancellation.Cancel();
        });
        try
        {
            return (true, progress, experiment.Run(progress, cancellation.Token));
        }
        catch (OperationCanceledException)
        {
            Assert.That(progress.Save(), Is.True);
            return (false, progress, null);
        }
    }
}

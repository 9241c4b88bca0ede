using MagnetSim.Results;
using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Experiments;

/// <summary>A scenario in many replications, on all cores.</summary>
/// <remarks>Replications know nothing of each other and are folded in the order of their numbers, so the
/// number of threads cannot change a digit.</remarks>
public sealed class Experiment
{
    private readonly ChainBuilder _builder;

    /// <param name="source">What the scenario was made from, which the result carries along.</param>
    public Experiment(Scenario scenario, ScenarioSource source, ExperimentOptions options)
    {
        if (options.Replications < 1)
            throw new ArgumentException($"{options.Replications} replications asked for; at least 1",
                nameof(options));
        Options = options;
        _builder = new ChainBuilder(scenario, options.Replications);
        var first = _builder.Build(options.Seed, replication: 0);
        Head = new RunHead(ManifestWriter.Of(scenario, source, options, first.ComponentCount),
            source.Annotated, first.Layout, options.Shard)
        {
            Assumptions = [.. scenario.Assumptions.Select(stated => new Assumption(
                stated.Path, stated.Value, stated.Source, stated.Confidence, stated.Note))],
            Chain = [.. ChainOutline.Of(scenario).Blocks.SelectMany(block => block.Rows.SelectMany(row =>
                row.Names.Select(name => new ChainPart(block.Title, name, row.What, row.Rank))))],
        };
    }

    public ExperimentOptions Options { get; }

    /// <summary>What is known before the first replication.</summary>
    public RunHead Head { get; }

    /// <summary>How many replications the shard has; with a precision, so many at most.</summary>
    public int ReplicationsToDo => Options.Shard.CountOf(Options.Replications);

    /// <summary>Runs all replications, or until the intervals are narrow enough.</summary>
    /// <param name="onReplicationDone">Called by one thread at a time with the number of replications done
    /// so far.</param>
    /// <exception cref="Engine.SimulationException">An invariant broke in a replication.</exception>
    /// <exception cref="OperationCanceledException">Someone cancelled.</exception>
    public static RunResult Run(Scenario scenario, ScenarioSource source, ExperimentOptions options,
        Action<int>? onReplicationDone, CancellationToken cancellation)
    {
        Experiment experiment = new(scenario, source, options);
        RunProgress progress = new(experiment.Head, onReplicationDone: onReplicationDone);
        var stopped = experiment.Run(progress, cancellation);
        return progress.Fold.Result(experiment.Head, stopped, options.Threads);
    }

    /// <summary>Goes on from the replications that are done.</summary>
    /// <param name="progress">Grows by each replication; when someone cancels, it holds all that were done
    /// by then.</param>
    /// <returns>Why it stopped, where that was left to a precision.</returns>
    public StopReason? Run(RunProgress progress, CancellationToken cancellation)
    {
        Replicator replicator = new(_builder, Options, progress.Fold, progress.Advance);
        if (Options.Precision is { } precision)
        {
            StoppingRule rule = new(precision, Options.Replications, Head.Layout);
            return WorkUntilPrecise(replicator, rule, progress, cancellation);
        }

        Work(replicator, ReplicationsToDo, progress, cancellation);
        return null;
    }

    /// <summary>The KPIs of a scenario's runs, in the order of their files.</summary>
    public static IReadOnlyList<Column> KpisOf(Scenario scenario) =>
        new ChainBuilder(scenario).Build(scenario.Experiment.Seed, replication: 0).Layout.Kpis;

    private static void Work(
        Replicator replicator, int goal, RunProgress progress, CancellationToken cancellation)
    {
        replicator.Work(goal, cancellation);
        if (progress.Fold.Replications < goal) throw new OperationCanceledException(cancellation);
    }

    /// <summary>Works from one check point to the next.</summary>
    private static StopReason WorkUntilPrecise(Replicator replicator, StoppingRule rule,
        RunProgress progress, CancellationToken cancellation)
    {
        var goal = rule.FirstCheck;
        while (true)
        {
            // It was not precise enough there, or there would not be more.
            while (goal < progress.Fold.Replications)
                goal = rule.CheckAfter(goal);
            Work(replicator, goal, progress, cancellation);
            if (rule.ReasonToStop([.. progress.Fold.Rows.Select(row => row.Kpis)]) is { } reason)
                return reason;
            goal = rule.CheckAfter(goal);
        }
    }
}

using System.Diagnostics;
using MagnetSim.Results;
using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Experiments;

/// <summary>Runs a scenario in many replications on all cores.</summary>
/// <remarks>Replications know nothing of each other and are kept in the order of their numbers, so the number
/// of threads cannot change a digit.</remarks>
public static class Experiment
{
    /// <summary>Runs all replications, or until the intervals are narrow enough; when cancelled, those that
    /// were begun by then.</summary>
    /// <param name="source">What the scenario was made from, which the result carries along.</param>
    /// <param name="onReplicationDone">Called on any thread with
    /// the number of replications done so far.</param>
    /// <exception cref="Engine.SimulationException">An invariant broke in a replication.</exception>
    public static RunResult Run(Scenario scenario, ScenarioSource source, ExperimentOptions options,
        Action<int>? onReplicationDone, CancellationToken cancellation)
    {
        if (options.Replications < 1)
            throw new ArgumentException($"{options.Replications} replications asked for; at least 1",
                nameof(options));
        var clock = Stopwatch.StartNew();
        var builder = new ChainBuilder(scenario);
        var layout = builder.Build(options.Seed, replication: 0).Layout;
        var replicator = new Replicator(builder, options, onReplicationDone);
        var (done, stopped) = options.Precision is { } precision
            ? WorkUntilPrecise(
                replicator, new StoppingRule(precision, options.Replications, layout), cancellation)
            : (replicator.Work(options.Replications, cancellation), null);
        var manifest = ManifestWriter.Of(scenario, source, options, done, stopped);
        var seconds = clock.Elapsed.TotalSeconds;
        return new RunResult(manifest, source.Annotated, layout, [.. done.Select(one => one.Result)],
            new RunTiming(seconds, options.Threads, manifest.Events / seconds),
            manifest.Trace is null ? null : replicator.Log);
    }

    /// <summary>The KPIs of a scenario's runs, in the order of their files.</summary>
    public static IReadOnlyList<Column> KpisOf(Scenario scenario) =>
        new ChainBuilder(scenario).Build(scenario.Experiment.Seed, replication: 0).Layout.Kpis;

    /// <summary>Works from one check point to the next; null as the reason when someone cancels.</summary>
    private static (IReadOnlyList<Replicator.Done> Done, StopReason? Stopped) WorkUntilPrecise(
        Replicator replicator, StoppingRule rule, CancellationToken cancellation)
    {
        var goal = rule.FirstCheck;
        while (true)
        {
            var done = replicator.Work(goal, cancellation);
            if (done.Count < goal) return (done, null);
            if (rule.ReasonToStop([.. done.Select(one => one.Result.Kpis)]) is { } reason)
                return (done, reason);
            goal = rule.CheckAfter(goal);
        }
    }
}

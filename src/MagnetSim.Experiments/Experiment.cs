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
    /// <summary>Runs all replications, or, when cancelled, those that were begun by then.</summary>
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
        var replicator = new Replicator(new ChainBuilder(scenario), options, onReplicationDone);
        var done = replicator.Work(cancellation);
        var layout = new ChainBuilder(scenario).Build(options.Seed, replication: 0).Layout;
        var manifest = ManifestWriter.Of(scenario, source, options, done);
        var seconds = clock.Elapsed.TotalSeconds;
        return new RunResult(manifest, source.Annotated, layout, [.. done.Select(one => one.Result)],
            new RunTiming(seconds, options.Threads, manifest.Events / seconds), replicator.Log);
    }
}

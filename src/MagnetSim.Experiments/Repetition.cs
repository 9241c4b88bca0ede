using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.Experiments;

/// <summary>Makes a run again from what its folder says.</summary>
public static class Repetition
{
    /// <summary>Runs as many replications as were done, by the same rule and with the same seed.</summary>
    /// <param name="manifest">Of the run that is repeated.</param>
    /// <param name="source">The scenario of that run, with its variants and overrides.</param>
    public static RunResult Run(RunManifest manifest, Scenario scenario, ScenarioSource source, int threads,
        Action<int>? onReplicationDone, CancellationToken cancellation)
    {
        var result = Experiment.Run(
            scenario, source, OptionsOf(manifest, threads), onReplicationDone, cancellation);
        return manifest.IsInterrupted && !result.Manifest.IsInterrupted
            ? result with { Manifest = AsInterrupted(result.Manifest, manifest) }
            : result;
    }

    /// <summary>A rule would not stop where somebody interrupted it; so then the number is fixed.</summary>
    private static ExperimentOptions OptionsOf(RunManifest manifest, int threads) => new(
        manifest.IsInterrupted ? manifest.ReplicationsDone : manifest.ReplicationsAsked,
        manifest.Seed, threads, manifest.Trace)
    {
        Precision = manifest.IsInterrupted ? null : manifest.Precision,
    };

    private static RunManifest AsInterrupted(RunManifest again, RunManifest manifest) => again with
    {
        ReplicationsAsked = manifest.ReplicationsAsked,
        Precision = manifest.Precision,
    };
}

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
        Action<int>? onReplicationDone, CancellationToken cancellation) =>
        Experiment.Run(
            scenario, source, OptionsOf(manifest, threads), onReplicationDone, cancellation);

    private static ExperimentOptions OptionsOf(RunManifest manifest, int threads) =>
        new(manifest.ReplicationsAsked, manifest.Seed, threads, manifest.Trace)
        {
            Precision = manifest.Precision,
        };
}

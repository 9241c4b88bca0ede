using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.Experiments;

/// <summary>A run that is there, and all that simulates its replications again.</summary>
/// <param name="Name">Of its folder, for messages.</param>
/// <param name="Replications">What they came to, against which the repetition is checked.</param>
public sealed record RepeatedRun(
    string Name, RunManifest Manifest, Scenario Scenario, ReplicationTable Replications);

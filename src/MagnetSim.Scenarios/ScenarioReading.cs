namespace MagnetSim.Scenarios;

/// <summary>What came of reading a scenario file.</summary>
/// <param name="Scenario">Null exactly when there are problems.</param>
/// <param name="Resolved">The merged scenario; null when merging failed.</param>
/// <param name="Problems">All problems, sorted by file, line and column.</param>
/// <param name="Warnings">What is allowed and yet hardly meant, sorted likewise.</param>
public sealed record ScenarioReading(
    Scenario? Scenario, ResolvedScenario? Resolved, IReadOnlyList<ScenarioProblem> Problems,
    IReadOnlyList<ScenarioProblem> Warnings)
{
    /// <summary>The merged scenario as YAML that reads as an equal scenario; empty when merging
    /// failed.</summary>
    public string ResolvedText => Resolved?.Text ?? "";
}

namespace MagnetSim.Scenarios;

/// <summary>What came of reading a scenario file.</summary>
/// <param name="Scenario">Null exactly when there are problems.</param>
/// <param name="ResolvedText">The merged scenario as YAML that reads as
/// an equal scenario; empty when merging failed.</param>
/// <param name="Problems">All problems, sorted by file, line and column.</param>
/// <param name="Warnings">What is allowed and yet hardly meant, sorted likewise.</param>
public sealed record ScenarioReading(
    Scenario? Scenario, string ResolvedText, IReadOnlyList<ScenarioProblem> Problems,
    IReadOnlyList<ScenarioProblem> Warnings);

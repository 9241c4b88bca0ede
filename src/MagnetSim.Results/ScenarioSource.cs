namespace MagnetSim.Results;

/// <summary>What a run keeps of the scenario that it was made from.</summary>
/// <param name="Resolved">The resolved scenario as YAML: its identity.</param>
/// <param name="Annotated">The same with, as comments, where each value was written.</param>
/// <param name="Variants">Named overrides that were applied, in order.</param>
/// <param name="Overrides">Overrides of the command line (<c>path=value</c>), in order.</param>
public sealed record ScenarioSource(
    string Resolved, string Annotated, IReadOnlyList<string> Variants, IReadOnlyList<string> Overrides);

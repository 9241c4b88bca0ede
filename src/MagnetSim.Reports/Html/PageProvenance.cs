namespace MagnetSim.Reports;

/// <summary>How a run was made, and how to make it again.</summary>
public sealed record PageProvenance(
    IReadOnlyList<(string Name, string Value)> Facts, IReadOnlyList<PageCommand> Commands, string Citation);

namespace MagnetSim.Reports;

/// <summary>What the scenario says about where its values come from.</summary>
/// <param name="Weak">Estimates and judgements.</param>
/// <param name="Others">All others.</param>
public sealed record PageAssumptions(string Summary, PageTable Weak, PageTable Others);

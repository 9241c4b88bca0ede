namespace MagnetSim.Results;

/// <summary>A component of the chain that was simulated, in words.</summary>
/// <param name="Kind">Such as <c>Lanes</c>.</param>
/// <param name="Name">In the scenario.</param>
/// <param name="What">What it does; ≈ marks the mean of a distribution.</param>
/// <param name="Rank">Of a sector where a short stock is shared by priority, 1 being first; null where none
/// counts.</param>
public sealed record ChainPart(string Kind, string Name, string What, int? Rank = null);

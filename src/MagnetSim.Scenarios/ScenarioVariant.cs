namespace MagnetSim.Scenarios;

/// <summary>A variant that a scenario offers.</summary>
/// <param name="Description">What it says of itself; empty when it says nothing.</param>
public sealed record ScenarioVariant(string Name, string Description);

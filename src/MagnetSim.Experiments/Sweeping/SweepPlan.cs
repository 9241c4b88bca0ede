using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.Experiments;

/// <summary>All that a sweep is made of.</summary>
/// <param name="Base">The scenario that the points change.</param>
/// <param name="Source">What the base was made from.</param>
/// <param name="Points">The scenario of each point of the design.</param>
/// <param name="Headlines">Keys of the KPIs that tables and charts show.</param>
public sealed record SweepPlan(
    Scenario Base, ScenarioSource Source, SweepDesign Design, IReadOnlyList<Scenario> Points,
    IReadOnlyList<string> Headlines);

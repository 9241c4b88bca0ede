using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.Experiments;

/// <summary>What a study of uncertain inputs runs.</summary>
/// <param name="Source">What the scenario was made from, which the result carries along.</param>
/// <param name="Headlines">Keys of the KPIs that tables and charts show.</param>
/// <param name="Sobol">Whether Sobol' indices are wanted too.</param>
public sealed record UncertaintyPlan(
    Scenario Scenario, ScenarioSource Source, IReadOnlyList<string> Headlines, bool Sobol);

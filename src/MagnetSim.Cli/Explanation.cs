using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Cli;

/// <summary>All that <c>magnetsim explain</c> says of a scenario.</summary>
internal sealed record Explanation(
    string Scenario, string Description, IReadOnlyList<OutlineBlock> Chain,
    IReadOnlyList<ScenarioVariant> Variants, IReadOnlyList<SteadyState> SteadyStates);

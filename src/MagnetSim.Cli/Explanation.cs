using MagnetSim.ValueChain;

namespace MagnetSim.Cli;

/// <summary>All that <c>magnetsim explain</c> says of a scenario.</summary>
internal sealed record Explanation(
    string Scenario, IReadOnlyList<OutlineBlock> Chain, IReadOnlyList<SteadyState> SteadyStates);

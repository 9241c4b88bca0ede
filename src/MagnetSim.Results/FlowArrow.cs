namespace MagnetSim.Results;

/// <summary>A flow from one thing to another, or within one.</summary>
/// <param name="From">The key of a node.</param>
/// <param name="To">The key of a node.</param>
/// <param name="TonnesPerYear">How much flows; 0 where nothing does for now.</param>
/// <param name="IsReturn">Whether it leads back, as swarf and scrap do.</param>
public sealed record FlowArrow(
    string From, string To, string Label, double TonnesPerYear, bool IsReturn);

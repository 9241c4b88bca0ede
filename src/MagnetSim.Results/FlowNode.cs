namespace MagnetSim.Results;

/// <summary>A thing that material passes.</summary>
/// <param name="Key">Unlike that of any other, such as <c>lanes.oxide_from_china</c>.</param>
/// <param name="Label">Its name in the scenario.</param>
/// <param name="Detail">What it does, in a few words; may be empty.</param>
/// <param name="Country">Where its material comes from; empty for what has no country.</param>
public sealed record FlowNode(FlowKind Kind, string Key, string Label, string Detail, string Country);

/// <summary>The role of a thing in the chain.</summary>
public enum FlowKind
{
    Producer,
    Lane,
    Stockpile,
    Reserve,
    Plant,
    Sector,

    /// <summary>Where material leaves the chain, but for its users.</summary>
    Outlet,
}

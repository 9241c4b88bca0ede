namespace MagnetSim.Results;

/// <summary>What flows from where to where: boxes and arrows, without a word on how they are drawn.</summary>
/// <param name="Nodes">In the order of the scenario, kind by kind.</param>
public sealed record FlowDiagram(
    string Title, string Subtitle, IReadOnlyList<FlowNode> Nodes, IReadOnlyList<FlowArrow> Arrows);

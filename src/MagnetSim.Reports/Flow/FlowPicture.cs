using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>A flow diagram as a part of a chart: bands as wide as their flow.</summary>
/// <param name="Colors">Of each node, by its key.</param>
public sealed record FlowPicture(FlowDiagram Diagram, IReadOnlyDictionary<string, Color> Colors);

/// <summary>A node of a picture.</summary>
/// <param name="Lines">Its name, where there is room for it; then how much flows.</param>
internal sealed record FlowBar(Color Color, Box Box, IReadOnlyList<PlacedText> Lines, PlacedText? Amount);

/// <summary>A flow of a picture, as the corners of an area, in order.</summary>
internal sealed record FlowBand(Color Color, IReadOnlyList<Spot> Corners);

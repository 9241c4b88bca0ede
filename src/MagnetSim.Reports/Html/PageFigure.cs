namespace MagnetSim.Reports;

/// <summary>A chart with the figures behind it.</summary>
/// <param name="Name">Of the chart, such as <c>shortfall</c>.</param>
/// <param name="Heading">The question that it answers.</param>
/// <param name="Caption">What it shows, in a sentence.</param>
/// <param name="Explanation">Units, and what lines and bands mean.</param>
/// <param name="Svg">As drawn; null where it was not.</param>
public sealed record PageFigure(
    string Name, string Heading, string Caption, string Explanation, string? Svg,
    IReadOnlyList<PageTable> Data);

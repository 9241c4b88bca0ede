namespace MagnetSim.Reports;

/// <summary>A sentence with figures.</summary>
/// <param name="From">The KPIs or series that its figures come from.</param>
public sealed record Sentence(string Text, params IReadOnlyList<string> From);

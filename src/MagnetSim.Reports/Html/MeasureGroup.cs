using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Measures that belong together.</summary>
/// <param name="Id">Of their table, to link to.</param>
public sealed record MeasureGroup(string Id, string Heading, IReadOnlyList<Measure> Measures);

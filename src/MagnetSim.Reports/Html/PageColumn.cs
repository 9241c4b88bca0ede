namespace MagnetSim.Reports;

/// <summary>A column of a table.</summary>
/// <param name="IsNumber">Whether its cells are numbers, which stand at the right.</param>
public sealed record PageColumn(string Head, bool IsNumber = true);

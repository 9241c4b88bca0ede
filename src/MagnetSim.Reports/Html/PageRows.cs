namespace MagnetSim.Reports;

/// <summary>Rows that belong together.</summary>
/// <param name="Head">Above them; empty for none.</param>
/// <param name="Note">A sentence behind the head; may be empty.</param>
public sealed record PageRows(string Head, string Note, IReadOnlyList<IReadOnlyList<string>> Rows);

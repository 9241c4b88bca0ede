namespace MagnetSim.Reports;

/// <summary>A command line with what it is for.</summary>
public sealed record PageCommand(string Purpose, string Line);

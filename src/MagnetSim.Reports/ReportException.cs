namespace MagnetSim.Reports;

/// <summary>Charts that cannot be drawn as they were asked for.</summary>
public sealed class ReportException(string message) : Exception(message);

namespace MagnetSim.Reports;

/// <summary>A chart that gnuplot did not draw.</summary>
public sealed class GnuplotException(string message) : Exception(message);

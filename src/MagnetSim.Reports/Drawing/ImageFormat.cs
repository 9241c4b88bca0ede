namespace MagnetSim.Reports;

/// <summary>How a chart is written to a file.</summary>
public enum ImageFormat
{
    /// <summary>3200 × 1800 pixels.</summary>
    Png,
    Svg,
}

namespace MagnetSim.Reports;

/// <summary>A colour as red, green and blue.</summary>
/// <param name="Hex">Such as <c>#0072B2</c>.</param>
public readonly record struct Color(string Hex);

namespace MagnetSim.Scenarios;

/// <summary>Where something is written; line and column count from 1, and are 0 for an override.</summary>
/// <param name="Variant">The variant that says it; empty for what a file says itself.</param>
internal readonly record struct Place(string File, int Line, int Column, string Variant = "");

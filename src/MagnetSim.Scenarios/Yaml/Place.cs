namespace MagnetSim.Scenarios;

/// <summary>Where something is written; line and column count from 1, and are 0 for an override.</summary>
internal readonly record struct Place(string File, int Line, int Column);

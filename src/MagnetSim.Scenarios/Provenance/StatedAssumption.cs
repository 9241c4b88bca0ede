namespace MagnetSim.Scenarios;

/// <summary>A value of which the scenario says where it comes from, or how sure it is.</summary>
/// <param name="Path">Such as <c>lanes.oxide_from_china.lead_time</c>.</param>
/// <param name="Value">As the scenario writes it, on one line.</param>
/// <param name="Source">Where it comes from; empty where the scenario does not say.</param>
/// <param name="Confidence">A to C or M; empty where the scenario does not say.</param>
/// <param name="Note">What a reader should know; empty where the scenario does not say.</param>
public sealed record StatedAssumption(
    string Path, string Value, string Source, string Confidence, string Note);

namespace MagnetSim.Results;

/// <summary>A value that a run rests on, and where it comes from.</summary>
/// <param name="Path">Its place in the scenario, such as <c>lanes.oxide_from_china.lead_time</c>.</param>
/// <param name="Value">As the scenario writes it.</param>
/// <param name="Source">Empty where the scenario does not say.</param>
/// <param name="Confidence">A official, B reported, C estimated, M a modelling choice; or empty.</param>
/// <param name="Note">What a reader should know; may be empty.</param>
public sealed record Assumption(string Path, string Value, string Source, string Confidence, string Note)
{
    /// <summary>Whether it is an estimate, or the authors' own judgement.</summary>
    public bool IsWeak => Confidence is "C" or "M";
}

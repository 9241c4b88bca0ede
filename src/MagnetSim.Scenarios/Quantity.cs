using MagnetSim.Engine;

namespace MagnetSim.Scenarios;

/// <summary>A number that may be left to chance; its unit is named by the property that holds it.</summary>
/// <param name="Law">Where its values come from; <see cref="Constant"/> for a plain number.</param>
/// <param name="Uncertain">Drawn once per replication (true) or at each use (false).</param>
/// <param name="Path">Where it stands in the scenario, such as <c>lanes.oxide_from_china.lead_time</c>: the
/// name of its draws.</param>
public sealed record Quantity(Distribution Law, bool Uncertain, string Path);

using System.Globalization;
using System.Text.Json.Serialization;

namespace MagnetSim.Results;

/// <summary>How narrow the 95 % intervals of some KPIs are to become before a run stops.</summary>
/// <param name="Targets">The run goes on until all of them are reached.</param>
/// <param name="AtLeast">The number of replications at which the intervals are looked at first; 2 or more.
/// </param>
public sealed record Precision(IReadOnlyList<PrecisionTarget> Targets, int AtLeast)
{
    /// <summary>The same text for what stops at the same replication, and no other.</summary>
    [JsonIgnore]
    public string Text => string.Join('\n',
        [$"at least {AtLeast}", .. Targets.Select(target => string.Create(CultureInfo.InvariantCulture,
            $"{target.Kpi}: {target.HalfWidth:R}{(target.OfMean ? " of mean" : "")}"))]);
}

/// <summary>The half-width that the 95 % interval of a KPI is to have at most.</summary>
/// <param name="Kpi">Its key, such as <c>on_time_fill/wind</c>.</param>
/// <param name="HalfWidth">In the KPI's unit, or as a share of its mean.</param>
/// <param name="OfMean">Whether it is a share of the mean.</param>
public sealed record PrecisionTarget(string Kpi, double HalfWidth, bool OfMean);

using System.Text.Json.Serialization;

namespace MagnetSim.Benchmarks;

/// <summary>What came out of a contest: medians of many turns, in nanoseconds an event.</summary>
internal sealed record Outcome(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("baseline")] string Baseline,
    [property: JsonPropertyName("ns_per_event")] double NanosecondsPerEvent,
    [property: JsonPropertyName("baseline_ns_per_event")] double BaselineNanosecondsPerEvent,
    [property: JsonPropertyName("ratio")] double Ratio,
    [property: JsonPropertyName("limit")] double Limit)
{
    public const string Header =
        "work                             MagnetSim   baseline                 ratio   must be";

    /// <summary>One line of a table of 80 columns.</summary>
    public string ToLine() =>
        $"{Name,-30}{NanosecondsPerEvent,9:0.0} ns{BaselineNanosecondsPerEvent,8:0.0} ns {Baseline,-13}"
        + $"{Ratio,6:0.00}   ≤ {Limit:0.00}{(Ratio > Limit ? "  missed" : "")}";
}

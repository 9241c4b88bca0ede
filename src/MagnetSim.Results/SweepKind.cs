using System.Text.Json.Serialization;

namespace MagnetSim.Results;

/// <summary>How the points of a sweep were chosen.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SweepKind>))]
public enum SweepKind
{
    /// <summary>All combinations of the values.</summary>
    [JsonStringEnumMemberName("grid")]
    Grid,

    /// <summary>The rows of a file.</summary>
    [JsonStringEnumMemberName("design")]
    Design,

    /// <summary>By chance, one in each part of each range.</summary>
    [JsonStringEnumMemberName("latin_hypercube")]
    LatinHypercube,
}

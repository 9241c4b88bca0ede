using System.Text.Json.Serialization;

namespace MagnetSim.Results;

/// <summary>Why a run with a <see cref="Precision"/> ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StopReason>))]
public enum StopReason
{
    /// <summary>Every interval was as narrow as asked.</summary>
    [JsonStringEnumMemberName("reached")]
    Reached,

    /// <summary>As many replications as allowed were done before that.</summary>
    [JsonStringEnumMemberName("at_most")]
    AtMost,
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MagnetSim.Results;

/// <summary>How the manifest of a sweep looks as JSON: as that of a run does.</summary>
[JsonSerializable(typeof(SweepManifest))]
internal sealed partial class SweepJson : JsonSerializerContext
{
    public static SweepJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    });
}

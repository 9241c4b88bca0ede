using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MagnetSim.Results;

/// <summary>
/// How manifests and timings look as JSON: indented, keys in snake_case and in the order of the
/// records.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RunManifest))]
[JsonSerializable(typeof(RunTiming))]
[JsonSerializable(typeof(SweepManifest))]
[JsonSerializable(typeof(UncertaintyManifest))]
[JsonSerializable(typeof(ComparisonManifest))]
internal sealed partial class RunJson : JsonSerializerContext
{
    // The files are read by people and never become part of a web page, so only what JSON demands is escaped.
    public static RunJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    });
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MagnetSim.Cli;

/// <summary>An explanation as JSON for programs.</summary>
[JsonSerializable(typeof(Explanation))]
internal sealed partial class ExplainJson : JsonSerializerContext
{
    private static readonly ExplainJson _readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter<ValueChain.SourceKind>(JsonNamingPolicy.SnakeCaseLower),
            new JsonStringEnumConverter<ValueChain.TakerKind>(JsonNamingPolicy.SnakeCaseLower),
        },
    });

    public static string Of(Explanation explanation) =>
        JsonSerializer.Serialize(explanation, _readable.Explanation);
}

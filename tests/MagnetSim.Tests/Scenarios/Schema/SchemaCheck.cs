using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using MagnetSim.Scenarios;

namespace MagnetSim.Tests.Scenarios.Schema;

/// <summary>Whether a scenario file is valid by the JSON Schema, as an editor would see it.</summary>
internal static class SchemaCheck
{
    private static readonly JsonSchema _schema = JsonSchema.FromText(ScenarioSchema.Write());

    public static bool Accepts(string yaml) => Accepts(_schema, PlainYamlText.ToJson(yaml));

    public static bool Accepts(JsonSchema schema, JsonNode? instance) =>
        schema.Evaluate(JsonSerializer.SerializeToElement(instance)).IsValid;

    /// <summary>Why a file is not valid; empty when it is.</summary>
    public static IReadOnlyList<string> Faults(string yaml)
    {
        EvaluationOptions options = new() { OutputFormat = OutputFormat.List };
        var file = JsonSerializer.SerializeToElement(PlainYamlText.ToJson(yaml));
        var results = _schema.Evaluate(file, options);
        return results.IsValid
            ? []
            : [.. (results.Details ?? []).Where(detail => detail.Errors is not null).SelectMany(detail =>
                detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))];
    }
}

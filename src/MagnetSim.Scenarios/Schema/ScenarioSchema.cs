using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>The file format as a JSON Schema, from which editors complete and check scenario files.</summary>
public static class ScenarioSchema
{
    /// <summary>The schema's text (JSON Schema, draft 7).</summary>
    public static string Write() => JsonText.Write(Schema());

    private static JsonObject Schema()
    {
        SchemaBook book = new();
        var scenario = ScenarioTable.Format;
        var variant = book.Define("variant", _ => SchemaBook.Map(SameAsRoot(scenario.Keys), null));
        var properties = book.Properties([ScenarioTable.Extends, .. scenario.Keys]);
        properties[ScenarioTable.VariantsKey] = SchemaBook.Described(
            ScenarioTable.Variants.Meaning, SchemaBook.OrRemoved(SchemaBook.OpenMap(variant)));
        var root = SchemaBook.Map(properties, null);
        root["if"] = new JsonObject { ["required"] = new JsonArray(ScenarioTable.ExtendsKey) };
        root["else"] = new JsonObject
        {
            ["required"] = new JsonArray(
                [.. scenario.Keys.Where(key => key.IsRequired).Select(key => (JsonNode)key.Name)]),
        };
        root.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        root["definitions"] = book.Definitions();
        return root;
    }

    private static JsonObject SameAsRoot(IEnumerable<Key> keys) => new(keys.Select(
        key => KeyValuePair.Create(key.Name, (JsonNode?)SchemaBook.RootProperty(key.Name))));
}

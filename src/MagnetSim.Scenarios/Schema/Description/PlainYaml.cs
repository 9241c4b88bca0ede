using System.Globalization;
using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>What YAML takes a value without quotes for: a number, a truth value, a text.</summary>
internal static class PlainYaml
{
    public static JsonNode ToJson(string text) => text switch
    {
        "true" => true,
        "false" => false,
        _ when NumberText.TrySplit(text, out var number, out var unit) && unit.Length == 0 =>
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
                ? whole
                : number,
        _ => text,
    };

    public static JsonNode ToJson(Node node) => node switch
    {
        ScalarNode { IsQuoted: true } scalar => scalar.Text,
        ScalarNode scalar => ToJson(scalar.Text),
        ListNode list => new JsonArray([.. list.Items.Select(ToJson)]),
        MapNode map => new JsonObject(
            map.Entries.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)ToJson(entry.Value)))),
        _ => throw new ArgumentException($"{node} is no value.", nameof(node)),
    };
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>JSON for people: what fits on a line stands on one.</summary>
internal static class JsonText
{
    private const int LongestLine = 110;
    private const int Indentation = 2;

    private static readonly JsonSerializerOptions _options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode root)
    {
        StringBuilder text = new();
        Append(text, root, 0, 0);
        return text.Append('\n').ToString();
    }

    /// <param name="used">What stands on the line already.</param>
    private static void Append(StringBuilder text, JsonNode node, int indent, int used)
    {
        var line = OnOneLine(node);
        if (node is JsonValue || used + line.Length <= LongestLine)
            text.Append(line);
        else if (node is JsonObject map)
            AppendParts(
                text, '{', [.. map.Select(entry => ($"{Quoted(entry.Key)}: ", entry.Value!))], '}', indent);
        else
            AppendParts(text, '[', [.. node.AsArray().Select(item => ("", item!))], ']', indent);
    }

    private static void AppendParts(
        StringBuilder text, char opening, (string Head, JsonNode Value)[] parts, char closing, int indent)
    {
        var inner = indent + Indentation;
        text.Append(opening);
        for (var i = 0; i < parts.Length; i++)
        {
            text.Append(i == 0 ? "\n" : ",\n").Append(' ', inner).Append(parts[i].Head);
            Append(text, parts[i].Value, inner, inner + parts[i].Head.Length + 1);
        }

        text.Append('\n').Append(' ', indent).Append(closing);
    }

    private static string OnOneLine(JsonNode node) => node switch
    {
        JsonObject map => "{"
            + string.Join(", ", map.Select(entry => $"{Quoted(entry.Key)}: {OnOneLine(entry.Value!)}")) + "}",
        JsonArray list => $"[{string.Join(", ", list.Select(item => OnOneLine(item!)))}]",
        _ => node.ToJsonString(_options),
    };

    private static string Quoted(string key) => JsonValue.Create(key).ToJsonString(_options);
}

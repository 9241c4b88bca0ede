using System.Text.Json;
using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>One of a few words.</summary>
public sealed class ChoiceFormat<T> : Format<T>
{
    private const int MostNamed = 4;

    private readonly (string Word, T Value)[] _choices;

    internal ChoiceFormat(params (string Word, T Value)[] choices) => _choices = choices;

    public override string Accepts =>
        _choices.Length == 1 ? _choices[0].Word : $"one of {string.Join(", ", Words)}";

    public IReadOnlyList<string> Words => [.. _choices.Select(choice => choice.Word)];

    internal override string Type(Func<string, string, string> link) =>
        (Words.Count > 1 ? "one of " : "") + string.Join(", ", Words.Select(word => $"`{word}`"));

    /// <summary>YAML takes some words for numbers or truth values; in quotes they are words again.</summary>
    internal override JsonObject Schema(SchemaBook book)
    {
        JsonNode[] values = [.. Words.Select(word => PlainYaml.ToJson(word))];
        JsonObject words = new() { ["enum"] = new JsonArray(values) };
        return Array.TrueForAll(values, value => value.GetValueKind() == JsonValueKind.String)
            ? book.DefineValue(SchemaName, words)
            : book.DefineValue(SchemaName, words, new JsonObject
            {
                ["type"] = SchemaBook.Only("string"),
                ["pattern"] = $"^({string.Join('|', Words)})$",
            });
    }

    private string SchemaName =>
        Words.Count > MostNamed ? $"one of {Words[0]} to {Words[^1]}" : $"one of {string.Join(' ', Words)}";

    internal override T StandIn(string path) => _choices[0].Value;

    private protected override T Bind(Node node, string path, Binder binder)
    {
        if (node is not ScalarNode { IsNull: false } scalar)
            return RefuseShape(node, path, binder);
        foreach ((var word, var value) in _choices)
        {
            if (word == scalar.Text)
                return value;
        }

        var allowed = $"{scalar.Shown} is not allowed here; write {Accepts}";
        return Refuse(node, path, binder, allowed + Wording.DidYouMean(scalar.Text, Words));
    }
}

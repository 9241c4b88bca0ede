using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>Any text, on one line or several.</summary>
public sealed class TextFormat : Format<string>
{
    public override string Accepts => "a text";

    internal override string Type(Func<string, string, string> link) => "a text";

    internal override JsonObject Schema(SchemaBook book) => book.DefineValue("text", Scalar(Accepts));

    /// <summary>Any text; YAML takes some for numbers or truth values.</summary>
    internal static JsonObject Scalar(string accepts) => new()
    {
        ["type"] = new JsonArray("string", "number", "boolean"),
        ["minLength"] = 1,
        ["errorMessage"] = $"write {accepts}",
    };

    internal override string StandIn(string path) => "";

    private protected override string Bind(Node node, string path, Binder binder) =>
        node is ScalarNode { IsNull: false, Text.Length: > 0 } scalar
            ? scalar.Text
            : RefuseShape(node, path, binder);
}

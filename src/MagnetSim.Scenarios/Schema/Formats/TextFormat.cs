namespace MagnetSim.Scenarios;

/// <summary>Any text, on one line or several.</summary>
public sealed class TextFormat : Format<string>
{
    public override string Accepts => "a text";

    internal override string StandIn(string path) => "";

    private protected override string Bind(Node node, string path, Binder binder) =>
        node is ScalarNode { IsNull: false, Text.Length: > 0 } scalar
            ? scalar.Text
            : RefuseShape(node, path, binder);
}

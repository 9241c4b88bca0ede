using System.Globalization;
using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>A duration, or a whole number of working days.</summary>
public sealed class StatutoryFormat : Format<StatutorySpec>
{
    private const int Most = 2_000;
    private const string Unit = "working days";

    public override string Accepts => $"45 {Unit}, or {Formats.Duration.Accepts}";

    public override IReadOnlyList<Format> Parts => [Formats.Duration];

    public override string Range => $"0 to {Most} {Unit}, or {Formats.Duration.Range}";

    internal override string Type(Func<string, string, string> link) =>
        $"`45 {Unit}` or {Formats.Duration.Type(link)}";

    internal override JsonObject Schema(SchemaBook book) => book.DefineValue(
        Unit,
        new JsonObject
        {
            ["type"] = SchemaBook.Only("string"),
            ["pattern"] = $@"^[0-9]+\s*{Unit}$",
            ["examples"] = new JsonArray($"45 {Unit}"),
            ["errorMessage"] = $"write {Accepts}",
        },
        Formats.Duration.Schema(book));

    internal override StatutorySpec StandIn(string path) => new(0, false);

    private protected override StatutorySpec Bind(Node node, string path, Binder binder)
    {
        if (node is not ScalarNode { IsNull: false } scalar)
            return RefuseShape(node, path, binder);
        if (scalar.Text.Contains("work", StringComparison.Ordinal)
            && !scalar.Text.EndsWith(Unit, StringComparison.Ordinal))
            return Refuse(node, path, binder, $"{scalar.Shown} is not allowed here; write {Accepts}");
        if (!scalar.Text.EndsWith(Unit, StringComparison.Ordinal))
            return new StatutorySpec(Formats.Duration.Read(node, path, binder), false);
        var number = scalar.Text[..^Unit.Length].TrimEnd();
        var isWhole = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var days);
        return isWhole && days <= Most
            ? new StatutorySpec(days, true)
            : Refuse(node, path, binder,
                $"{scalar.Shown} is not allowed here; write a whole number from 0 to {Most} {Unit}");
    }
}

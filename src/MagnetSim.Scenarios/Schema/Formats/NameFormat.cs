using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>The name of something: it must be given elsewhere in the scenario, or it is given here.</summary>
public sealed class NameFormat : Format<string>
{
    private readonly Kind _kind;
    private readonly bool _declares;

    internal NameFormat(Kind kind, bool declares = false)
    {
        _kind = kind;
        _declares = declares;
    }

    public override string Accepts => $"the name of {(_kind == Kind.Element ? "an" : "a")} {_kind.One}";

    internal override string Type(Func<string, string, string> link) =>
        $"the name of {(_kind == Kind.Element ? "an" : "a")} {link(_kind.One, _kind.One)}";

    internal override JsonObject Schema(SchemaBook book) =>
        book.DefineValue("name", TextFormat.Scalar("a name"));

    internal override string StandIn(string path) => "";

    private protected override string Bind(Node node, string path, Binder binder)
    {
        if (node is not ScalarNode { IsNull: false, Text.Length: > 0 } scalar)
            return RefuseShape(node, path, binder);
        if (_declares)
            binder.Declare(_kind, scalar.Text);
        else
            binder.Refer(_kind, scalar.Text, scalar.Place, path);
        return scalar.Text;
    }
}

using System.Text.Json.Nodes;
using MagnetSim.Engine;

namespace MagnetSim.Scenarios;

/// <summary>A number, or a distribution of it, perhaps drawn only once per replication.</summary>
public sealed class QuantityFormat : Format<Quantity>
{
    private const string UncertainKey = "uncertain";

    private readonly Format<double> _value;
    private readonly IReadOnlyList<Law> _laws;

    /// <summary>Makes the format from that of a plain value.</summary>
    /// <param name="isBounded">Whether laws without an upper bound are refused.</param>
    internal QuantityFormat(Format<double> value, bool isBounded = false)
    {
        _value = value;
        _laws = [.. Law.Of(value).Where(law => !isBounded || law.IsBounded)];
    }

    public override string Accepts => _value.Accepts;

    public override IReadOnlyList<Format> Parts => [_value];

    /// <summary>The distributions that may be written, by their key.</summary>
    public IReadOnlyList<string> LawNames => [.. _laws.Select(law => law.Name)];

    internal override bool MayBeLaw => true;

    internal override bool Displaces(string key, string other) =>
        key != other && IsLawKey(key) && IsLawKey(other);

    internal override bool Merges(MapNode below, MapNode above) => false;

    public override string? Range => _value.Range;

    internal override string Type(Func<string, string, string> link) =>
        $"{_value.Type(link)} or {link("distribution", "a distribution")}";

    internal override JsonObject Schema(SchemaBook book)
    {
        var plain = _value.Schema(book);
        return book.Define($"{SchemaBook.NameOf(plain)} or distribution", name => SchemaBook.AnyOf(
            plain.DeepClone().AsObject(), Distribution(book, name)));
    }

    /// <summary>A map with one law, or <c>uncertain</c>, or a value written long.</summary>
    private JsonObject Distribution(SchemaBook book, string name)
    {
        JsonObject properties = [];
        foreach (var law in _laws)
            properties[law.Name] = law.Schema(book);
        properties[UncertainKey] = SchemaBook.Described(
            "Drawn once per replication; without it, a distribution is drawn at each use.",
            SchemaBook.Reference(name));
        string[] choices = [.. properties.Select(property => property.Key), Annotations.ValueKey];
        var map = SchemaBook.Map(properties, name);
        map["oneOf"] = new JsonArray([.. choices.Select(choice =>
            new JsonObject { ["required"] = new JsonArray(choice) })]);
        return map;
    }

    internal override Quantity StandIn(string path) => new(new Constant(1), false, path);

    private protected override Quantity Bind(Node node, string path, Binder binder)
    {
        if (node is not MapNode map || map.Find(UncertainKey) is not { } entry)
            return new Quantity(ReadLaw(node, path, binder), false, path);
        foreach (var other in Annotations.OwnEntries(map, path, binder).Where(other => other != entry))
            binder.Report(
                other.Place, NodePath.Key(path, other.Key), "nothing else stands beside uncertain");
        var inner =
            IsLong(entry.Value) ? Annotations.Unwrap((MapNode)entry.Value, path, binder) : entry.Value;
        var quantity = new Quantity(
            ReadLaw(inner, NodePath.Key(path, UncertainKey), binder), true, path);
        if (quantity.Law is not Constant)
            AddUncertain(quantity, inner, binder);
        return quantity;
    }

    private void AddUncertain(Quantity quantity, Node law, Binder binder)
    {
        var (unit, size) = LawText.UnitOf(law, _value, binder.YearDays);
        binder.AddUncertain(
            new UncertainInput(quantity, LawText.Of(law), unit, size, Source: "", Confidence: ""));
    }

    private Distribution ReadLaw(Node node, string path, Binder binder)
    {
        if (node is not MapNode map)
            return ReadPlain(node, path, binder);
        var entries = Annotations.OwnEntries(map, path, binder);
        if (entries.Count == 0)
            return RefuseLaw(
                node.Place, path, binder, $"value is missing; write {{value: …}}, {_value.Accepts}");
        if (entries.Count != 1)
            return RefuseLaw(
                node.Place, path, binder, $"a distribution has one key; distributions are {Names}");
        var entry = entries[0];
        var lawPath = NodePath.Key(path, entry.Key);
        if (_laws.FirstOrDefault(law => law.Name == entry.Key) is { } law)
            return law.Parameters.Read(entry.Value, lawPath, binder);
        var message = $"no distribution that can stand here; distributions are {Names}";
        return RefuseLaw(entry.Place, lawPath, binder, message
            + Wording.DidYouMean(entry.Key, [.. LawNames, Annotations.ValueKey]));
    }

    private Constant ReadPlain(Node node, string path, Binder binder)
    {
        var value = _value.Read(node, path, binder);
        return new Constant(double.IsNaN(value) ? 1 : value);
    }

    private bool IsLawKey(string key) => key == UncertainKey || _laws.Any(law => law.Name == key);

    private string Names => Wording.List(LawNames);

    private static Constant RefuseLaw(Place place, string path, Binder binder, string message)
    {
        binder.Report(place, path, message);
        return new Constant(1);
    }
}

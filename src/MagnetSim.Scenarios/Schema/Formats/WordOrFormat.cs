using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>A value, or a word with a meaning of its own, such as <c>never</c>.</summary>
public sealed class WordOrFormat<T> : Format<T>
{
    private readonly string _word;
    private readonly T _meaning;
    private readonly Format<T> _other;

    internal WordOrFormat(string word, T meaning, Format<T> other)
    {
        _word = word;
        _meaning = meaning;
        _other = other;
    }

    public override string Accepts => $"{_word} or {_other.Accepts}";

    public override IReadOnlyList<Format> Parts => [_other];

    public override string? Range => _other.Range;

    internal override string Type(Func<string, string, string> link) => $"`{_word}` or {_other.Type(link)}";

    internal override JsonObject Schema(SchemaBook book)
    {
        var other = _other.Schema(book);
        return book.DefineValue(
            $"{_word} or {SchemaBook.NameOf(other)}", Word(), other);
    }

    private JsonObject Word() => new()
    {
        ["type"] = SchemaBook.Only("string"),
        ["pattern"] = $"^{_word}$",
        ["examples"] = new JsonArray(_word),
        ["errorMessage"] = $"write {Accepts}",
    };

    internal override bool MayBeLaw => _other.MayBeLaw;

    internal override bool Displaces(string key, string other) => _other.Displaces(key, other);

    internal override bool Merges(MapNode below, MapNode above) => _other.Merges(below, above);

    internal override T StandIn(string path) => _other.StandIn(path);

    private protected override T Bind(Node node, string path, Binder binder)
    {
        if (node is not ScalarNode { IsNull: false } scalar || scalar.Text.Any(char.IsAsciiDigit))
            return _other.Read(node, path, binder);
        return scalar.Text == _word
            ? _meaning
            : Refuse(node, path, binder,
                $"{scalar.Text} cannot stand here; write {Accepts}"
                + Wording.DidYouMean(scalar.Text, [_word]));
    }
}

using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>What may be written as a value in a scenario file.</summary>
public abstract class Format
{
    /// <summary>What is accepted, in words that can follow "write".</summary>
    public abstract string Accepts { get; }

    /// <summary>What a map is called, such as <c>lane</c>; null for what needs no section of its
    /// own.</summary>
    public virtual string? Name => null;

    /// <summary>The allowed range in words; null where there is none.</summary>
    public virtual string? Range => null;

    /// <summary>The keys of a map with fixed keys; empty for any other value.</summary>
    public virtual IReadOnlyList<Key> Keys => [];

    /// <summary>The formats that stand inside: of a list's items, a
    /// named map's entries, or the alternatives.</summary>
    public virtual IReadOnlyList<Format> Parts => [];

    /// <summary>The kinds of a map that comes in several, each with one sentence; empty for any other
    /// value.</summary>
    internal virtual IReadOnlyList<(string Kind, string Meaning, Format Format)> Variety => [];

    /// <summary>What its parts stand under, as paths write it.</summary>
    internal virtual string PartStep => "";

    /// <summary>What it is in a few words.</summary>
    /// <param name="link">Turns the name of a section or a dimension, and the words for it, into a
    /// link.</param>
    internal abstract string Type(Func<string, string, string> link);

    /// <summary>What the reader accepts, as far as a JSON Schema can say it.</summary>
    internal abstract JsonObject Schema(SchemaBook book);

    /// <summary>The format of what stands under a key; null when it is not known.</summary>
    internal virtual Format? Under(string key) => Keys.FirstOrDefault(row => row.Name == key)?.Format;

    /// <summary>The format of a list's items; null for any other value.</summary>
    internal virtual Format? ItemFormat => null;

    /// <summary>Whether a distribution may stand here.</summary>
    internal virtual bool MayBeLaw => false;

    /// <summary>Whether a map over a map of this format changes
    /// single keys (true) or replaces it whole.</summary>
    internal virtual bool Merges(MapNode below, MapNode above) => !IsLong(below) && !IsLong(above);

    /// <summary>Whether writing one key makes another void, since a map says either this or that.</summary>
    internal virtual bool Displaces(string key, string other) => false;

    /// <summary>What the keys of a map name, when the user chooses them; null for any other value.</summary>
    internal virtual Kind? EntryKind => null;

    /// <summary>Whether the map is a value written long, such as <c>{value: 5 t, source: …}</c>.</summary>
    internal static bool IsLong(Node node) => node is MapNode map && map.Has(Annotations.ValueKey);

    /// <summary>The keys whose defaults hold in a map of this format, which may depend on what it
    /// says.</summary>
    internal virtual IReadOnlyList<Key> KeysOf(MapNode map) => Keys;
}

/// <summary>A format whose values are read as <typeparamref name="T"/>.</summary>
public abstract class Format<T> : Format
{
    /// <summary>Reads the node; reports what is wrong with it and then gives a harmless stand-in.</summary>
    internal T Read(Node node, string path, Binder binder)
    {
        if (node is BrokenNode)
            return Broken(path, binder);
        if (node is MapNode map && IsLong(node) && MayBeLong)
            return Read(Annotations.Unwrap(map, path, binder), path, binder);
        return Bind(node, path, binder);
    }

    /// <summary>Whether a map with the key <c>value</c> is a value written long.</summary>
    internal virtual bool MayBeLong => true;

    /// <summary>A value that lets reading and checking go on after a problem.</summary>
    internal abstract T StandIn(string path);

    /// <summary>The same format, with its values checked and turned into something else.</summary>
    /// <param name="standIn">The value after a problem, from the path.</param>
    /// <param name="fault">What is wrong with a value; null when nothing is.</param>
    internal Format<TOther> As<TOther>(
        Func<T, Binder, TOther> convert, Func<string, TOther> standIn, Func<T, string?>? fault = null) =>
        new ConvertedFormat<T, TOther>(this, convert, standIn, fault);

    private protected abstract T Bind(Node node, string path, Binder binder);

    private protected T Refuse(Node node, string path, Binder binder, string message)
    {
        binder.Report(node.Place, path, message);
        return StandIn(path);
    }

    private protected T RefuseShape(Node node, string path, Binder binder) =>
        Refuse(node, path, binder, $"{Shape(node)} cannot stand here; write {Accepts}");

    private protected static string Shape(Node node) => node switch
    {
        ScalarNode { IsNull: true } => "an empty value",
        ScalarNode scalar => scalar.Shown,
        ListNode => "a list",
        _ => "a map",
    };

    private T Broken(string path, Binder binder)
    {
        binder.CountFailure(path);
        return StandIn(path);
    }
}

namespace MagnetSim.Scenarios;

/// <summary>Says where a node was written.</summary>
/// <param name="folder">The folder from which files are named, so that no machine's folders change a word;
/// null for names as the user gave them.</param>
internal sealed class Origin(string? folder)
{
    private const int LongestShown = 60;

    private readonly Dictionary<string, string> _names = [];

    /// <summary>Such as <c>base.yaml:12, variant more (was 5 t, base.yaml:3)</c>.</summary>
    public string Of(Node node) => node.Replaced is { } replaced && IsOther(node, replaced)
        ? $"{Place(node)} (was {Shown(replaced)}, {Place(replaced)})"
        : Place(node);

    /// <summary>Such as <c>base.yaml:12</c>, or the flag of the command line.</summary>
    public string Place(Node node)
    {
        var place = node.Own ?? node.Place;
        if (place.Line == 0)
            return OnOneLine(place.File);
        var variant = place.Variant.Length > 0 ? $", variant {place.Variant}" : "";
        return $"{NameOf(place.File)}:{place.Line}{variant}";
    }

    private static bool IsOther(Node node, Node replaced) =>
        replaced is not (BrokenNode or ScalarNode { IsNull: true })
        && NodeWriter.Inline(Annotations.Bare(node)) != NodeWriter.Inline(Annotations.Bare(replaced));

    private static string Shown(Node node)
    {
        var text = NodeWriter.Inline(Annotations.Bare(node));
        return text.Length > LongestShown ? $"{text[..LongestShown]}…" : text;
    }

    private string NameOf(string file)
    {
        if (!_names.TryGetValue(file, out var name))
            _names[file] = name = OnOneLine(folder is null ? file : Path.GetRelativePath(folder, file));
        return name;
    }

    public static string OnOneLine(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}

using System.Text;

namespace MagnetSim.Scenarios;

/// <summary>The file format as a page for people.</summary>
public static class ScenarioFormatPage
{
    private const string Units = "values-with-units";
    private const string Distributions = "distributions";

    private static readonly IReadOnlyList<FormatSection> _sections = FormatSection.All();

    /// <summary>The page's text (Markdown).</summary>
    public static string Write()
    {
        StringBuilder page = new();
        page.Append(FormatPreface.Opening);
        AppendUnits(page);
        page.Append(FormatPreface.Distributions);
        AppendDistributions(page);
        page.Append(FormatPreface.Annotations);
        AppendTable(page, Annotations.Keys);
        page.Append(FormatPreface.Composition);
        AppendTable(page, ScenarioTable.MergingKeys);
        page.Append(FormatPreface.Precedence);
        page.Append(FormatPreface.Keys);
        foreach (var section in _sections)
            AppendSection(page, section);
        return page.ToString();
    }

    private static void AppendUnits(StringBuilder page)
    {
        page.Append("| what | example | units |\n|---|---|---|\n");
        foreach (var dimension in Dimension.All)
        {
            var units = dimension.Units.Count > 10 ? dimension.UnitWords : Codes(dimension.Units);
            page.Append($"| {dimension.Noun} | `{dimension.Example}` | {units} |\n");
        }
    }

    private static string Codes(IReadOnlyList<string> words) =>
        string.Join(", ", words.Select(word => $"`{word}`"));

    private static void AppendDistributions(StringBuilder page)
    {
        page.Append("| distribution | meaning | bounded |\n|---|---|---|\n");
        foreach (var law in Law.Of(Formats.Duration))
        {
            var bounded = law.IsBounded ? "yes" : "no";
            page.Append($"| `{{{law.Name}: {law.Form}}}` | {law.Meaning} | {bounded} |\n");
        }
    }

    private static void AppendSection(StringBuilder page, FormatSection section)
    {
        page.Append($"\n### {Title(section.Name)}\n\n");
        if (section.Places.Count > 0)
            page.Append($"Stands at {Codes(section.Places)}.\n\n");
        if (section.Format.Variety.Count == 0)
            AppendTable(page, section.Format.Keys, KindOf(section.Format));
        else
            AppendKinds(page, section.Format);
    }

    private static string? KindOf(Format format) => _sections.SelectMany(section => section.Format.Variety)
        .FirstOrDefault(kind => kind.Format == format).Kind;

    private static void AppendKinds(StringBuilder page, Format format)
    {
        page.Append("| kind | what happens | its keys |\n|---|---|---|\n");
        foreach (var (kind, meaning, map) in format.Variety)
            page.Append($"| `kind: {kind}` | {meaning} | {Link(map.Name!, map.Name!)} |\n");
    }

    /// <param name="kind">What stands under the key <c>kind</c>; null for maps of one kind.</param>
    private static void AppendTable(StringBuilder page, IReadOnlyList<Key> keys, string? kind = null)
    {
        page.Append("| key | type and unit | range | default | meaning |\n|---|---|---|---|---|\n");
        foreach (var key in keys)
        {
            var standing = key.IsRequired ? "**required**" : key.Default is { } text ? $"`{text}`" : "";
            var type = key.Name == KindFormat<object>.KindKey && kind is not null
                ? $"`{kind}`"
                : key.Format.Type(Link);
            page.Append($"| `{key.Name}` | {type} | {key.Format.Range} | {standing} | ");
            page.Append($"{key.Meaning} |\n");
        }
    }

    private static string Link(string section, string words)
    {
        if (section == "distribution")
            return $"[{words}](#{Distributions})";
        if (Dimension.All.FirstOrDefault(dimension => dimension.Noun == section) is { } dimension)
            return $"[{words}](#{Units}) such as `{dimension.Example}`";
        return _sections.Any(known => known.Name == section) ? $"[{words}](#{Anchor(section)})" : words;
    }

    private static string Title(string name) => char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');

    /// <summary>As GitHub makes it of a heading.</summary>
    private static string Anchor(string section) => new(
        [.. Title(section).ToLowerInvariant().Where(letter => char.IsAsciiLetter(letter) || letter == ' ')
            .Select(letter => letter == ' ' ? '-' : letter)]);
}

using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace MagnetSim.Reports;

/// <summary>Makes a drawn chart part of a page: its names collide with none, and nothing in it can run or
/// load.</summary>
public static partial class SvgEmbedding
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    private const string Advice =
        "Delete it from the run's folder, or draw it again: magnetsim report RUN without --only.";

    private static readonly HashSet<string> _elements =
    [
        "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
        "title", "desc", "defs", "use", "clipPath", "linearGradient", "radialGradient", "stop", "pattern",
    ];

    private static readonly HashSet<string> _attributes =
    [
        "class", "clip-path", "clip-rule", "color", "cx", "cy", "d", "dx", "dy", "fill", "fill-opacity",
        "fill-rule", "font-family", "font-size", "font-style", "font-weight", "gradientTransform",
        "gradientUnits", "height", "href", "id", "offset", "opacity", "paint-order", "patternTransform",
        "patternUnits", "points", "r", "rx", "ry", "shape-rendering", "space", "stop-color", "stop-opacity",
        "stroke", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-opacity",
        "stroke-width", "text-anchor", "transform", "viewBox", "width", "x", "x1", "x2", "y",
        "y1", "y2",
    ];

    /// <summary>The picture as an element of a page.</summary>
    /// <param name="name">Of the chart; what has a name in the picture is named after it.</param>
    /// <exception cref="ReportException">It is no picture.</exception>
    public static string Of(string name, string svg)
    {
        var root = Parse(name, svg);
        foreach (var node in root.DescendantNodes().Where(node => node is not (XElement or XText)).ToList())
            node.Remove();
        foreach (var element in root.DescendantsAndSelf().Where(element => !IsAllowed(element)).ToList())
            element.Remove();
        foreach (var element in root.DescendantsAndSelf().ToList())
            element.ReplaceAttributes(element.Attributes().Select(attribute => Kept(attribute, name)));
        RemoveUnused(root);
        Describe(root, name);
        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static XElement Parse(string name, string svg)
    {
        // Without entities, which could fetch or blow up.
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        try
        {
            using var reader = XmlReader.Create(new StringReader(svg), settings);
            var root = XDocument.Load(reader).Root!;
            if (root.Name == _svg + "svg") return root;
        }
        catch (XmlException fault)
        {
            throw new ReportException($"{name}.svg is no picture: {fault.Message} {Advice}");
        }

        throw new ReportException($"{name}.svg is no picture. {Advice}");
    }

    // Titles within the picture name gnuplot's curves, which is of no use to a reader.
    private static bool IsAllowed(XElement element) => element.Name.Namespace == _svg
        && _elements.Contains(element.Name.LocalName)
        && (element.Name.LocalName is not ("title" or "desc") || element.Parent?.Parent is null);

    /// <summary>The attribute as the page may have it; null for one that it may not.</summary>
    private static XAttribute? Kept(XAttribute attribute, string name)
    {
        var local = attribute.Name.LocalName;
        if (attribute.IsNamespaceDeclaration || !_attributes.Contains(local)) return null;
        if (local == "space") return attribute;
        var value = attribute.Value;
        if (local == "id") return new("id", IdOf(name, value));
        if (local == "href")
            return value.StartsWith('#') ? new("href", $"#{IdOf(name, value[1..])}") : null;
        if (!value.Contains("url", StringComparison.OrdinalIgnoreCase)) return new(local, value);
        return Reference().Match(value) is { Success: true } own
            ? new(local, $"url(#{IdOf(name, own.Groups["id"].Value)})")
            : local == "font-family" ? new(local, value) : null;
    }

    /// <summary>Gnuplot defines the marks of all its points, whether it draws them or not.</summary>
    private static void RemoveUnused(XElement root)
    {
        var text = root.ToString(SaveOptions.DisableFormatting);
        foreach (var definitions in root.Descendants(_svg + "defs").ToList())
        {
            var isUsed = definitions.Descendants().Attributes("id").Any(id =>
                UsesOutside(definitions, root, id.Value) || text.Contains($"url(#{id.Value})",
                    StringComparison.Ordinal));
            if (!isUsed) definitions.Remove();
        }
    }

    private static bool UsesOutside(XElement definitions, XElement root, string id) =>
        root.Descendants(_svg + "use").Any(use => use.Attribute("href")?.Value == $"#{id}"
            && !use.Ancestors().Contains(definitions));

    private static void Describe(XElement root, string name)
    {
        List<string> ids = [];
        foreach (var part in root.Elements().Where(part => part.Name.LocalName is "title" or "desc"))
        {
            var id = $"svg-{HtmlText.Id(name)}_{part.Name.LocalName}";
            part.SetAttributeValue("id", id);
            ids.Add(id);
        }

        root.SetAttributeValue("width", null);
        root.SetAttributeValue("height", null);
        root.SetAttributeValue("role", "img");
        if (ids.Count > 0) root.SetAttributeValue("aria-labelledby", string.Join(' ', ids));
    }

    private static string IdOf(string name, string id) => $"svg-{HtmlText.Id(name)}-{HtmlText.Id(id)}";

    [GeneratedRegex(@"^\s*url\(\s*['""]?#(?<id>[^'"")\s]+)['""]?\s*\)\s*$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();
}

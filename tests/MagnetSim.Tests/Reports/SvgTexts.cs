using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MagnetSim.Reports;

namespace MagnetSim.Tests.Reports;

/// <summary>The texts of an SVG that gnuplot drew, with where they stand.</summary>
internal static partial class SvgTexts
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    public static IReadOnlyList<SvgText> Of(XDocument svg) =>
        [.. svg.Descendants(_svg + "text").Select(TextOf)
        .Where(text => text.Text.Trim().Length > 0)];

    /// <summary>Width and height of the drawing.</summary>
    public static (double Width, double Height) SizeOf(XDocument svg)
    {
        double[] box = [.. svg.Root!.Attribute("viewBox")!.Value.Split(' ').Select(Number)];
        return (box[2], box[3]);
    }

    private static SvgText TextOf(XElement text)
    {
        var group = text.Parent!;
        var place = Translation().Match(group.Attribute("transform")!.Value);
        var usual = Number(group.Attribute("font-size")!.Value);
        double width = 0, size = 0;
        foreach (var span in text.Elements(_svg + "tspan"))
        {
            var points = span.Attribute("font-size") is { } own ? Number(own.Value) : usual;
            var isBold = span.Attribute("font-weight")?.Value == "bold";
            width += points * TextWidth.Of(span.Value, isBold);
            if (span.Value.Trim().Length > 0) size = Math.Max(size, points);
        }

        double x = Number(place.Groups["x"].Value), y = Number(place.Groups["y"].Value);
        var left = group.Attribute("text-anchor")?.Value switch
        {
            "end" => x - width,
            "middle" => x - (width / 2),
            _ => x,
        };
        // Digits and capitals reach 0.73 of the font's size above the line; few letters go below it.
        return new(text.Value, left, left + width, y - (0.73 * size), y + (0.2 * size), size);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"translate\((?<x>[-\d.]+),(?<y>[-\d.]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Translation();
}

internal sealed record SvgText(string Text, double Left, double Right, double Top, double Bottom, double Size)
{
    public bool Overlaps(SvgText other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}

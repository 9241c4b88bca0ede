using System.Globalization;
using System.Security;
using System.Text;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Draws a flow diagram as a picture of its own, in SVG.</summary>
public static class FlowDiagramSvg
{
    private const string Fonts = "Inter, Helvetica, Arial, sans-serif";

    public static string Write(FlowDiagram diagram)
    {
        var layout = FlowDiagramLayout.Of(diagram);
        StringBuilder svg = new();
        var (width, height) = (Text(layout.Width), Text(layout.Height));
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" ");
        svg.Append(CultureInfo.InvariantCulture, $"viewBox=\"0 0 {width} {height}\" ");
        svg.Append(CultureInfo.InvariantCulture, $"width=\"{width}\" height=\"{height}\" ");
        svg.Append(CultureInfo.InvariantCulture, $"font-family=\"{Fonts}\" role=\"img\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(diagram.Title)}</title>\n");
        svg.Append(CultureInfo.InvariantCulture,
            $"<rect width=\"{width}\" height=\"{height}\" fill=\"{Theme.Paper.Hex}\"/>\n");
        // Wide arrows first, so that they hide no narrow ones.
        foreach (var curve in layout.Curves.OrderByDescending(curve => curve.Thickness))
            Append(svg, curve);
        foreach (var box in layout.Boxes)
            Append(svg, box);
        foreach (var text in layout.Texts)
            Append(svg, text);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Append(StringBuilder svg, FlowCurve curve)
    {
        var color = curve.Color.Hex;
        var look = curve.Arrow.IsReturn ? " stroke-dasharray=\"5 3\"" : "";
        var opacity = curve.Arrow.TonnesPerYear > 0 ? "0.6" : "0.3";
        svg.Append(CultureInfo.InvariantCulture, $"<g opacity=\"{opacity}\"><path d=\"{curve.Path}\" ");
        svg.Append(CultureInfo.InvariantCulture, $"fill=\"none\" stroke=\"{color}\" ");
        svg.Append(CultureInfo.InvariantCulture, $"stroke-width=\"{Text(curve.Thickness)}\"{look}/>");
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{Head(curve)}\" fill=\"{color}\"/></g>\n");
    }

    private static string Head(FlowCurve curve)
    {
        var half = Math.Max(4.5, (curve.Thickness / 2) + 2.5);
        var (x, y) = (curve.HeadX, curve.HeadY);
        if (curve.Points == FlowDirection.Right)
            return $"M{Text(x)},{Text(y)} L{Text(x - 9)},{Text(y - half)} L{Text(x - 9)},{Text(y + half)} Z";
        var back = curve.Points == FlowDirection.Up ? y + 9 : y - 9;
        return $"M{Text(x)},{Text(y)} L{Text(x - half)},{Text(back)} L{Text(x + half)},{Text(back)} Z";
    }

    private static void Append(StringBuilder svg, FlowBox box)
    {
        var place = $"x=\"{Text(box.Left)}\" y=\"{Text(box.Top)}\" height=\"{Text(box.Height)}\"";
        svg.Append(CultureInfo.InvariantCulture,
            $"<rect {place} width=\"{Text(box.Width)}\" rx=\"4\" fill=\"{Theme.Paper.Hex}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect {place} width=\"{Text(box.Width)}\" rx=\"4\" ");
        svg.Append(CultureInfo.InvariantCulture, $"fill=\"{box.Color.Hex}\" fill-opacity=\"0.09\" ");
        svg.Append(CultureInfo.InvariantCulture, $"stroke=\"{box.Color.Hex}\" stroke-opacity=\"0.55\"/>");
        svg.Append(CultureInfo.InvariantCulture,
            $"<rect {place} width=\"5\" rx=\"2\" fill=\"{box.Color.Hex}\"/>\n");
    }

    private static void Append(StringBuilder svg, FlowText text)
    {
        var weight = text.IsBold ? " font-weight=\"600\"" : "";
        var place = $"x=\"{Text(text.Left)}\" y=\"{Text(text.Baseline)}\"";
        svg.Append(CultureInfo.InvariantCulture, $"<text {place} font-size=\"{Text(text.Size)}\"{weight} ");
        svg.Append(CultureInfo.InvariantCulture, $"fill=\"{text.Color.Hex}\" ");
        svg.Append(CultureInfo.InvariantCulture, $"stroke=\"{Theme.Paper.Hex}\" stroke-width=\"2.5\" ");
        svg.Append("stroke-linejoin=\"round\" stroke-opacity=\"0.75\" paint-order=\"stroke\">");
        svg.Append(CultureInfo.InvariantCulture, $"{Escape(text.Text)}</text>\n");
    }

    private static string Escape(string text) => SecurityElement.Escape(text) ?? "";

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}

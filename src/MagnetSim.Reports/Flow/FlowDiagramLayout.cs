using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Where everything of a flow diagram stands, in pixels from the upper left corner.</summary>
/// <param name="Texts">All of them: of the head, of boxes and of arrows.</param>
public sealed record FlowDiagramLayout(
    double Width, double Height, IReadOnlyList<FlowBox> Boxes, IReadOnlyList<FlowCurve> Curves,
    IReadOnlyList<FlowText> Texts)
{
    private const double TitleSize = 22;
    private const double SubtitleSize = 13;
    private const double HeadingSize = 12;
    private const double Margin = 24;
    private const double LeastWidth = 468;

    /// <summary>Lays a diagram out: roles in columns, few crossings, each box beside what it is tied to.
    /// </summary>
    public static FlowDiagramLayout Of(FlowDiagram diagram)
    {
        var graph = FlowGraph.Of(diagram);
        FlowOrder.Arrange(graph);
        FlowPlacement placement = new(graph);
        var width = Math.Max(placement.Width, LeastWidth);
        List<FlowText> texts = [.. Head(diagram, width)];
        var top = texts.Count > 0 ? texts[^1].Bottom + 22 : Margin;
        texts.AddRange(Headings(graph, placement, top));
        placement.Place(top + (2 * HeadingSize));
        FlowRoutes routes = new(graph, placement, new FlowColors(diagram));
        texts.AddRange(routes.Texts);
        var bottom = Math.Max(routes.Bottom, top);
        return new FlowDiagramLayout(width, bottom + Margin, routes.Boxes, routes.Curves, texts);
    }

    private static IEnumerable<FlowText> Head(FlowDiagram diagram, double width)
    {
        var bottom = Margin;
        foreach (var line in FlowText.Wrap(diagram.Title, width - (2 * Margin), TitleSize, bold: true))
        {
            bottom += TitleSize * 1.25;
            yield return new(line, Margin, bottom - (TitleSize * 0.3), TitleSize, true, Theme.Ink);
        }

        if (diagram.Subtitle.Length == 0) yield break;
        foreach (var line in FlowText.Wrap(diagram.Subtitle, width - (2 * Margin), SubtitleSize, bold: false))
        {
            bottom += SubtitleSize * 1.4;
            yield return new(
                line, Margin, bottom - (SubtitleSize * 0.3), SubtitleSize, false, Theme.Subtitle);
        }
    }

    /// <summary>What stands in each column, which is all the legend that is needed.</summary>
    private static IEnumerable<FlowText> Headings(FlowGraph graph, FlowPlacement placement, double top)
    {
        for (var column = 0; column < graph.Columns.Count; column++)
        {
            var kinds = graph.Columns[column].Where(slot => slot.Node is not null)
                .Select(slot => slot.Node!.Kind).ToHashSet();
            yield return new(HeadingOf(kinds), placement.LeftOf(column), top + HeadingSize, HeadingSize, true,
                Theme.Subtitle);
        }
    }

    private static string HeadingOf(HashSet<FlowKind> kinds)
    {
        List<string> words = [];
        if (kinds.Contains(FlowKind.Plant)) words.Add("Plants");
        if (kinds.Contains(FlowKind.Producer)) words.Add("Producers");
        if (kinds.Contains(FlowKind.Lane)) words.Add("Imports");
        if (kinds.Contains(FlowKind.Stockpile)) words.Add("Stocks");
        if (kinds.Contains(FlowKind.Sector)) words.Add("Users");
        var heading = string.Join(", ", words);
        return heading.Length == 0 ? "" : heading[..1] + heading[1..].ToLowerInvariant();
    }
}

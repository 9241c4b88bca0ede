using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>What a careful eye would find wrong in a picture, from its layout alone.</summary>
internal static class FlowDiagramFaults
{
    public static IReadOnlyList<string> Of(FlowDiagram diagram)
    {
        var layout = FlowDiagramLayout.Of(diagram);
        return [.. Outside(layout), .. Overlaps(layout)];
    }

    private static IEnumerable<string> Outside(FlowDiagramLayout layout)
    {
        foreach (var text in layout.Texts)
            if (text.Left < 0 || text.Top < 0 || text.Right > layout.Width || text.Bottom > layout.Height)
                yield return $"{text.Text} leaves the canvas";
        foreach (var box in layout.Boxes)
            if (box.Left < 0 || box.Top < 0 || box.Right > layout.Width || box.Bottom > layout.Height)
                yield return $"{box.Node.Key} leaves the canvas";
    }

    private static IEnumerable<string> Overlaps(FlowDiagramLayout layout)
    {
        for (var i = 0; i < layout.Texts.Count; i++)
            for (var j = 0; j < i; j++)
                if (layout.Texts[i].Overlaps(layout.Texts[j]))
                    yield return $"{layout.Texts[i].Text} lies on {layout.Texts[j].Text}";
        for (var i = 0; i < layout.Boxes.Count; i++)
            for (var j = 0; j < i; j++)
                if (Overlap(layout.Boxes[i], layout.Boxes[j]))
                    yield return $"{layout.Boxes[i].Node.Key} lies on {layout.Boxes[j].Node.Key}";
        foreach (var text in layout.Texts)
            foreach (var box in layout.Boxes)
                if (Crosses(text, box))
                    yield return $"{text.Text} crosses the edge of {box.Node.Key}";
    }

    private static bool Overlap(FlowBox one, FlowBox other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;

    /// <summary>A text stands within a box or outside of it.</summary>
    private static bool Crosses(FlowText text, FlowBox box) =>
        text.Left < box.Right && box.Left < text.Right && text.Top < box.Bottom && box.Top < text.Bottom
        && !(text.Left >= box.Left && text.Right <= box.Right
            && text.Top >= box.Top && text.Bottom <= box.Bottom);
}

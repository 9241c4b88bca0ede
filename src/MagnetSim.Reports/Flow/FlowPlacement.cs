using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>How large boxes are and where they stand: each as near to the mean height of what it is tied to
/// as its neighbours in the column allow.</summary>
internal sealed class FlowPlacement
{
    public const double BoxWidth = 180;
    public const double LabelSize = 13;
    public const double DetailSize = 11;
    public const double ArrowTextSize = 11;
    public const double ReserveGap = 26;
    public const double LoopHeight = 34;

    private const double LineHeight = 1.3;
    private const double Padding = 9;
    private const double Between = 158;
    private const double Apart = 18;
    private const double Edge = 24;
    private const double ReturnRoom = 110;

    private readonly FlowGraph _graph;
    private readonly double _left;

    public FlowPlacement(FlowGraph graph)
    {
        _graph = graph;
        foreach (var slot in graph.Columns.SelectMany(column => column))
            Measure(slot);
        var back = graph.Returns.Where(arrow => arrow.From != arrow.To).ToList();
        _left = Edge + (back.Exists(arrow => graph.SlotOf(arrow.To).Column == 0) ? ReturnRoom : 0);
        var right = back.Exists(arrow => graph.SlotOf(arrow.From).Column == graph.Columns.Count - 1)
            ? ReturnRoom + (8 * back.Select(arrow => arrow.To).Distinct().Count())
            : 0;
        Width = LeftOf(graph.Columns.Count - 1) + BoxWidth + right + Edge;
    }

    public double Width { get; }

    public double Bottom => _graph.Columns.SelectMany(column => column)
        .Select(slot => slot.Top + slot.Height).DefaultIfEmpty(0).Max();

    public double LeftOf(int column) => _left + (Math.Max(0, column) * (BoxWidth + Between));

    public static IReadOnlyList<string> LabelLines(FlowNode node) =>
        FlowText.Wrap(NameOf(node), BoxWidth - (2 * Padding), LabelSize, bold: true);

    /// <summary>In words, its country as countries are written.</summary>
    private static string NameOf(FlowNode node)
    {
        var words = Numbers.Words(node.Label.Replace(".", ", ", StringComparison.Ordinal));
        return node.Country.Length == 0
            ? words
            : words.Replace(node.Country, node.Country, StringComparison.OrdinalIgnoreCase);
    }

    public static IReadOnlyList<string> DetailLines(FlowNode node) => node.Detail.Length == 0
        ? []
        : FlowText.Wrap(node.Detail.Replace('_', ' '), BoxWidth - (2 * Padding), DetailSize, bold: false);

    /// <summary>The lines of a box, from its upper left corner on.</summary>
    public static IEnumerable<FlowText> TextsOf(FlowBox box)
    {
        var (label, detail) = (LabelLines(box.Node), DetailLines(box.Node));
        var height = LineHeight * ((label.Count * LabelSize) + (detail.Count * DetailSize));
        var y = box.Top + ((box.Height - height) / 2);
        foreach (var line in label)
        {
            y += LineHeight * LabelSize;
            yield return new(
                line, box.Left + Padding + 2, y - (0.38 * LabelSize), LabelSize, true, Theme.Ink);
        }

        foreach (var line in detail)
        {
            y += LineHeight * DetailSize;
            yield return new(
                line, box.Left + Padding + 2, y - (0.38 * DetailSize), DetailSize, false, Theme.Subtitle);
        }
    }

    public static double HeightOf(FlowNode node) => (2 * Padding) + (LineHeight
        * ((LabelLines(node).Count * LabelSize) + (DetailLines(node).Count * DetailSize)));

    /// <summary>Room for an arrow at the side of a box, its text included.</summary>
    public double PortHeight(FlowArrow arrow) => _graph.Thickness(arrow) + ArrowTextSize + 5;

    /// <param name="top">Where boxes may begin.</param>
    public void Place(double top)
    {
        var tallest = _graph.Columns.Select(column => FlowStacking.HeightOf(column, Apart))
            .DefaultIfEmpty(0).Max();
        FlowStacking.Arrange(_graph.Columns, Apart, tallest, isBounded: false);
        var slots = _graph.Columns.SelectMany(column => column).ToList();
        var shift = slots.Count == 0 ? 0 : top - slots.Min(slot => slot.Top);
        foreach (var slot in slots)
            slot.Top += shift;
    }

    private void Measure(FlowSlot slot)
    {
        if (slot.Node is not { } node)
        {
            slot.Height = slot.BoxHeight = _graph.Thickness(slot.Ins[0].Arrow) + 6;
            return;
        }

        var returns = _graph.Returns.Where(arrow => arrow.From != arrow.To).ToList();
        var leaving = slot.Outs.Sum(link => PortHeight(link.Arrow))
            + returns.Where(arrow => arrow.From == node.Key).Sum(PortHeight);
        var entering = slot.Ins.Sum(link => PortHeight(link.Arrow))
            + returns.Where(arrow => arrow.To == node.Key).Take(1).Sum(PortHeight);
        slot.BoxHeight = Math.Max(HeightOf(node), Math.Max(leaving, entering) + 4);
        slot.Height = slot.BoxHeight + slot.Reserves.Sum(reserve => ReserveGap + HeightOf(reserve.Node));
        if (_graph.Returns.Any(arrow => arrow.From == node.Key && arrow.To == node.Key))
            slot.Height += LoopHeight;
    }
}

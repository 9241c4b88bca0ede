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
    private const int Rounds = 12;

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
        var tallest = _graph.Columns.Select(HeightOf).DefaultIfEmpty(0).Max();
        foreach (var column in _graph.Columns)
            Stack(column, (tallest - HeightOf(column)) / 2);
        for (var round = 0; round < Rounds; round++)
            for (var i = 0; i < _graph.Columns.Count; i++)
                Settle(_graph.Columns[round % 2 == 0 ? i : _graph.Columns.Count - 1 - i]);
        var slots = _graph.Columns.SelectMany(column => column).ToList();
        var shift = slots.Count == 0 ? 0 : top - slots.Min(slot => slot.Top);
        foreach (var slot in slots)
            slot.Top += shift;
    }

    private static double HeightOf(List<FlowSlot> column) => column.Sum(slot => slot.Height + Apart) - Apart;

    private static void Stack(List<FlowSlot> column, double top)
    {
        foreach (var slot in column)
        {
            slot.Top = top;
            top += slot.Height + Apart;
        }
    }

    /// <summary>Least squares under the order of the column, by pooling neighbours that are too close.
    /// </summary>
    private static void Settle(List<FlowSlot> column)
    {
        List<(double Sum, int Count)> pools = [];
        var offset = 0.0;
        foreach (var slot in column)
        {
            pools.Add((Wanted(slot) - offset, 1));
            while (pools.Count > 1 && Mean(pools[^1]) < Mean(pools[^2]))
            {
                pools[^2] = (pools[^2].Sum + pools[^1].Sum, pools[^2].Count + pools[^1].Count);
                pools.RemoveAt(pools.Count - 1);
            }

            offset += slot.Height + Apart;
        }

        offset = 0;
        var at = 0;
        foreach (var pool in pools)
        {
            for (var i = 0; i < pool.Count; i++)
            {
                column[at].Top = Mean(pool) + offset;
                offset += column[at++].Height + Apart;
            }
        }
    }

    private static double Mean((double Sum, int Count) pool) => pool.Sum / pool.Count;

    private static double Wanted(FlowSlot slot)
    {
        var others = slot.Ins.Select(link => link.From.Middle)
            .Concat(slot.Outs.Select(link => link.To.Middle));
        return others.DefaultIfEmpty(slot.Middle).Average() - (slot.BoxHeight / 2);
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

using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Draws arrows between boxes that stand: curves forward, dashed ways back below
/// everything.</summary>
internal sealed class FlowRoutes
{
    private const double HeadLength = 9;
    private const double Gap = 6;
    private const double Level = 4;
    private const double BusRight = 88;
    private const double BusLeft = 84;
    private const double BusApart = 8;
    private const double Corner = 9;

    private readonly FlowGraph _graph;
    private readonly FlowPlacement _placement;
    private readonly FlowColors _colors;
    private readonly List<FlowBox> _boxes = [];
    private readonly List<FlowCurve> _curves = [];
    private readonly List<FlowText> _texts = [];
    private readonly Dictionary<(string Key, bool Enters), double> _returnPorts = [];

    public FlowRoutes(FlowGraph graph, FlowPlacement placement, FlowColors colors)
    {
        (_graph, _placement, _colors) = (graph, placement, colors);
        Bottom = placement.Bottom;
        foreach (var slot in graph.Columns.SelectMany(column => column))
            Add(slot);
        foreach (var group in graph.Links.GroupBy(link => link.Arrow))
            AddCurve(group.Key, [.. group]);
        AddReturns();
    }

    public IReadOnlyList<FlowBox> Boxes => _boxes;

    public IReadOnlyList<FlowCurve> Curves => _curves;

    public IReadOnlyList<FlowText> Texts => _texts;

    public double Bottom { get; private set; }

    private void Add(FlowSlot slot)
    {
        SetPorts(slot);
        if (slot.Node is not { } node)
            return;
        var left = _placement.LeftOf(slot.Column);
        AddBox(new FlowBox(node, left, slot.Top, FlowPlacement.BoxWidth, slot.BoxHeight, _colors.Of(node)));
        var y = slot.Top + slot.BoxHeight;
        foreach (var arrow in _graph.Returns.Where(arrow => arrow.From == node.Key && arrow.To == node.Key))
        {
            AddLoop(arrow, left, y, _colors.Of(node));
            y += FlowPlacement.LoopHeight;
        }

        foreach ((var reserve, var arrow) in slot.Reserves)
        {
            var top = y + FlowPlacement.ReserveGap;
            AddBox(new FlowBox(reserve, left, top, FlowPlacement.BoxWidth, FlowPlacement.HeightOf(reserve),
                _colors.Of(reserve)));
            AddDown(arrow, left + (FlowPlacement.BoxWidth / 2), y, top, _colors.Of(reserve));
            y = top + FlowPlacement.HeightOf(reserve);
        }
    }

    private void AddBox(FlowBox box)
    {
        _boxes.Add(box);
        _texts.AddRange(FlowPlacement.TextsOf(box));
    }

    /// <summary>Spreads the arrows along the sides of a box, in the order of where they lead.</summary>
    private void SetPorts(FlowSlot slot)
    {
        var back = _graph.Returns.Where(arrow => arrow.From != arrow.To).ToList();
        var key = slot.Node?.Key;
        List<(FlowArrow Arrow, Action<double> Set)> outs = [.. slot.Outs.OrderBy(link => link.To.Middle)
            .Select(link => (link.Arrow, (Action<double>)(y => link.FromY = y)))];
        outs.AddRange(back.Where(arrow => arrow.From == key).Select(arrow =>
            (arrow, (Action<double>)(y => _returnPorts[(arrow.From, false)] = y))));
        List<(FlowArrow Arrow, Action<double> Set)> ins = [.. slot.Ins.OrderBy(link => link.From.Middle)
            .Select(link => (link.Arrow, (Action<double>)(y => link.ToY = y)))];
        ins.AddRange(back.Where(arrow => arrow.To == key).Take(1).Select(arrow =>
            (arrow, (Action<double>)(y => _returnPorts[(arrow.To, true)] = y))));
        Spread(slot, outs);
        Spread(slot, ins);
    }

    private void Spread(FlowSlot slot, List<(FlowArrow Arrow, Action<double> Set)> ports)
    {
        if (slot.Node is null)
        {
            foreach (var port in ports)
                port.Set(slot.Middle);
            return;
        }

        var y = slot.Middle - (ports.Sum(port => _placement.PortHeight(port.Arrow)) / 2);
        foreach (var port in ports)
        {
            y += _placement.PortHeight(port.Arrow);
            port.Set(y - 2 - (_graph.Thickness(port.Arrow) / 2));
        }
    }

    private void AddCurve(FlowArrow arrow, FlowLink[] links)
    {
        var color = _colors.Of(_graph.SlotOf(arrow.From).Node!);
        var x = _placement.LeftOf(links[0].From.Column) + FlowPlacement.BoxWidth;
        var path = $"M{At(x, links[0].FromY)}";
        foreach (var link in links)
        {
            // Level where its text stands, so that the text stands beside it.
            var begin = x + (link == links[0] && IsToldAtStart(links) ? WidthOf(arrow) + Gap : Level);
            var end = _placement.LeftOf(link.To.Column) - (link == links[^1] ? HeadLength : 0);
            var level = end - (link == links[^1] && !IsToldAtStart(links) ? WidthOf(arrow) : Level);
            var middle = (begin + level) / 2;
            path += $" H{Text(begin)} C{At(middle, link.FromY)} {At(middle, link.ToY)} {At(level, link.ToY)}"
                + $" H{Text(end)}";
            x = end + FlowPlacement.BoxWidth;
            if (link != links[^1])
                path += $" H{Text(x)}";
        }

        var tip = _placement.LeftOf(links[^1].To.Column);
        _curves.Add(new(
            arrow, path, _graph.Thickness(arrow), color, tip, links[^1].ToY, FlowDirection.Right));
        AddText(arrow, links);
    }

    private static bool IsToldAtStart(FlowLink[] links) => links[0].From.Outs.Count == 1;

    /// <summary>At the end where an arrow is alone, or else where it arrives.</summary>
    private void AddText(FlowArrow arrow, FlowLink[] links)
    {
        var atStart = IsToldAtStart(links);
        var y = (atStart ? links[0].FromY : links[^1].ToY) - (_graph.Thickness(arrow) / 2) - 3;
        var left = atStart
            ? _placement.LeftOf(links[0].From.Column) + FlowPlacement.BoxWidth + Gap
            : _placement.LeftOf(links[^1].To.Column) - HeadLength - 2 - WidthOf(arrow);
        _texts.Add(TextOf(arrow, left, y));
    }

    private static double WidthOf(FlowArrow arrow) =>
        FlowPlacement.ArrowTextSize * TextWidth.Of(arrow.Label);

    private static FlowText TextOf(FlowArrow arrow, double left, double baseline) =>
        new(arrow.Label, left, baseline, FlowPlacement.ArrowTextSize, false, Theme.AxisText);

    /// <summary>From the right of a box's lower side to its left, below it.</summary>
    private void AddLoop(FlowArrow arrow, double left, double bottom, Color color)
    {
        var (from, to, low) = (left + FlowPlacement.BoxWidth - 22, left + 22, bottom + 14);
        var path = $"M{At(from, bottom)} V{Text(low - Corner)} Q{At(from, low)} {At(from - Corner, low)}"
            + $" H{Text(to + Corner)} Q{At(to, low)} {At(to, low - 5)}";
        _curves.Add(new(arrow, path, 1.6, color, to, bottom + 1, FlowDirection.Up));
        _texts.Add(TextOf(arrow, left + ((FlowPlacement.BoxWidth - WidthOf(arrow)) / 2), low + 13));
    }

    /// <summary>To a reserve below.</summary>
    private void AddDown(FlowArrow arrow, double x, double from, double to, Color color)
    {
        _curves.Add(new(arrow, $"M{At(x, from)} V{Text(to - HeadLength)}", 1.6, color, x, to,
            FlowDirection.Down));
        _texts.Add(TextOf(arrow, x + 8, ((from + to) / 2) + 4));
    }

    private void AddReturns()
    {
        string[] targets = [.. _graph.Returns.Where(arrow => arrow.From != arrow.To)
            .Select(arrow => arrow.To).Distinct()];
        foreach (var arrow in _graph.Returns.Where(arrow => arrow.From != arrow.To))
            AddReturn(arrow, Array.IndexOf(targets, arrow.To));
        if (targets.Length > 0)
            Bottom = LaneOf(targets.Length - 1) + 4;
    }

    private double LaneOf(int index) => _placement.Bottom + 22 + (BusApart * index);

    private void AddReturn(FlowArrow arrow, int index)
    {
        var (from, to) = (_graph.SlotOf(arrow.From), _graph.SlotOf(arrow.To));
        var (y, end) = (_returnPorts[(arrow.From, false)], _returnPorts[(arrow.To, true)]);
        var start = _placement.LeftOf(from.Column) + FlowPlacement.BoxWidth;
        var (right, low) = (start + BusRight + (BusApart * index), LaneOf(index));
        var tip = _placement.LeftOf(to.Column);
        var left = tip - BusLeft - (BusApart * index);
        var path = $"M{At(start, y)} H{Text(right - Corner)} Q{At(right, y)} {At(right, y + Corner)}"
            + $" V{Text(low - Corner)} Q{At(right, low)} {At(right - Corner, low)} H{Text(left + Corner)}"
            + $" Q{At(left, low)} {At(left, low - Corner)} V{Text(end + Corner)}"
            + $" Q{At(left, end)} {At(left + Corner, end)} H{Text(tip - HeadLength)}";
        _curves.Add(new(arrow, path, 1.6, Theme.Window, tip, end, FlowDirection.Right));
        _texts.Add(TextOf(arrow, start + Gap, y - 4));
    }

    private static string At(double x, double y) => $"{Text(x)},{Text(y)}";

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}

using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Where the bars, bands and names of a picture of flows stand, in pixels of the page.</summary>
internal sealed class FlowPictureLayout
{
    private const double BarWidth = 30;
    private const double Apart = 26;
    private const double Thinnest = 3;
    private const double TextGap = 16;
    private const double Row = 44;
    private const double Narrower = 0.97;
    private const double MostOfLast = 0.25;
    private const int MostRows = 3;
    private const int Steps = 20;

    private readonly FlowGraph _graph;
    private readonly FlowPicture _picture;
    private readonly Box _box;
    private readonly double _step;
    private readonly Dictionary<FlowSlot, IReadOnlyList<string>> _names = [];
    private double _pixelsPerTonne;

    public FlowPictureLayout(FlowPicture picture, Box box)
    {
        (_picture, _box) = (picture, box);
        _graph = FlowGraph.Of(picture.Diagram);
        FlowOrder.Arrange(_graph);
        _step = (box.Right - box.Left - LastRoom() - BarWidth) / Math.Max(1, _graph.Columns.Count - 1);
        foreach (var slot in Slots.Where(slot => slot.Node is not null))
            _names.Add(slot, ChartLayout.Wrapped(
                slot.Node!.Label, RoomOf(slot), Theme.LegendPoints, MostRows, bold: true));
        Measure(box.Bottom - box.Top);
        FlowStacking.Arrange(_graph.Columns, Apart, box.Bottom - box.Top, isBounded: true);
        foreach (var slot in Slots) SetPorts(slot);
    }

    /// <summary>Wide ones first, so that they hide no narrow ones.</summary>
    public IEnumerable<FlowBand> Bands => _graph.Links.GroupBy(link => link.Arrow)
        .OrderByDescending(links => links.Key.TonnesPerYear)
        .Select(links => BandOf(links.Key, [.. links]));

    public IEnumerable<FlowBar> Bars => Slots.Where(slot => slot.Node is not null).Select(BarOf);

    private IEnumerable<FlowSlot> Slots => _graph.Columns.SelectMany(column => column);

    /// <summary>For the names at the right of the last column.</summary>
    private double LastRoom()
    {
        var widest = _graph.Columns[^1].Max(slot =>
            ChartLayout.WidthOf(slot.Node!.Label, Theme.LegendPoints, bold: true));
        return TextGap + Math.Min((_box.Right - _box.Left) * MostOfLast, widest);
    }

    private double RoomOf(FlowSlot slot) => slot.Column == _graph.Columns.Count - 1
        ? _box.Right - _box.Left - (_step * slot.Column) - BarWidth - TextGap
        : _step - BarWidth - (3 * TextGap);

    /// <summary>As large as the fullest column allows, names included; without names where they alone would
    /// be too high.</summary>
    private void Measure(double room)
    {
        _pixelsPerTonne = _graph.Columns.Min(column => room / column.Sum(FlowOf));
        for (var tries = 0; !Fits(room) && tries < 100; tries++) _pixelsPerTonne *= Narrower;
        if (Fits(room)) return;
        _names.Clear();
        _pixelsPerTonne = _graph.Columns.Min(column => room / column.Sum(FlowOf));
        while (!Fits(room) && _pixelsPerTonne > 1e-9) _pixelsPerTonne *= Narrower;
    }

    private bool Fits(double room)
    {
        foreach (var slot in Slots)
        {
            var rows = _names.TryGetValue(slot, out var lines) ? lines.Count + 1 : 0;
            slot.Height = slot.BoxHeight = Math.Max(FlowOf(slot) * _pixelsPerTonne, rows * Row);
        }

        return _graph.Columns.All(column => FlowStacking.HeightOf(column, Apart) <= room);
    }

    private static double FlowOf(FlowSlot slot) => Math.Max(
        slot.Ins.Sum(link => link.Arrow.TonnesPerYear), slot.Outs.Sum(link => link.Arrow.TonnesPerYear));

    /// <summary>Bands touch each other at a bar, in the order of where they lead.</summary>
    private void SetPorts(FlowSlot slot)
    {
        var y = TopOf(slot);
        foreach (var link in slot.Ins.OrderBy(link => link.From.Middle))
            y = After(y, link, middle => link.ToY = middle);
        y = TopOf(slot);
        foreach (var link in slot.Outs.OrderBy(link => link.To.Middle))
            y = After(y, link, middle => link.FromY = middle);
    }

    private double After(double y, FlowLink link, Action<double> set)
    {
        var height = link.Arrow.TonnesPerYear * _pixelsPerTonne;
        set(y + (height / 2));
        return y + height;
    }

    private double TopOf(FlowSlot slot) => _box.Top + slot.Middle - (FlowOf(slot) * _pixelsPerTonne / 2);

    private double LeftOf(FlowSlot slot) => _box.Left + (_step * slot.Column);

    private FlowBar BarOf(FlowSlot slot)
    {
        var (left, top, flow) = (LeftOf(slot), TopOf(slot), FlowOf(slot));
        Box box = new(left, left + BarWidth, top, top + (flow * _pixelsPerTonne));
        var color = _picture.Colors[slot.Node!.Key];
        if (!_names.TryGetValue(slot, out var names)) return new(color, box, [], null);
        var (x, y) = (box.Right + TextGap, _box.Top + slot.Middle - (names.Count * Row / 2));
        return new(color, box, [.. names.Select((name, row) => new PlacedText(name, x, y + (row * Row)))],
            new(Numbers.Text(flow), x, y + (names.Count * Row)));
    }

    private FlowBand BandOf(FlowArrow arrow, FlowLink[] links)
    {
        var half = Math.Max(Thinnest, arrow.TonnesPerYear * _pixelsPerTonne) / 2;
        List<Spot> middle = [];
        foreach (var link in links)
        {
            var from = LeftOf(link.From) + (link.From.Node is null ? BarWidth / 2 : BarWidth);
            var to = LeftOf(link.To) + (link.To.Node is null ? BarWidth / 2 : 0);
            for (var step = 0; step <= Steps; step++)
            {
                var share = (double)step / Steps;
                var bend = share * share * (3 - (2 * share));
                middle.Add(new(from + ((to - from) * share),
                    link.FromY + ((link.ToY - link.FromY) * bend)));
            }
        }

        return new(_picture.Colors[arrow.From],
        [
            .. middle.Select(spot => spot with { Up = spot.Up - half }),
            .. middle.AsEnumerable().Reverse().Select(spot => spot with { Up = spot.Up + half }),
        ]);
    }
}

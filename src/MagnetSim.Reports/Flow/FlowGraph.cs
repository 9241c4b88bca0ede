using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>The nodes of a diagram in columns, so that arrows lead from one column to the next.</summary>
/// <remarks>An arrow over several columns gets a slot in each that it passes. Reserves stand under their
/// stockpile.</remarks>
internal sealed class FlowGraph
{
    private readonly Dictionary<string, FlowSlot> _slots = [];
    private readonly List<FlowArrow> _returns = [];

    private FlowGraph(FlowDiagram diagram)
    {
        Thickest = Math.Max(1, diagram.Arrows.Select(arrow => arrow.TonnesPerYear).DefaultIfEmpty(0).Max());
        foreach (var node in diagram.Nodes.Where(node => node.Kind != FlowKind.Reserve))
            _slots.Add(node.Key, new FlowSlot { Node = node });
        foreach (var node in diagram.Nodes.Where(node => node.Kind == FlowKind.Reserve))
            AddReserve(node, diagram);
        List<FlowArrow> forward = [];
        foreach (var arrow in diagram.Arrows.Where(arrow =>
            _slots.ContainsKey(arrow.From) && _slots.ContainsKey(arrow.To)))
        {
            var isBack = arrow.IsReturn || Leads(arrow.To, arrow.From, forward);
            (isBack ? _returns : forward).Add(arrow);
        }

        Rank(forward);
        foreach (var arrow in forward)
            Link(arrow);
    }

    /// <summary>From left to right, each from top to bottom.</summary>
    public List<List<FlowSlot>> Columns { get; } = [];

    /// <summary>Pieces of arrows between neighbouring columns.</summary>
    public List<FlowLink> Links { get; } = [];

    /// <summary>Arrows that lead back or within a node.</summary>
    public IReadOnlyList<FlowArrow> Returns => _returns;

    private double Thickest { get; }

    public static FlowGraph Of(FlowDiagram diagram) => new(diagram);

    public FlowSlot SlotOf(string key) => _slots[key];

    /// <summary>How wide an arrow is drawn.</summary>
    public double Thickness(FlowArrow arrow) => 1.3 + (13 * arrow.TonnesPerYear / Thickest);

    private void AddReserve(FlowNode node, FlowDiagram diagram)
    {
        var arrow = diagram.Arrows.FirstOrDefault(arrow => arrow.To == node.Key);
        if (arrow is not null && _slots.TryGetValue(arrow.From, out var backed))
            backed.Reserves.Add((node, arrow));
        else
            _slots.Add(node.Key, new FlowSlot { Node = node });
    }

    private static bool Leads(string from, string to, List<FlowArrow> forward)
    {
        HashSet<string> seen = [];
        Stack<string> open = new([from]);
        while (open.TryPop(out var key))
        {
            if (key == to)
                return true;
            if (!seen.Add(key))
                continue;
            foreach (var arrow in forward.Where(arrow => arrow.From == key))
                open.Push(arrow.To);
        }

        return false;
    }

    /// <summary>By longest path, users last; then each as near to what it feeds as can be.</summary>
    private void Rank(List<FlowArrow> forward)
    {
        for (var round = 0; round < _slots.Count; round++)
            foreach (var arrow in forward)
                _slots[arrow.To].Column = Math.Max(_slots[arrow.To].Column, _slots[arrow.From].Column + 1);
        var last = _slots.Values.Select(slot => slot.Column).DefaultIfEmpty(0).Max();
        foreach (var slot in _slots.Values.Where(slot => slot.Node!.Kind == FlowKind.Sector))
            slot.Column = last;
        foreach (var slot in _slots.Values.OrderByDescending(slot => slot.Column))
            slot.Column = forward.Where(arrow => arrow.From == slot.Node!.Key)
                .Select(arrow => _slots[arrow.To].Column - 1).DefaultIfEmpty(slot.Column).Min();
        for (var column = 0; column <= last; column++)
            Columns.Add([.. _slots.Values.Where(slot => slot.Column == column)]);
    }

    private void Link(FlowArrow arrow)
    {
        var (from, to) = (_slots[arrow.From], _slots[arrow.To]);
        while (from.Column + 1 < to.Column)
        {
            FlowSlot passing = new() { Column = from.Column + 1 };
            Columns[passing.Column].Add(passing);
            Add(arrow, from, passing);
            from = passing;
        }

        Add(arrow, from, to);
    }

    private void Add(FlowArrow arrow, FlowSlot from, FlowSlot to)
    {
        FlowLink link = new(arrow, from, to);
        from.Outs.Add(link);
        to.Ins.Add(link);
        Links.Add(link);
    }
}

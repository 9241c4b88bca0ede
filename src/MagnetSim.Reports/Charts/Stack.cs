namespace MagnetSim.Reports;

/// <summary>Areas that lie on each other, each as high as its values.</summary>
internal sealed class Stack
{
    private readonly List<Area> _areas = [];
    private double[] _top;

    public Stack(int dates) => _top = new double[dates];

    /// <summary>From the lowest up.</summary>
    public IReadOnlyList<Area> Areas => _areas;

    public ValueAxis Axis => ValueAxis.Holding(_top.DefaultIfEmpty(0).Max() * 1.02, ValueFormat.Number);

    /// <summary>Puts an area on top, unless it is nothing all the time.</summary>
    public void Add(string label, Color color, IReadOnlyList<double> values)
    {
        if (values.All(value => !(value > 0))) return;
        double[] high = [.. _top.Zip(values, (below, more) => below + (double.IsNaN(more) ? 0 : more))];
        _areas.Add(new(label, LabelPlace.Right, color, 1, _top, high));
        _top = high;
    }
}

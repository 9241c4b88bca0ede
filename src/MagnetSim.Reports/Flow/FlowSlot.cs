using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>A place in a column: that of a node, or one that an arrow passes.</summary>
internal sealed class FlowSlot
{
    /// <summary>Null where an arrow passes.</summary>
    public FlowNode? Node { get; init; }

    public int Column { get; set; }

    public double Top { get; set; }

    /// <summary>With what stands under the box.</summary>
    public double Height { get; set; }

    public double BoxHeight { get; set; }

    public double Middle => Top + (BoxHeight / 2);

    public List<(FlowNode Node, FlowArrow Arrow)> Reserves { get; } = [];

    public List<FlowLink> Ins { get; } = [];

    public List<FlowLink> Outs { get; } = [];
}

/// <summary>A piece of an arrow between neighbouring columns.</summary>
internal sealed class FlowLink(FlowArrow arrow, FlowSlot from, FlowSlot to)
{
    public FlowArrow Arrow => arrow;

    public FlowSlot From => from;

    public FlowSlot To => to;

    public double FromY { get; set; }

    public double ToY { get; set; }
}

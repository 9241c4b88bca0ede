using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Where the box of a node stands.</summary>
public sealed record FlowBox(
    FlowNode Node, double Left, double Top, double Width, double Height, Color Color)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;
}

/// <summary>How an arrow runs: a path of SVG without its head.</summary>
/// <param name="HeadX">The tip of its head.</param>
/// <param name="Points">Where to the head points.</param>
public sealed record FlowCurve(
    FlowArrow Arrow, string Path, double Thickness, Color Color, double HeadX, double HeadY,
    FlowDirection Points);

/// <summary>Where to an arrow's head points.</summary>
public enum FlowDirection
{
    Right,
    Up,
    Down,
}

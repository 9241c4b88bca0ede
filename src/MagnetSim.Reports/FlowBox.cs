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
/// <param name="HeadX">The tip of its head, which points right, or up where it enters from below.</param>
public sealed record FlowCurve(
    FlowArrow Arrow, string Path, double Thickness, Color Color, double HeadX, double HeadY, bool PointsUp);

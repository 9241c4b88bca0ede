namespace MagnetSim.Reports;

/// <summary>A point of both axes, with the intervals that it may lie in.</summary>
/// <param name="Label">In the legend; may be empty.</param>
/// <param name="IsFilled">Else it is a ring.</param>
public sealed record Dot(string Label, Color Color, bool IsFilled, Spot At)
{
    /// <summary>Along the horizontal axis; null for none.</summary>
    public Reach? Across { get; init; }

    /// <summary>Along the vertical axis; null for none.</summary>
    public Reach? Up { get; init; }
}

/// <summary>A line through points of both axes that belong to it alone.</summary>
/// <param name="Label">In the legend; may be empty.</param>
public sealed record Polyline(string Label, Color Color, double Width, IReadOnlyList<Spot> Spots);

/// <summary>A point of both axes.</summary>
public readonly record struct Spot(double Across, double Up);

/// <summary>From one value of an axis to another.</summary>
public readonly record struct Reach(double Low, double High)
{
    /// <summary>As far on one side as on the other; null where it is not known how far.</summary>
    public static Reach? Around(double middle, double halfWidth) =>
        double.IsFinite(halfWidth) ? new(middle - halfWidth, middle + halfWidth) : null;
}

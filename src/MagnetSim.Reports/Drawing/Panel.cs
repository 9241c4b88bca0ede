namespace MagnetSim.Reports;

/// <summary>
/// A coordinate system with what is drawn in it; areas lie below lines, earlier ones below later ones.
/// </summary>
/// <param name="Title">Empty where the chart's title is enough.</param>
public sealed record Panel(
    string Title, ValueAxis Axis,
    IReadOnlyList<Area> Areas, IReadOnlyList<Line> Lines, IReadOnlyList<Target> Targets)
{
    /// <summary>Squares with a text each, below all else.</summary>
    public IReadOnlyList<Cell> Cells { get; init; } = [];

    /// <summary>Filled rectangles, such as the parts of bars.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>Bars that lie, above all else; null for none.</summary>
    public BarSet? Bars { get; init; }

    /// <summary>Lines that are not bound to the positions of the chart.</summary>
    public IReadOnlyList<Polyline> Polylines { get; init; } = [];

    /// <summary>Points with their intervals, above all lines.</summary>
    public IReadOnlyList<Dot> Dots { get; init; } = [];

    /// <summary>Texts at places of both axes.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>Texts beside the right edge, each at a value of the vertical axis.</summary>
    public IReadOnlyList<SideText> SideTexts { get; init; } = [];

    /// <summary>Flows between bars instead of anything that has axes; null for none.</summary>
    public FlowPicture? Flow { get; init; }

    /// <summary>A horizontal axis of its own; null for that of the chart.</summary>
    public NumberAxis? Across { get; init; }
}

/// <summary>A square of a map, one wide and one high, around a point of both axes.</summary>
public sealed record Cell(double Across, double Up, Color Fill, Color Ink, string Text);

/// <summary>A filled rectangle between four values of both axes.</summary>
/// <param name="Label">In the legend; may be empty.</param>
public sealed record Block(
    string Label, Color Color, double Opacity, double Left, double Right, double Low, double High);

/// <summary>A text that starts at a value of the horizontal axis.</summary>
public sealed record Note(double Across, double Up, string Text, Color Color)
{
    /// <summary>Whether it names the line that it stands on: then it is centred there, and the line is cut.
    /// </summary>
    public bool IsOnLine { get; init; }
}

/// <summary>A text beside a panel.</summary>
public sealed record SideText(double Up, string Text, Color Color);

/// <summary>A filled area between two curves.</summary>
/// <param name="Label">Empty for an area that needs no explanation, such as the band around a line.</param>
/// <param name="Opacity">1 hides what is below.</param>
public sealed record Area(
    string Label, LabelPlace Place, Color Color, double Opacity,
    IReadOnlyList<double> Low, IReadOnlyList<double> High);

/// <summary>A curve; it breaks where a value is not a number.</summary>
/// <param name="Width">1 for a line in the background, 2 for one that matters.</param>
public sealed record Line(string Label, Color Color, double Width, IReadOnlyList<double> Values)
{
    public LabelPlace Place { get; init; }
}

/// <summary>A value to reach, as a horizontal line.</summary>
public sealed record Target(string Label, double Value);

/// <summary>Where a curve or an area is named.</summary>
public enum LabelPlace
{
    Legend,

    /// <summary>Beside its right end.</summary>
    Right,
}

namespace MagnetSim.Reports;

/// <summary>What a chart shows, in words that no drawing program owns.</summary>
/// <param name="Name">Of the file, without an ending.</param>
/// <param name="Title">What the reader shall take away.</param>
/// <param name="Subtitle">The unit, and what lines and bands mean.</param>
/// <param name="Start">First day of the horizontal axis.</param>
/// <param name="End">The day after its last.</param>
/// <param name="Dates">Where the values of all panels stand on the horizontal axis.</param>
public sealed record Chart(
    string Name, string Title, string Subtitle, DateOnly Start, DateOnly End, IReadOnlyList<DateOnly> Dates,
    IReadOnlyList<TimeWindow> Windows, IReadOnlyList<Panel> Panels)
{
    /// <summary>Days that are marked and named below the legend, in order of date.</summary>
    public IReadOnlyList<DayMark> Marks { get; init; } = [];

    /// <summary>A horizontal axis of numbers instead of dates; null for dates.</summary>
    public NumberAxis? Across { get; init; }

    /// <summary>What the colours mean: each label once, lines before areas.</summary>
    public IReadOnlyList<LegendEntry> Legend =>
    [
        .. Panels.SelectMany(panel => panel.Lines)
            .Select(line => new LegendEntry(line.Label, line.Color, Opacity: 1, IsArea: false))
            .Concat(Panels.SelectMany(panel => panel.Areas)
                .Where(area => area.Place == LabelPlace.Legend)
                .Select(area => new LegendEntry(area.Label, area.Color, area.Opacity, IsArea: true)))
            .Concat(Panels.SelectMany(panel => panel.Bars?.Legend ?? []))
            .Where(entry => entry.Label.Length > 0)
            .Distinct(),
    ];

    /// <summary>
    /// Whether all panels have one scale, so that its numbers need to stand only once a row.
    /// </summary>
    public bool SharesAxis => Panels.All(panel => panel.Axis == Panels[0].Axis);
}

/// <summary>What one colour means.</summary>
public sealed record LegendEntry(string Label, Color Color, double Opacity, bool IsArea);

/// <summary>A named time that is shaded in all panels.</summary>
public sealed record TimeWindow(string Label, DateOnly Start, DateOnly End);

/// <summary>A day with something to say about it.</summary>
public sealed record DayMark(DateOnly Date, string Text);

/// <summary>
/// A coordinate system with what is drawn in it; areas lie below lines, earlier ones below later ones.
/// </summary>
/// <param name="Title">Empty where the chart's title is enough.</param>
public sealed record Panel(
    string Title, ValueAxis Axis,
    IReadOnlyList<Area> Areas, IReadOnlyList<Line> Lines, IReadOnlyList<Target> Targets)
{
    /// <summary>Rectangles with a text each, below all else.</summary>
    public IReadOnlyList<Cell> Cells { get; init; } = [];

    /// <summary>Bars that lie, above all else; null for none.</summary>
    public BarSet? Bars { get; init; }
}

/// <summary>A square of a map, one wide and one high, around a point of both axes.</summary>
public sealed record Cell(double Across, double Up, Color Fill, Color Ink, string Text);

/// <summary>A horizontal axis of numbers.</summary>
/// <param name="Caption">What stands below it.</param>
/// <param name="Positions">Where the values of all panels stand, in order.</param>
/// <param name="Ticks">The marks with their texts.</param>
public sealed record NumberAxis(
    string Caption, double Low, double High, IReadOnlyList<double> Positions,
    IReadOnlyList<NumberTick> Ticks);

/// <summary>A mark of an axis of numbers.</summary>
public sealed record NumberTick(double Value, string Text);

/// <summary>A filled area between two curves.</summary>
/// <param name="Label">Empty for an area that needs no explanation, such as the band around a line.</param>
/// <param name="Opacity">1 hides what is below.</param>
public sealed record Area(
    string Label, LabelPlace Place, Color Color, double Opacity,
    IReadOnlyList<double> Low, IReadOnlyList<double> High);

/// <summary>A curve; it breaks where a value is not a number.</summary>
/// <param name="Width">1 for a line in the background, 2 for one that matters.</param>
public sealed record Line(string Label, Color Color, double Width, IReadOnlyList<double> Values);

/// <summary>A value to reach, as a horizontal line.</summary>
public sealed record Target(string Label, double Value);

/// <summary>Where an area is named.</summary>
public enum LabelPlace
{
    Legend,

    /// <summary>Beside its right end.</summary>
    Right,
}

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

    /// <summary>Where the numbers come from, at the foot of the page; may be empty.</summary>
    public string Footer { get; init; } = "";

    /// <summary>What the colours mean: each label once, lines before areas.</summary>
    public IReadOnlyList<LegendEntry> Legend =>
    [
        .. Panels.SelectMany(panel => panel.Lines)
            .Where(line => line.Place == LabelPlace.Legend)
            .Select(line => new LegendEntry(line.Label, line.Color, Opacity: 1, IsArea: false))
            .Concat(Panels.SelectMany(panel => panel.Areas)
                .Where(area => area.Place == LabelPlace.Legend)
                .Select(area => new LegendEntry(area.Label, area.Color, area.Opacity, IsArea: true)))
            .Concat(Panels.SelectMany(panel => panel.Bars?.Legend ?? []))
            .Concat(Panels.SelectMany(panel => panel.Blocks)
                .Select(block => new LegendEntry(block.Label, block.Color, block.Opacity, IsArea: true)))
            .Where(entry => entry.Label.Length > 0)
            .Distinct(),
    ];

    /// <summary>
    /// Whether all panels have one scale, so that its numbers need to stand only once a row.
    /// </summary>
    public bool SharesAxis => Panels.All(panel => panel.Axis == Panels[0].Axis);

    /// <summary>The horizontal axis of numbers of one panel; null where it has one of dates.</summary>
    public NumberAxis? AcrossOf(Panel panel) => panel.Across ?? Across;
}

/// <summary>What one colour means.</summary>
public sealed record LegendEntry(string Label, Color Color, double Opacity, bool IsArea);

/// <summary>A named time that is shaded in all panels.</summary>
public sealed record TimeWindow(string Label, DateOnly Start, DateOnly End);

/// <summary>A day with something to say about it.</summary>
public sealed record DayMark(DateOnly Date, string Text);

namespace MagnetSim.Reports;

/// <summary>The names beside the right ends of areas, lines and targets, pushed apart where they are near.
/// </summary>
internal static class RightLabels
{
    public const double SwatchWidth = 30;
    public const double SwatchGap = 18;

    private const double Gap = 34;
    private const double Distance = 52;
    private const double NoLabels = 30;
    private const double LeaderGap = 6;

    // Of the page; longer names are cut.
    private const double MostShare = 0.3;

    /// <summary>The names of a panel, each with its height on the page.</summary>
    public static IReadOnlyList<RightLabel> Of(Panel panel, Box box, ImageSize size)
    {
        var labels = Unplaced(panel, size).OrderByDescending(label => HeightOf(label.Value, panel, box))
            .ToList();
        var heights = Spread([.. labels.Select(label => HeightOf(label.Value, panel, box))], box);
        return [.. labels.Select((label, index) => label with
        {
            X = box.Right + Gap, Y = heights[index], ValueY = HeightOf(label.Value, panel, box),
        })];
    }

    /// <summary>How much room the names of a panel need at its right.</summary>
    public static double WidthOf(Panel panel, ImageSize size)
    {
        var widest = Unplaced(panel, size)
            .Select(label => TextStart(label) + ChartLayout.WidthOf(label.Text, Theme.TextPoints))
            .DefaultIfEmpty(0).Max();
        return widest == 0 ? NoLabels : widest + Gap;
    }

    /// <summary>How much room the texts of a panel's vertical axis need at its left.</summary>
    public static double AxisWidth(Panel panel) => panel.Axis.Ticks
        .Max(tick => ChartLayout.WidthOf(panel.Axis.Text(tick), Theme.TextPoints)) + ChartLayout.TickLabelGap;

    /// <summary>From the end of a line to its name, where the name had to give way; null where it did not.
    /// </summary>
    public static (Spot From, Spot To)? LeaderOf(RightLabel label) =>
        Math.Abs(label.Y - label.ValueY) < Distance / 2 ? null
            : (new(label.X - Gap + LeaderGap, label.ValueY), new(label.X - LeaderGap, label.Y));

    /// <summary>How far the text stands from the start of its label.</summary>
    public static double TextStart(RightLabel label) => label.HasSwatch ? SwatchWidth + SwatchGap : 0;

    private static IEnumerable<RightLabel> Unplaced(Panel panel, ImageSize size)
    {
        var most = size.PageWidth * MostShare;
        string Fit(string text) => ChartLayout.Shortened(text, most, Theme.TextPoints);
        foreach (var area in panel.Areas)
            if (area.Place == LabelPlace.Right && area.Label.Length > 0)
                yield return new(Fit(area.Label), area.Color, true, (area.Low[^1] + area.High[^1]) / 2);
        foreach (var line in panel.Lines)
            if (line.Place == LabelPlace.Right && line.Label.Length > 0)
                yield return new(Fit(line.Label), line.Color, false, LastOf(line.Values));
        foreach (var text in panel.SideTexts)
            yield return new(Fit(text.Text), text.Color, false, text.Up);
        foreach (var target in panel.Targets)
            yield return new(Fit(target.Label), Theme.Target, false, target.Value);
    }

    private static double LastOf(IReadOnlyList<double> values) => values.LastOrDefault(double.IsFinite);

    private static double HeightOf(double value, Panel panel, Box box) => box.Bottom
        - ((value - panel.Axis.Bottom) / (panel.Axis.Top - panel.Axis.Bottom) * (box.Bottom - box.Top));

    // From the lowest up, within the panel; heights on the page grow downwards.
    private static double[] Spread(double[] heights, Box box)
    {
        var room = Math.Max(0, box.Bottom - box.Top - ((heights.Length - 1) * Distance));
        return [.. Spacing.Of([.. heights.Select(height => -height)], [.. heights.Select(_ => Distance)],
            new(-box.Bottom, room - box.Bottom)).Select(height => -height)];
    }
}

/// <summary>A name beside a panel.</summary>
/// <param name="Value">Of the vertical axis, beside which it would best stand.</param>
internal sealed record RightLabel(string Text, Color Color, bool HasSwatch, double Value)
{
    public double X { get; init; }

    public double Y { get; init; }

    /// <summary>Where it would best stand.</summary>
    public double ValueY { get; init; }
}

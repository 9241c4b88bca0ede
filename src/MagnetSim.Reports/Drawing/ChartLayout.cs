namespace MagnetSim.Reports;

/// <summary>
/// Where everything of a chart stands, in pixels of the page at a scale of 1, from its left and top edge.
/// </summary>
public sealed record ChartLayout(
    IReadOnlyList<PlacedText> Title, IReadOnlyList<PlacedText> Subtitle, IReadOnlyList<PlacedLegend> Legend,
    IReadOnlyList<PlacedText> Marks, IReadOnlyList<PlacedWindow> WindowLabels, IReadOnlyList<Box> Panels,
    IReadOnlyList<PlacedText> Footer)
{
    public const double EdgeGap = 64;
    public const double LegendSampleWidth = 58;
    public const double LegendSampleGap = 20;
    public const double TickLabelGap = 26;

    private const double PixelsPerPoint = 8.0 / 3;
    private const double LegendGap = 64;
    private const double TextRow = 56;
    private const double MarkRow = 46;
    private const double TitleRow = 78;
    private const double FooterRoom = 44;
    private const double FooterHeight = 38;
    private const int MostTitleRows = 3;
    private const int MostMarkRows = 6;

    /// <summary>Width in pixels of a text of that size.</summary>
    public static double WidthOf(string text, double points, bool bold = false) =>
        TextWidth.Of(text, bold) * points * PixelsPerPoint;

    /// <summary>A text cut to a width in pixels.</summary>
    public static string Shortened(string text, double width, double points, bool bold = false) =>
        TextWidth.Shortened(text, width / (points * PixelsPerPoint), bold);

    /// <summary>The same of texts beside each other, so that different ones stay different.</summary>
    public static IReadOnlyList<string> Shortened(
        IReadOnlyList<string> texts, double width, double points, bool bold = false) =>
        DistinctTexts.Shortened(texts, width / (points * PixelsPerPoint), bold);

    /// <summary>A text in lines of a width in pixels, at most so many; the last then ends with an ellipsis.
    /// </summary>
    public static IReadOnlyList<string> Wrapped(
        string text, double width, double points, int most, bool bold = false) =>
        TextWidth.Wrap(text, width / (points * PixelsPerPoint), most, bold);

    public static ChartLayout Of(Chart chart, ImageSize size)
    {
        double y = 81;
        var title = Rows(chart.Title, Theme.TitlePoints, TitleRow, bold: true, size, ref y);
        y += 88 - TitleRow;
        var subtitle = Rows(chart.Subtitle, Theme.TextPoints, TextRow, bold: false, size, ref y);
        y += 92 - TextRow;
        var legend = PlaceLegend(chart, size, ref y);
        var marks = PlaceMarks(chart, size, ref y);
        IReadOnlyList<PlacedWindow> windows = [];
        var footerRoom = chart.Footer.Length == 0 ? 0 : FooterRoom;
        var grid = PanelGrid.Of(chart, size);
        if (grid.IsSingle) windows = WindowNames.Place(chart, grid.Left, grid.Right, ref y);
        var panels = grid.Boxes(y, footerRoom);
        return new(title, subtitle, legend, marks, windows, panels, PlaceFooter(chart, size));
    }

    /// <summary>Where a date stands in a box.</summary>
    public static double PositionOf(DateOnly date, Chart chart, double left, double right)
    {
        var share =
            (double)(date.DayNumber - chart.Start.DayNumber) / (chart.End.DayNumber - chart.Start.DayNumber);
        return left + (Math.Clamp(share, 0, 1) * (right - left));
    }

    private static PlacedText[] Rows(
        string text, double points, double rowHeight, bool bold, ImageSize size, ref double y)
    {
        var first = y;
        var lines = Wrapped(text, size.PageWidth - (2 * EdgeGap), points, MostTitleRows, bold);
        y += lines.Count * rowHeight;
        return [.. lines.Select((line, row) => new PlacedText(line, EdgeGap, first + (row * rowHeight)))];
    }

    private static PlacedLegend[] PlaceLegend(Chart chart, ImageSize size, ref double y)
    {
        List<PlacedLegend> placed = [];
        var x = EdgeGap;
        var room = size.PageWidth - (2 * EdgeGap) - LegendSampleWidth - LegendSampleGap;
        foreach (var entry in chart.Legend)
        {
            var text = Shortened(entry.Label, room, Theme.LegendPoints);
            var width = LegendSampleWidth + LegendSampleGap + WidthOf(text, Theme.LegendPoints);
            if (x > EdgeGap && x + width > size.PageWidth - EdgeGap)
            {
                x = EdgeGap;
                y += TextRow;
            }

            placed.Add(new(entry with { Label = text }, x, y));
            x += width + LegendGap;
        }

        if (placed.Count > 0) y += 84;
        return [.. placed];
    }

    /// <summary>Numbers what is marked and explains the numbers, in rows of as many as fit.</summary>
    private static PlacedText[] PlaceMarks(Chart chart, ImageSize size, ref double y)
    {
        List<PlacedText> placed = [];
        var x = EdgeGap;
        var rows = 1;
        foreach (var mark in chart.Marks)
        {
            var text = Shortened($"{placed.Count + 1}  {Dates.Day(mark.Date)}: {mark.Text}",
                size.PageWidth - (2 * EdgeGap), Theme.SmallPoints);
            var width = WidthOf(text, Theme.SmallPoints);
            if (x > EdgeGap && x + width > size.PageWidth - EdgeGap)
            {
                if (++rows > MostMarkRows) break;
                x = EdgeGap;
                y += MarkRow;
            }

            placed.Add(new(text, x, y));
            x += width + LegendGap;
        }

        if (placed.Count > 0) y += 76;
        return [.. placed];
    }

    private static PlacedText[] PlaceFooter(Chart chart, ImageSize size) => chart.Footer.Length == 0 ? [] :
    [
        new(Shortened(chart.Footer, size.PageWidth - (2 * EdgeGap), Theme.SmallPoints), EdgeGap,
            size.PageHeight - FooterHeight),
    ];
}

/// <summary>A text and where it stands; its height is centred there.</summary>
public sealed record PlacedText(string Text, double X, double Y);

/// <summary>An entry of the legend; its sample starts at <paramref name="X"/>.</summary>
public sealed record PlacedLegend(LegendEntry Entry, double X, double Y);

/// <summary>The name and the time of a window, centred.</summary>
public sealed record PlacedWindow(string Label, string Time, double X, double Y);

/// <summary>A rectangle.</summary>
public sealed record Box(double Left, double Right, double Top, double Bottom);

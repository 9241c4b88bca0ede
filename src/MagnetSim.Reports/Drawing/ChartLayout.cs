namespace MagnetSim.Reports;

/// <summary>
/// Where everything of a chart stands, in pixels of a 3200 × 1800 page, from its left and top edge.
/// </summary>
public sealed record ChartLayout(
    IReadOnlyList<PlacedText> Title, IReadOnlyList<PlacedText> Subtitle, IReadOnlyList<PlacedLegend> Legend,
    IReadOnlyList<PlacedText> Marks, IReadOnlyList<PlacedText> WindowLabels, IReadOnlyList<Box> Panels)
{
    public const double PageWidth = 3200;
    public const double PageHeight = 1800;
    public const double EdgeGap = 64;
    public const double TitlePoints = 22;
    public const double TextPoints = 15;
    public const double LegendPoints = 14;
    public const double SmallPoints = 12;
    public const double LegendSampleWidth = 58;
    public const double LegendSampleGap = 20;
    public const double TickLabelGap = 26;
    public const double RightLabelGap = 34;
    public const double SwatchWidth = 30;
    public const double SwatchGap = 18;

    private const double PixelsPerPoint = 8.0 / 3;
    private const double LegendGap = 64;
    private const double TextRow = 56;
    private const double MarkRow = 46;
    private const double TitleRow = 78;
    private const double WindowRow = 50;
    private const double PanelGap = 64;

    /// <summary>Width in pixels of a text of that size.</summary>
    public static double WidthOf(string text, double points, bool bold = false) =>
        TextWidth.Of(text, bold) * points * PixelsPerPoint;

    public static ChartLayout Of(Chart chart)
    {
        double y = 81;
        var title = Rows(chart.Title, TitlePoints, TitleRow, bold: true, ref y);
        y += 88 - TitleRow;
        var subtitle = Rows(chart.Subtitle, TextPoints, TextRow, bold: false, ref y);
        y += 92 - TextRow;
        var legend = PlaceLegend(chart, ref y);
        var marks = PlaceMarks(chart, ref y);
        if (chart.Panels.Count > 1) return new(title, subtitle, legend, marks, [], Grid(chart, y + 60));
        if (chart.Panels[0].Title.Length > 0) y += 60;
        var left = EdgeGap + AxisWidth(chart.Panels[0]);
        var right = PageWidth - EdgeGap - RightLabelsWidth(chart.Panels[0]);
        var topRow = y;
        var windows = PlaceWindows(chart, left, right, topRow, ref y);
        return new(title, subtitle, legend, marks, windows, [new(left, right, y - 4, PageHeight - 171)]);
    }

    /// <summary>Where a date stands in a box.</summary>
    public static double PositionOf(DateOnly date, Chart chart, double left, double right)
    {
        var share =
            (double)(date.DayNumber - chart.Start.DayNumber) / (chart.End.DayNumber - chart.Start.DayNumber);
        return left + (Math.Clamp(share, 0, 1) * (right - left));
    }

    private static PlacedText[] Rows(string text, double points, double rowHeight, bool bold, ref double y)
    {
        var widthEm = (PageWidth - (2 * EdgeGap)) / (points * PixelsPerPoint);
        var first = y;
        var lines = TextWidth.Wrap(text, widthEm, bold);
        y += lines.Count * rowHeight;
        return [.. lines.Select((line, row) => new PlacedText(line, EdgeGap, first + (row * rowHeight)))];
    }

    private static PlacedLegend[] PlaceLegend(Chart chart, ref double y)
    {
        List<PlacedLegend> placed = [];
        var x = EdgeGap;
        foreach (var entry in chart.Legend)
        {
            var width = LegendSampleWidth + LegendSampleGap + WidthOf(entry.Label, LegendPoints);
            if (x > EdgeGap && x + width > PageWidth - EdgeGap)
            {
                x = EdgeGap;
                y += TextRow;
            }

            placed.Add(new(entry, x, y));
            x += width + LegendGap;
        }

        if (placed.Count > 0) y += 84;
        return [.. placed];
    }

    /// <summary>Numbers what is marked and explains the numbers, in rows of as many as fit.</summary>
    private static PlacedText[] PlaceMarks(Chart chart, ref double y)
    {
        List<PlacedText> placed = [];
        var x = EdgeGap;
        foreach (var mark in chart.Marks)
        {
            var text = $"{placed.Count + 1}  {Dates.Day(mark.Date)}: {mark.Text}";
            var width = WidthOf(text, SmallPoints);
            if (x > EdgeGap && x + width > PageWidth - EdgeGap)
            {
                x = EdgeGap;
                y += MarkRow;
            }

            placed.Add(new(text, x, y));
            x += width + LegendGap;
        }

        if (placed.Count > 0) y += 76;
        return [.. placed];
    }

    /// <summary>Puts the names of windows above them, in as many rows as keep them apart.</summary>
    private static PlacedText[] PlaceWindows(Chart chart, double left, double right, double top, ref double y)
    {
        List<double> rowEnds = [];
        List<(PlacedText Text, int Row)> placed = [];
        foreach (var window in chart.Windows.OrderBy(window => window.Start))
        {
            var half = (WidthOf(window.Label, TextPoints, bold: true)
                + WidthOf("   " + Dates.Range(window.Start, window.End), SmallPoints)) / 2;
            var from = PositionOf(window.Start, chart, left, right);
            var middle = (from + PositionOf(window.End, chart, left, right)) / 2;
            middle = Math.Max(left + half, Math.Min(middle, PageWidth - EdgeGap - half));
            var row = rowEnds.FindIndex(end => end < middle - half);
            if (row < 0)
            {
                row = rowEnds.Count;
                rowEnds.Add(0);
            }

            rowEnds[row] = middle + half + TickLabelGap;
            placed.Add((new(window.Label, middle, 0), row));
        }

        var rows = rowEnds.Count;
        y += rows == 0 ? 0 : ((rows - 1) * WindowRow) + 42;
        return [.. placed.Select(item => item.Text with { Y = top + ((rows - 1 - item.Row) * WindowRow) })];
    }

    private static double AxisWidth(Panel panel) =>
        panel.Axis.Ticks.Max(tick => WidthOf(panel.Axis.Text(tick), TextPoints)) + TickLabelGap;

    private static double RightLabelsWidth(Panel panel)
    {
        var widest = panel.Targets.Select(target => WidthOf(target.Label, TextPoints))
            .Concat(panel.Areas.Where(area => area.Place == LabelPlace.Right)
                .Select(area => SwatchWidth + SwatchGap + WidthOf(area.Label, TextPoints)))
            .DefaultIfEmpty(0).Max();
        return widest == 0 ? 30 : widest + RightLabelGap;
    }

    private static Box[] Grid(Chart chart, double top)
    {
        var count = chart.Panels.Count;
        var columns = count switch { <= 3 => count, 4 => 2, 5 or 6 or 9 => 3, <= 12 => 4, _ => 5 };
        var rows = (count + columns - 1) / columns;
        var labels = chart.Panels.Max(AxisWidth);
        var shared = chart.SharesAxis;
        var width = (PageWidth - (2 * EdgeGap) - 20 - (shared ? labels : columns * labels)
            - ((columns - 1) * PanelGap)) / columns;
        var rowHeight = (PageHeight - top - 30) / rows;
        return [.. Enumerable.Range(0, count).Select(index =>
        {
            var column = index % columns;
            var left = EdgeGap + labels + (column * (width + PanelGap + (shared ? 0 : labels)));
            var panelTop = top + (index / columns * rowHeight);
            return new Box(left, left + width, panelTop, panelTop + rowHeight - 184);
        })];
    }
}

/// <summary>A text and where it stands; its height is centred there.</summary>
public sealed record PlacedText(string Text, double X, double Y);

/// <summary>An entry of the legend; its sample starts at <paramref name="X"/>.</summary>
public sealed record PlacedLegend(LegendEntry Entry, double X, double Y);

/// <summary>A rectangle.</summary>
public sealed record Box(double Left, double Right, double Top, double Bottom);

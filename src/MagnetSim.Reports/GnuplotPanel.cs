using System.Text;
using static MagnetSim.Reports.GnuplotText;

namespace MagnetSim.Reports;

/// <summary>Says in gnuplot's language what one panel of a chart shows.</summary>
internal static class GnuplotPanel
{
    private const double RightLabelDistance = 52;
    private const double PixelsPerTick = 150;

    /// <summary>Whether the panel's areas hide what is behind.</summary>
    public static bool IsOpaque(Panel panel) => panel.Areas.Any(area => area.Opacity >= 1);

    /// <summary>
    /// The commands that draw a panel; texts of the page are drawn with the first panel alone.
    /// </summary>
    public static void Append(StringBuilder script, Chart chart, int index, IReadOnlyList<Box> boxes)
    {
        var panel = chart.Panels[index];
        var box = boxes[index];
        var numbered = !chart.SharesAxis || box.Left <= boxes[0].Left;
        AppendFrame(script, box);
        AppendTicks(script, chart, panel, box, numbered);
        AppendTitle(script, panel, box);
        AppendTargets(script, panel, box);
        AppendRightLabels(script, panel, box);
        AppendCells(script, panel);
        if (panel.Bars is { } bars) GnuplotBars.Append(script, bars);
        script.AppendLine($"plot {string.Join(", ", Curves(chart, index).DefaultIfEmpty("NaN"))}");
        if (index == 0 && chart.Panels.Count > 1) AppendForgetPage(script, chart);
    }

    private static void AppendFrame(StringBuilder script, Box box) => script
        .AppendLine($"set lmargin at screen {Across(box.Left)}")
        .AppendLine($"set rmargin at screen {Across(box.Right)}")
        .AppendLine($"set tmargin at screen {Up(box.Top)}")
        .AppendLine($"set bmargin at screen {Up(box.Bottom)}");

    private static void AppendTicks(StringBuilder script, Chart chart, Panel panel, Box box, bool numbered)
    {
        var axis = panel.Axis;
        var values = axis.Ticks.Select(tick =>
            $"{Quoted(numbered ? TickText(axis.Text(tick)) : "")} {Number(tick)}");
        var across = chart.Across is { } numbers ? NumberTicks(numbers, box) : DateTicks(chart, box);
        script.AppendLine($"set yrange [{Number(axis.Bottom)}:{Number(axis.Top)}]")
            .AppendLine($"set ytics ({string.Join(", ", values)})")
            .AppendLine($"set xtics ({string.Join(", ", across)})")
            .AppendLine($"set grid ytics {(IsOpaque(panel) ? "front" : "back")} linestyle 1");
    }

    private static IEnumerable<string> DateTicks(Chart chart, Box box)
    {
        var mostLabels = (int)((box.Right - box.Left) / PixelsPerTick);
        return DateAxis.Ticks(chart.Start, chart.End, mostLabels).Select(tick =>
            $"\"{tick.Label.Replace("\n", "\\n", StringComparison.Ordinal)}\" '{Date(tick.Date)}'"
            + (tick.Label.Length == 0 ? " 1" : ""));
    }

    // Where texts would touch, only every second, third and so on stands there.
    private static IEnumerable<string> NumberTicks(NumberAxis axis, Box box)
    {
        var widest = axis.Ticks.Select(tick => ChartLayout.WidthOf(tick.Text, ChartLayout.TextPoints))
            .DefaultIfEmpty(0).Max() + ChartLayout.TickLabelGap;
        var nearest = axis.Ticks.Zip(axis.Ticks.Skip(1), (one, next) => next.Value - one.Value)
            .DefaultIfEmpty(axis.High - axis.Low).Min();
        var every = (int)Math.Ceiling(widest / (nearest / (axis.High - axis.Low) * (box.Right - box.Left)));
        return axis.Ticks.Select((tick, index) =>
            $"{Quoted(index % every == 0 ? TickText(tick.Text) : "")} {Number(tick.Value)}");
    }

    // Texts of marks are formats.
    private static string TickText(string text) => text.Replace("%", "%%", StringComparison.Ordinal);

    private static void AppendTitle(StringBuilder script, Panel panel, Box box)
    {
        if (panel.Title.Length == 0) return;
        script.AppendLine($"set label 1000 {QuotedBold(panel.Title, ChartLayout.TextPoints)} "
            + $"at {At(box.Left, box.Top - 40)} left textcolor rgb '{Palette.AxisText.Hex}'");
    }

    private static void AppendCells(StringBuilder script, Panel panel)
    {
        foreach (var cell in panel.Cells)
        {
            string left = Number(cell.Across - 0.5), right = Number(cell.Across + 0.5);
            string low = Number(cell.Up - 0.5), high = Number(cell.Up + 0.5);
            script.AppendLine($"set object rectangle from first {left}, first {low} to first {right}, "
                + $"first {high} front fillcolor rgb '{cell.Fill.Hex}' fillstyle solid 1 border "
                + $"linecolor rgb '{Palette.Paper.Hex}'");
            script.AppendLine($"set label {Quoted(cell.Text)} at first {Number(cell.Across)}, "
                + $"first {Number(cell.Up)} center front textcolor rgb '{cell.Ink.Hex}'");
        }
    }

    private static void AppendTargets(StringBuilder script, Panel panel, Box box)
    {
        foreach (var target in panel.Targets)
        {
            script.AppendLine($"set arrow from graph 0, first {Number(target.Value)} to graph 1, first "
                + $"{Number(target.Value)} nohead front linecolor rgb '{Palette.Target.Hex}' linewidth 1.4");
            var x = box.Right + ChartLayout.RightLabelGap;
            script.AppendLine($"set label {Quoted(target.Label)} at screen {Across(x)}, "
                + $"first {Number(target.Value)} left textcolor rgb '{Palette.Target.Hex}'");
        }
    }

    // Names stand beside the right end of their areas, pushed apart where areas are thin.
    private static void AppendRightLabels(StringBuilder script, Panel panel, Box box)
    {
        List<Area> areas =
            [.. panel.Areas.Where(area => area.Place == LabelPlace.Right && area.Label.Length > 0)];
        var heights = Spread([.. areas.Select(area => Middle(area, panel, box))], box);
        for (var index = 0; index < areas.Count; index++)
        {
            double x = box.Right + ChartLayout.RightLabelGap, y = heights[index];
            var textX = x + ChartLayout.SwatchWidth + ChartLayout.SwatchGap;
            script.AppendLine($"set object rectangle from {At(x, y + (ChartLayout.SwatchWidth / 2))} to "
                + $"{At(x + ChartLayout.SwatchWidth, y - (ChartLayout.SwatchWidth / 2))} "
                + $"fillcolor rgb '{areas[index].Color.Hex}' fillstyle solid 1 noborder");
            script.AppendLine($"set label {Quoted(areas[index].Label)} at {At(textX, y)} left "
                + $"textcolor rgb '{Palette.AxisText.Hex}'");
        }
    }

    private static double Middle(Area area, Panel panel, Box box) =>
        box.Bottom - ((((area.Low[^1] + area.High[^1]) / 2) - panel.Axis.Bottom)
            / (panel.Axis.Top - panel.Axis.Bottom) * (box.Bottom - box.Top));

    // Areas lie on each other, so their names go up the page in order; too close ones are moved up, and all
    // of them down again where they would leave the panel.
    private static double[] Spread(double[] heights, Box box)
    {
        for (var index = 1; index < heights.Length; index++)
            heights[index] = Math.Min(heights[index], heights[index - 1] - RightLabelDistance);
        var highest = box.Top;
        for (var index = heights.Length - 1; index >= 0 && heights[index] < highest; index--)
        {
            heights[index] = highest;
            highest += RightLabelDistance;
        }

        return heights;
    }

    private static IEnumerable<string> Curves(Chart chart, int index)
    {
        var panel = chart.Panels[index];
        // Between dates all is drawn; between the points of an axis of numbers, nothing was computed.
        var look = chart.Across is null ? "lines" : "linespoints pointtype 7 pointsize 1.2";
        var column = 2;
        foreach (var area in panel.Areas)
        {
            yield return $"$P{index} using 1:{column}:{column + 1} with filledcurves fillstyle "
                + $"transparent solid {Number(area.Opacity)} noborder fillcolor rgb '{area.Color.Hex}'";
            column += 2;
        }

        column = 2;
        foreach (var area in panel.Areas)
        {
            if (area.Opacity >= 1 && column > 2)
            {
                yield return $"$P{index} using 1:{column} with lines linewidth 1 "
                    + $"linecolor rgb '{Palette.Paper.Hex}'";
            }

            column += 2;
        }

        foreach (var line in panel.Lines)
        {
            yield return $"$P{index} using 1:{column++} with {look} linewidth {Number(line.Width)} "
                + $"linecolor rgb '{line.Color.Hex}'";
        }
    }

    // Windows are shaded in each panel; all other texts and marks belong to the first alone.
    private static void AppendForgetPage(StringBuilder script, Chart chart)
    {
        script.AppendLine("unset label");
        if (chart.Legend.Count == 0) return;
        script.AppendLine("unset object").AppendLine("unset arrow");
        GnuplotScript.AppendWindows(script, chart);
    }
}

using System.Text;
using static MagnetSim.Reports.GnuplotText;

namespace MagnetSim.Reports;

/// <summary>Says in gnuplot's language what one panel of a chart shows.</summary>
internal static class GnuplotPanel
{
    private const double TitleHeight = 40;

    // Around a text that cuts a line.
    private const double NoteGap = 14;
    private const double NoteHeight = 40;

    // A thin gap between blocks that touch.
    private const double BlockBorder = 0.6;

    private const double LetterRow = 1.1;
    private const int LetterRows = 4;

    /// <summary>
    /// The commands that draw a panel, and forget it; the texts of the page are drawn with the first.
    /// </summary>
    public static void Append(
        StringBuilder script, Chart chart, int index, IReadOnlyList<Box> boxes, ImageSize size)
    {
        var panel = chart.Panels[index];
        var box = boxes[index];
        var numbered = !chart.SharesAxis || box.Left <= boxes[0].Left;
        AppendFrame(script, box, size);
        if (panel.Flow is { } flow)
        {
            GnuplotFlow.Append(script, flow, box, size);
            return;
        }

        GnuplotAxes.AppendAcross(script, chart, panel, box);
        GnuplotAxes.AppendUp(script, panel, box, numbered, isFront: IsOpaque(panel));
        if (chart.AcrossOf(panel) is null) AppendTimes(script, chart, panel);
        AppendTitle(script, chart, index, box, size);
        AppendTargets(script, panel);
        AppendRightLabels(script, panel, box, size);
        AppendCells(script, panel);
        AppendBlocks(script, panel);
        AppendNotes(script, panel, size);
        GnuplotDots.AppendDots(script, panel, size);
        if (panel.Bars is { } bars) GnuplotBars.Append(script, bars);
        script.AppendLine($"plot {string.Join(", ", All(chart, index).DefaultIfEmpty("NaN"))}");
        if (chart.Panels.Count > 1)
            script.AppendLine("unset label").AppendLine("unset object").AppendLine("unset arrow");
    }

    private static bool IsOpaque(Panel panel) => panel.Areas.Any(area => area.Opacity >= 1);

    private static void AppendFrame(StringBuilder script, Box box, ImageSize size) => script
        .AppendLine($"set lmargin at screen {size.Across(box.Left)}")
        .AppendLine($"set rmargin at screen {size.Across(box.Right)}")
        .AppendLine($"set tmargin at screen {size.Up(box.Top)}")
        .AppendLine($"set bmargin at screen {size.Up(box.Bottom)}");

    private static void AppendTimes(StringBuilder script, Chart chart, Panel panel)
    {
        foreach (var window in chart.Windows)
        {
            string from = Date(Clamped(window.Start, chart)), to = Date(Clamped(window.End, chart));
            script.AppendLine($"set object rectangle from '{from}', graph 0 to '{to}', graph 1 behind "
                + $"fillcolor rgb '{Theme.Window.Hex}' fillstyle transparent solid 0.16 noborder");
            AppendEdge(script, panel, from);
            AppendEdge(script, panel, to);
            AppendLetter(script, chart, window, from);
        }

        for (var index = 0; index < chart.Marks.Count; index++)
        {
            var date = Date(Clamped(chart.Marks[index].Date, chart));
            script.AppendLine($"set arrow from '{date}', graph 0 to '{date}', graph 1 nohead front "
                + $"linecolor rgb '{Theme.Mark.Hex}' linewidth 1.2 dashtype (6,5)");
            script.AppendLine($"set label {QuotedBold($"{index + 1}", Theme.SmallPoints)} at '{date}', "
                + $"graph 1 offset character 0.5,-0.7 left front textcolor rgb '{Theme.Mark.Hex}'");
        }
    }

    // One below the other, since windows may begin at almost the same time.
    private static void AppendLetter(StringBuilder script, Chart chart, TimeWindow window, string date)
    {
        if (WindowNames.LetterOf(chart, window) is not { } letter) return;
        var down = -0.7 - (LetterRow * ((letter - 'A') % LetterRows));
        script.AppendLine($"set label {QuotedBold($"{letter}", Theme.SmallPoints)} at '{date}', "
            + $"graph 1 offset character 0.4,{Number(down)} left front textcolor rgb '{Theme.AxisText.Hex}'");
    }

    // Before areas that hide what is behind, edges are white.
    private static void AppendEdge(StringBuilder script, Panel panel, string date)
    {
        var look = IsOpaque(panel) ? $"front linecolor rgb '{Theme.Paper.Hex}'"
            : $"back linecolor rgb '{Theme.Window.Hex}'";
        script.AppendLine(
            $"set arrow from '{date}', graph 0 to '{date}', graph 1 nohead {look} linewidth 0.9");
    }

    private static DateOnly Clamped(DateOnly date, Chart chart) =>
        date < chart.Start ? chart.Start : date > chart.End ? chart.End : date;

    private static void AppendTitle(StringBuilder script, Chart chart, int index, Box box, ImageSize size)
    {
        if (chart.Panels[index].Title.Length == 0) return;
        var title = ChartLayout.Shortened([.. chart.Panels.Select(panel => panel.Title)],
            box.Right - box.Left, Theme.TextPoints, bold: true)[index];
        script.AppendLine($"set label {QuotedBold(title, Theme.TextPoints)} "
            + $"at {size.At(box.Left, box.Top - TitleHeight)} left textcolor rgb '{Theme.AxisText.Hex}'");
    }

    private static void AppendCells(StringBuilder script, Panel panel)
    {
        foreach (var cell in panel.Cells)
        {
            string left = Number(cell.Across - 0.5), right = Number(cell.Across + 0.5);
            string low = Number(cell.Up - 0.5), high = Number(cell.Up + 0.5);
            script.AppendLine($"set object rectangle from first {left}, first {low} to first {right}, "
                + $"first {high} front fillcolor rgb '{cell.Fill.Hex}' fillstyle solid 1 border "
                + $"linecolor rgb '{Theme.Paper.Hex}'");
            script.AppendLine($"set label {Quoted(cell.Text)} at first {Number(cell.Across)}, "
                + $"first {Number(cell.Up)} center front textcolor rgb '{cell.Ink.Hex}'");
        }
    }

    private static void AppendBlocks(StringBuilder script, Panel panel)
    {
        foreach (var block in panel.Blocks)
        {
            script.AppendLine($"set object rectangle from first {Number(block.Left)}, first "
                + $"{Number(block.Low)} to first {Number(block.Right)}, first {Number(block.High)} front "
                + $"fillcolor rgb '{block.Color.Hex}' fillstyle transparent solid {Number(block.Opacity)} "
                + $"border linecolor rgb '{Theme.Paper.Hex}' linewidth {Number(BlockBorder)}");
        }
    }

    private static void AppendNotes(StringBuilder script, Panel panel, ImageSize size)
    {
        foreach (var note in panel.Notes)
        {
            var at = $"first {Number(note.Across)}, first {Number(note.Up)}";
            var side = note.IsOnLine ? "center" : "left";
            if (note.IsOnLine)
            {
                var width = ChartLayout.WidthOf(note.Text, Theme.LegendPoints) + NoteGap;
                script.AppendLine($"set object rectangle center {at} size screen {size.Across(width)}, "
                    + $"screen {Number(NoteHeight / size.PageHeight)} front "
                    + $"fillcolor rgb '{Theme.Paper.Hex}' fillstyle solid 1 noborder");
            }

            script.AppendLine($"set label {QuotedSized(note.Text, Theme.LegendPoints)} at {at} {side} front "
                + $"textcolor rgb '{note.Color.AsText.Hex}'");
        }
    }

    private static void AppendTargets(StringBuilder script, Panel panel)
    {
        foreach (var target in panel.Targets)
        {
            script.AppendLine($"set arrow from graph 0, first {Number(target.Value)} to graph 1, first "
                + $"{Number(target.Value)} nohead front linecolor rgb '{Theme.Target.Hex}' linewidth 1.4");
        }
    }

    private static void AppendRightLabels(StringBuilder script, Panel panel, Box box, ImageSize size)
    {
        foreach (var label in RightLabels.Of(panel, box, size))
        {
            if (label.HasSwatch)
            {
                var half = RightLabels.SwatchWidth / 2;
                script.AppendLine($"set object rectangle from {size.At(label.X, label.Y + half)} to "
                    + $"{size.At(label.X + RightLabels.SwatchWidth, label.Y - half)} "
                    + $"fillcolor rgb '{label.Color.Hex}' fillstyle solid 1 noborder");
            }

            if (RightLabels.LeaderOf(label) is var (from, to))
            {
                script.AppendLine($"set arrow from {size.At(from.Across, from.Up)} to "
                    + $"{size.At(to.Across, to.Up)} nohead linecolor rgb '{label.Color.Hex}' linewidth 0.8");
            }

            var ink = label.HasSwatch ? Theme.AxisText : label.Color.AsText;
            var place = size.At(label.X + RightLabels.TextStart(label), label.Y);
            script.AppendLine($"set label {Quoted(label.Text)} at {place} left textcolor rgb '{ink.Hex}'");
        }
    }

    private static IEnumerable<string> All(Chart chart, int index) =>
        Curves(chart, index).Concat(GnuplotDots.Curves(chart.Panels[index], index));

    private static IEnumerable<string> Curves(Chart chart, int index)
    {
        var panel = chart.Panels[index];
        // Between dates all is drawn; between the points of an axis of numbers, nothing was computed.
        var look = chart.AcrossOf(panel) is null ? "lines" : "linespoints pointtype 7 pointsize 1.2";
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
                    + $"linecolor rgb '{Theme.Paper.Hex}'";
            }

            column += 2;
        }

        foreach (var line in panel.Lines)
        {
            yield return $"$P{index} using 1:{column++} with {look} linewidth {Number(line.Width)} "
                + $"linecolor rgb '{line.Color.Hex}'";
        }
    }
}

namespace MagnetSim.Reports;

/// <summary>Puts the names of windows above them, in as many rows as keep them apart.</summary>
/// <remarks>Windows that share a time have letters, since names do not stand above one alone.</remarks>
internal static class WindowNames
{
    private const double Row = 50;
    private const double Gap = 26;
    private const int MostRows = 6;
    private const int MostLetters = 26;
    private const double LongestLabel = 900;

    /// <param name="y">Where the first row stands; the panel's top afterwards.</param>
    public static IReadOnlyList<PlacedWindow> Place(Chart chart, double left, double right, ref double y)
    {
        List<double> rowEnds = [];
        List<(PlacedWindow Window, int Row)> placed = [];
        foreach (var window in chart.Windows.OrderBy(window => window.Start))
        {
            var letter = LetterOf(chart, window) is { } known ? $"{known}  " : "";
            var time = "   " + Dates.Range(window.Start, window.End);
            var timeWidth = ChartLayout.WidthOf(time, Theme.SmallPoints);
            var label = ChartLayout.Shortened(
                letter + window.Label, Math.Clamp(right - left - timeWidth, 200, LongestLabel),
                Theme.TextPoints, bold: true);
            var half = (ChartLayout.WidthOf(label, Theme.TextPoints, bold: true) + timeWidth) / 2;
            var from = ChartLayout.PositionOf(window.Start, chart, left, right);
            var middle = (from + ChartLayout.PositionOf(window.End, chart, left, right)) / 2;
            middle = Math.Max(left + half, Math.Min(middle, right - half));
            var row = FreeRow(rowEnds, middle - half);
            if (row < 0) continue;
            rowEnds[row] = middle + half + Gap;
            placed.Add((new(label, time, middle, 0), row));
        }

        var rows = rowEnds.Count;
        var top = y;
        y += rows == 0 ? 0 : ((rows - 1) * Row) + 42;
        return [.. placed.Select(item => item.Window with { Y = top + ((rows - 1 - item.Row) * Row) })];
    }

    /// <summary>Null where no two windows share a time, or their names stand nowhere.</summary>
    public static char? LetterOf(Chart chart, TimeWindow window)
    {
        TimeWindow[] windows = [.. chart.Windows.OrderBy(one => one.Start)];
        if (chart.Panels.Count > 1 || windows.Length > MostLetters) return null;
        var isShared = windows.Zip(windows.Skip(1)).Any(pair => pair.Second.Start < pair.First.End);
        return isShared ? (char)('A' + Array.IndexOf(windows, window)) : null;
    }

    private static int FreeRow(List<double> rowEnds, double from)
    {
        var row = rowEnds.FindIndex(end => end < from);
        if (row >= 0 || rowEnds.Count == MostRows) return row;
        rowEnds.Add(0);
        return rowEnds.Count - 1;
    }
}

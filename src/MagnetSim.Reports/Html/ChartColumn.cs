namespace MagnetSim.Reports;

/// <summary>Values that a chart draws at its dates, as a column of a table.</summary>
/// <param name="Unit"><c>1</c> for a share, which is told in per cent.</param>
/// <param name="Band">Drawn around the values; null for none.</param>
internal sealed record ChartColumn(string Head, string Unit, IReadOnlyList<double> Values, Area? Band)
{
    /// <summary>The lines of a chart with their bands, and how thick its areas are.</summary>
    public static IReadOnlyList<ChartColumn> Of(Chart chart)
    {
        ChartColumn[] columns = [.. chart.Panels.SelectMany(panel =>
            LinesOf(chart, panel).Concat(AreasOf(panel)))];
        // What stands in each panel for comparison is told once.
        return [.. columns.Where((column, index) =>
            !columns.Take(index).Any(earlier => earlier.IsSameAs(column)))];
    }

    /// <summary>The mean of some of the values, and of the band in brackets.</summary>
    public string Cell(IReadOnlyList<int> places)
    {
        var middle = Mean(Values, places);
        if (Band is null) return middle;
        string low = Mean(Band.Low, places), high = Mean(Band.High, places);
        return low == high ? middle : $"{middle} ({low}–{high})";
    }

    private string Mean(IReadOnlyList<double> values, IReadOnlyList<int> places)
    {
        double[] known = [.. places.Where(place => place < values.Count).Select(place => values[place])
            .Where(double.IsFinite)];
        return known.Length == 0 ? Amounts.Unknown : Amounts.Cell(known.Average(), Unit);
    }

    private bool IsSameAs(ChartColumn other) => Head == other.Head && Values.SequenceEqual(other.Values);

    private static IEnumerable<ChartColumn> LinesOf(Chart chart, Panel panel)
    {
        var own = panel.Lines.Count(line => !IsBackground(line));
        foreach (var line in panel.Lines)
        {
            var band = panel.Areas.FirstOrDefault(area => area.Label.Length == 0 && area.Color == line.Color
                && IsAround(area, line) && !IsFilling(panel, area));
            if (IsBackground(line)) yield return New(panel, "", line.Label, line.Values, band);
            else if (own == 1 && panel.Title.Length > 0)
                yield return New(panel, panel.Title, "", line.Values, band);
            else yield return New(panel, panel.Title, NameOf(chart, line), line.Values, band);
        }
    }

    /// <summary>Areas with a name; one from a line to a constant, such as all, says no more than the line.
    /// </summary>
    private static IEnumerable<ChartColumn> AreasOf(Panel panel) => panel.Areas
        .Where(area => area.Label.Length > 0
            && !(IsFilling(panel, area)
                && area.High.Where(double.IsFinite).Distinct().Count() <= 1))
        .Select(area => New(panel, panel.Title, area.Label,
            [.. area.High.Zip(area.Low, (high, low) => high - low)], band: null));

    /// <summary>A line without a name has that of another of its colour.</summary>
    private static string NameOf(Chart chart, Line line) => line.Label.Length > 0 ? line.Label
        : chart.Panels.SelectMany(panel => panel.Lines)
            .FirstOrDefault(other => other.Color == line.Color && other.Label.Length > 0)?.Label ?? "";

    private static bool IsBackground(Line line) =>
        line.Width == Theme.BackgroundLineWidth && line.Label.Length > 0;

    private static bool IsAround(Area area, Line line) => line.Values.Select((value, place) =>
        double.IsNaN(value) || (area.Low[place] <= value && value <= area.High[place])).All(holds => holds);

    /// <summary>Whether an area fills what lies below or between lines.</summary>
    private static bool IsFilling(Panel panel, Area area) => panel.Lines.Any(line =>
        line.Values.SequenceEqual(area.Low) || line.Values.SequenceEqual(area.High));

    private static ChartColumn New(
        Panel panel, string title, string label, IReadOnlyList<double> values, Area? band)
    {
        var isShare = panel.Axis.Format == ValueFormat.Percent;
        string[] words = [.. new[] { title, label }.Where(text => text.Length > 0)];
        var head = words.Length == 0 ? "Value" : string.Join(": ", words);
        return new(isShare ? $"{head}, %" : head, isShare ? "1" : "t", values, band);
    }
}

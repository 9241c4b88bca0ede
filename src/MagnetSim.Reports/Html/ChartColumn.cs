namespace MagnetSim.Reports;

/// <summary>Values that a chart draws at its dates, as a column of a table.</summary>
/// <param name="Unit"><c>1</c> for a share, which is told in per cent.</param>
internal sealed record ChartColumn(string Head, string Unit, IReadOnlyList<double> Values)
{
    /// <summary>The lines of a panel, the thickness of its areas, and the edges of its bands.</summary>
    public static IEnumerable<ChartColumn> Of(Panel panel)
    {
        foreach (var line in panel.Lines)
        {
            // What stands in each panel for comparison is not the panel's.
            var isBackground = line.Width == Theme.BackgroundLineWidth && line.Label.Length > 0;
            yield return New(isBackground ? panel with { Title = "" } : panel, line.Label, line.Values);
        }

        foreach (var area in panel.Areas)
        {
            if (area.Label.Length > 0)
            {
                if (!IsRestOfLine(panel, area))
                    yield return New(panel, area.Label,
                        [.. area.High.Zip(area.Low, (high, low) => high - low)]);
                continue;
            }

            if (!IsEdgeDrawn(panel, area.Low)) yield return New(panel, "5 % of runs", area.Low);
            if (!IsEdgeDrawn(panel, area.High)) yield return New(panel, "95 % of runs", area.High);
        }
    }

    /// <summary>Whether another column says nothing else.</summary>
    public bool IsSameAs(ChartColumn other) => Head == other.Head && Values.SequenceEqual(other.Values);

    /// <summary>The mean of some of the values.</summary>
    public string Cell(IReadOnlyList<int> places)
    {
        double[] known = [.. places.Where(place => place < Values.Count).Select(place => Values[place])
            .Where(double.IsFinite)];
        return known.Length == 0 ? Amounts.Unknown : Amounts.Cell(known.Average(), Unit);
    }

    private static ChartColumn New(Panel panel, string label, IReadOnlyList<double> values)
    {
        var isShare = panel.Axis.Format == ValueFormat.Percent;
        string[] words = [.. new[] { panel.Title, label }.Where(text => text.Length > 0)];
        var head = words.Length == 0 ? "Value" : string.Join(": ", words);
        return new(isShare ? $"{head}, %" : head, isShare ? "1" : "t", values);
    }

    /// <summary>An area from a line to a constant, such as all, says no more than the line.</summary>
    private static bool IsRestOfLine(Panel panel, Area area) =>
        panel.Lines.Any(line => line.Values.SequenceEqual(area.Low))
        && area.High.Where(double.IsFinite).Distinct().Count() <= 1;

    private static bool IsEdgeDrawn(Panel panel, IReadOnlyList<double> edge) =>
        edge.All(value => value == 0 || double.IsNaN(value))
        || panel.Lines.Any(line => line.Values.SequenceEqual(edge));
}

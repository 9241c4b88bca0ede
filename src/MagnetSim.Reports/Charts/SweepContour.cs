using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Lines of equal fill rate over a grid of two paths.</summary>
internal static class SweepContour
{
    private const int MostLevels = 9;

    // Of the simulated range, at each end, so that dots at the ends are seen whole.
    private const double Margin = 0.03;

    // Places along each piece of a line at which its name may stand.
    private const int PlacesOfPiece = 12;

    /// <summary>Null without two paths of numbers, or where the fill rate is the same everywhere.</summary>
    public static Chart? Of(StoredSweep sweep)
    {
        var manifest = sweep.Manifest;
        if (manifest is not { Paths.Count: 2, Kind: SweepKind.Grid }) return null;
        if (FillOf(sweep) is not { } key) return null;
        SweepScale[] scales = [.. Enumerable.Range(0, 2).Select(
            path => SweepScale.Of(manifest.Points.Select(point => point[path])))];
        if (!Array.TrueForAll(scales, scale => scale is { IsNumeric: true, Positions.Count: > 1 }))
            return null;
        var values = ValuesOf(sweep, key, scales);
        double[] known = [.. values.Cast<double>().Where(double.IsFinite)];
        if (known.Length == 0 || known.Min() == known.Max()) return null;
        var levels = ContourLevels.Between(known.Min(), known.Max(), MostLevels);
        (double Level, IReadOnlyList<Spot> Spots)[] lines = [.. levels.Values.SelectMany(level =>
            MarchingSquares.Lines(scales[0].Positions, scales[1].Positions, values, level)
                .Select(line => (level, line)))];
        Chart chart = new("contour", SweepExtremes.Title(sweep, key),
            $"Along each line it is the same ({key}): mean of {Numbers.Runs(manifest.Replications)} at each "
                + "dot, with the same chance, and straight between them; title: means ± 95 %",
            manifest.Start, manifest.End, [], [], [PanelOf(manifest, scales, lines, levels)])
        {
            Across = scales[0].AxisOf(PathLabel.Of(manifest.Paths[0], manifest.Paths)).WithMargin(Margin),
            Footer = SweepFooter.Of(manifest),
        };
        var notes = NotesOf(chart, [.. lines.Select(line => line.Level)], levels);
        return chart with { Panels = [chart.Panels[0] with { Notes = notes }] };
    }

    /// <summary>The first headline that is a fill rate.</summary>
    private static string? FillOf(StoredSweep sweep) => sweep.Manifest.Headlines.FirstOrDefault(key =>
        key.Split('/')[0] == Measures.OnTimeFill.Key || key.Split('/')[0] == Measures.Fill52.Key);

    private static double[,] ValuesOf(StoredSweep sweep, string key, SweepScale[] scales)
    {
        var values = new double[scales[0].Values.Count, scales[1].Values.Count];
        var kpis = sweep.Of(key);
        var means = Ties.Merged([.. kpis.Select(kpi => kpi?.Summary.Mean ?? double.NaN)]);
        foreach (var (point, mean) in means.Index())
        {
            var at = sweep.Manifest.Points[point];
            values[scales[0].PlaceOf(at[0]), scales[1].PlaceOf(at[1])] = mean;
        }

        return values;
    }

    private static Panel PanelOf(
        SweepManifest manifest, SweepScale[] scales, (double Level, IReadOnlyList<Spot> Spots)[] lines,
        ContourLevels levels)
    {
        return new($"Up: {scales[1].CaptionOf(PathLabel.Of(manifest.Paths[1], manifest.Paths))}",
            scales[1].UpAxis(Margin), [], [], [])
        {
            Polylines = [.. lines.Select(line =>
                new Polyline("", ColorOf(line.Level, levels), Theme.LineWidth, line.Spots))],
            Dots = [.. scales[0].Positions.SelectMany(x => scales[1].Positions.Select(y =>
                new Dot("", Theme.Window, IsFilled: true, new(x, y))))],
        };
    }

    /// <summary>The palest would not be seen on paper.</summary>
    private static Color ColorOf(double level, ContourLevels levels)
    {
        double low = levels.Values[0], high = levels.Values[^1];
        return Theme.Shade(0.35 + (0.65 * (high > low ? (level - low) / (high - low) : 1)));
    }

    /// <summary>Each line's level once: in its middle, or where there is room.</summary>
    private static List<Note> NotesOf(Chart chart, double[] levelOfEach, ContourLevels levels)
    {
        NotePlaces places = new(chart);
        List<Note> notes = [];
        foreach (var (index, line) in chart.Panels[0].Polylines.Index())
        {
            var text = levels.Text(levelOfEach[index]);
            if (places.On(index, FromTheMiddle(line.Spots), text) is { } note) notes.Add(note);
        }

        return notes;
    }

    private static Spot[] FromTheMiddle(IReadOnlyList<Spot> line)
    {
        Spot[] spots = [.. line.Zip(line.Skip(1)).SelectMany(piece =>
            Enumerable.Range(0, PlacesOfPiece).Select(place => Between(piece.First, piece.Second,
                (place + 0.5) / PlacesOfPiece)))];
        return [.. spots.Index().OrderBy(each => Math.Abs(each.Index - (spots.Length / 2)))
            .Select(each => each.Item)];
    }

    private static Spot Between(Spot from, Spot to, double share) =>
        new(from.Across + (share * (to.Across - from.Across)), from.Up + (share * (to.Up - from.Up)));
}

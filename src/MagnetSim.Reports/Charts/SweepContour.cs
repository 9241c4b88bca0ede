using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Lines of equal fill rate over a grid of two paths.</summary>
internal static class SweepContour
{
    private const int MostLevels = 9;
    private const int MostTicks = 12;

    // Of the width and the height; names of lines that are nearer would touch.
    private const double NameWidth = 0.09;
    private const double NameHeight = 0.07;

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
        var panel = PanelOf(manifest, scales, values, LevelsBetween(known.Min(), known.Max()));
        return new("contour", SweepExtremes.Title(sweep, key),
            $"Lines of equal {key}, %; mean of {Numbers.Runs(manifest.Replications)} at each dot, with the "
                + "same chance, and straight between them; title: means ± 95 %",
            manifest.Start, manifest.End, [], [], [panel])
        {
            Across = scales[0].AxisOf(manifest.Paths[0]),
        };
    }

    /// <summary>The first headline that is a fill rate.</summary>
    private static string? FillOf(StoredSweep sweep) => sweep.Manifest.Headlines.FirstOrDefault(key =>
        key.Split('/')[0] == Measures.OnTimeFill.Key || key.Split('/')[0] == Measures.Fill52.Key);

    private static double[,] ValuesOf(StoredSweep sweep, string key, SweepScale[] scales)
    {
        var values = new double[scales[0].Values.Count, scales[1].Values.Count];
        foreach (var (point, kpi) in sweep.Of(key).Index())
        {
            var at = sweep.Manifest.Points[point];
            values[PlaceOf(scales[0], at[0]), PlaceOf(scales[1], at[1])] = kpi?.Summary.Mean ?? double.NaN;
        }

        return values;
    }

    private static int PlaceOf(SweepScale scale, string value) =>
        Enumerable.Range(0, scale.Values.Count).First(place => scale.Values[place] == value);

    /// <summary>Round ones, and not too many.</summary>
    private static double[] LevelsBetween(double low, double high)
    {
        double[] steps = [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2];
        var step = steps.First(step => (high - low) / step < MostLevels || step == steps[^1]);
        var first = Math.Floor(low / step) + 1;
        return [.. Enumerable.Range(0, MostLevels + 1).Select(count => (first + count) * step)
            .TakeWhile(level => level < high)];
    }

    private static Panel PanelOf(
        SweepManifest manifest, SweepScale[] scales, double[,] values, double[] levels)
    {
        double[] across = [.. scales[0].Positions], up = [.. scales[1].Positions];
        List<Polyline> lines = [];
        List<Note> notes = [];
        foreach (var level in levels)
        {
            var share = levels.Length == 1 ? 1 : Array.IndexOf(levels, level) / (levels.Length - 1.0);
            // The palest would not be seen on paper.
            var color = Theme.Shade(0.35 + (0.65 * share));
            foreach (var line in MarchingSquares.Lines(across, up, values, level))
            {
                lines.Add(new("", color, Theme.LineWidth, line));
                if (NoteOf(line, notes, across, up, Numbers.Percent(level)) is { } note) notes.Add(note);
            }
        }

        return new($"Up: {scales[1].CaptionOf(manifest.Paths[1])}", AxisOf(scales[1]), [], [], [])
        {
            Polylines = lines,
            Notes = notes,
            Dots = [.. across.SelectMany(x => up.Select(y =>
                new Dot("", Theme.Background, IsFilled: true, new(x, y))))],
        };
    }

    /// <summary>From the first value to the last, where they are evenly spaced.</summary>
    private static ValueAxis AxisOf(SweepScale scale)
    {
        double low = scale.Positions[0], high = scale.Positions[^1], step = scale.Positions[1] - low;
        var isEven = scale.Positions.Count <= MostTicks && scale.Positions.Zip(scale.Positions.Skip(1))
            .All(pair => Math.Abs(pair.Second - pair.First - step) < 1e-9 * (high - low));
        return isEven
            ? new ValueAxis(high, step, ValueFormat.Number) { Bottom = low }
            : ValueAxis.Between(low, high, ValueFormat.Number);
    }

    /// <summary>A name at the point nearest to the middle of the line where there is room; null where
    /// there is none.</summary>
    private static Note? NoteOf(
        IReadOnlyList<Spot> line, List<Note> notes, double[] across, double[] up, string text)
    {
        double width = NameWidth * (across[^1] - across[0]), height = NameHeight * (up[^1] - up[0]);
        bool HasRoom(Spot spot) => spot.Across + width <= across[^1] && spot.Up + height <= up[^1]
            && notes.TrueForAll(note =>
                Math.Abs(note.Across - spot.Across) > width || Math.Abs(note.Up - spot.Up) > height);
        foreach (var index in Enumerable.Range(0, line.Count)
            .OrderBy(index => Math.Abs(index - (line.Count / 2))))
        {
            if (HasRoom(line[index]))
            {
                return new(line[index].Across + (width / 12), line[index].Up + (0.35 * height), text,
                    Theme.AxisText);
            }
        }

        return null;
    }
}

namespace MagnetSim.Reports;

/// <summary>Finds room for short texts beside points of a chart's one panel, clear of its dots, their
/// intervals, its lines, and each other.</summary>
internal sealed class NotePlaces
{
    // In pixels of the page at a scale of 1.
    private const double Gap = 16;
    private const double DotRadius = 11;
    private const double Height = 44;

    // In widths of its name; a shorter one would hardly be seen on both sides of it.
    private const double ShortestLine = 1.8;

    private const int NoLine = -1;

    private readonly Box _box;
    private readonly NumberAxis _across;
    private readonly ValueAxis _up;
    private readonly List<Box> _taken = [];
    private readonly List<(int Line, Spot From, Spot To)> _lines = [];

    public NotePlaces(Chart chart)
    {
        var panel = chart.Panels[0];
        _box = ChartLayout.Of(chart, ImageSize.Usual).Panels[0];
        _across = chart.AcrossOf(panel)!;
        _up = panel.Axis;
        foreach (var dot in panel.Dots) Take(dot);
        foreach (var (index, line) in panel.Polylines.Index())
        {
            _lines.AddRange(line.Spots.Zip(line.Spots.Skip(1),
                (from, to) => (index, PixelOf(from), PixelOf(to))));
        }
    }

    /// <summary>A text beside the first of some points that has room for it, which then is taken; null where
    /// none has.</summary>
    public Note? Beside(IEnumerable<Spot> spots, string text)
    {
        var width = ChartLayout.WidthOf(text, Theme.LegendPoints);
        foreach (var spot in spots)
        {
            foreach (var place in PlacesAround(PixelOf(spot), width))
            {
                if (!IsFree(place, ownLine: null)) continue;
                _taken.Add(place);
                var at = SpotOf(new(place.Left, (place.Top + place.Bottom) / 2));
                return new(at.Across, at.Up, text, Theme.AxisText);
            }
        }

        return null;
    }

    /// <summary>The name of a line on the first of some of its points that has room for it; beside it where
    /// it is too short to be cut; null where there is no room.</summary>
    /// <param name="line">Counted from 0, among the polylines.</param>
    public Note? On(int line, IReadOnlyList<Spot> spots, string text)
    {
        var width = ChartLayout.WidthOf(text, Theme.LegendPoints);
        if (LengthOf(line) < ShortestLine * width) return Beside(spots, text);
        foreach (var spot in spots)
        {
            var place = Around(PixelOf(spot), width);
            if (!IsFree(place, line)) continue;
            _taken.Add(place);
            return new(spot.Across, spot.Up, text, Theme.AxisText) { IsOnLine = true };
        }

        return Beside(spots, text);
    }

    private double LengthOf(int line) => _lines.Where(piece => piece.Line == line).Sum(piece =>
    {
        double across = piece.To.Across - piece.From.Across, up = piece.To.Up - piece.From.Up;
        return Math.Sqrt((across * across) + (up * up));
    });

    private static Box Around(Spot pixel, double width) => new(pixel.Across - (width / 2),
        pixel.Across + (width / 2), pixel.Up - (Height / 2), pixel.Up + (Height / 2));

    private static IEnumerable<Box> PlacesAround(Spot pixel, double width)
    {
        double[] lefts = [pixel.Across + Gap, pixel.Across - Gap - width, pixel.Across - (width / 2)];
        double[] middles = [pixel.Up - (0.8 * Height), pixel.Up + (0.8 * Height), pixel.Up];
        foreach (var left in lefts)
            foreach (var middle in middles)
                yield return Around(new(left + (width / 2), middle), width);
    }

    private bool IsFree(Box place, int? ownLine) => place.Left >= _box.Left && place.Right <= _box.Right
        && place.Top >= _box.Top && place.Bottom <= _box.Bottom
        && _taken.TrueForAll(other => place.Right < other.Left || other.Right < place.Left
            || place.Bottom < other.Top || other.Bottom < place.Top)
        && _lines.TrueForAll(line => line.Line == ownLine || !Meets(place, line.From, line.To));

    private void Take(Dot dot)
    {
        var at = PixelOf(dot.At);
        _taken.Add(new(at.Across - DotRadius, at.Across + DotRadius, at.Up - DotRadius, at.Up + DotRadius));
        if (dot.Across is { } across)
            TakeLine(dot.At with { Across = across.Low }, dot.At with { Across = across.High });
        if (dot.Up is { } up) TakeLine(dot.At with { Up = up.Low }, dot.At with { Up = up.High });
    }

    private void TakeLine(Spot from, Spot to) => _lines.Add((NoLine, PixelOf(from), PixelOf(to)));

    /// <summary>Whether a part of a straight line lies in a box.</summary>
    private static bool Meets(Box box, Spot from, Spot to)
    {
        double enters = 0, leaves = 1;
        Cut(from.Across, to.Across, box.Left, box.Right);
        Cut(from.Up, to.Up, box.Top, box.Bottom);
        return enters <= leaves;

        void Cut(double start, double end, double low, double high)
        {
            if (start == end)
            {
                if (start < low || start > high) leaves = -1;
                return;
            }

            double one = (low - start) / (end - start), other = (high - start) / (end - start);
            enters = Math.Max(enters, Math.Min(one, other));
            leaves = Math.Min(leaves, Math.Max(one, other));
        }
    }

    private Spot PixelOf(Spot spot) => new(
        _box.Left + ((spot.Across - _across.Low) / (_across.High - _across.Low) * (_box.Right - _box.Left)),
        _box.Bottom - ((spot.Up - _up.Bottom) / (_up.Top - _up.Bottom) * (_box.Bottom - _box.Top)));

    private Spot SpotOf(Spot pixel) => new(
        _across.Low + ((pixel.Across - _box.Left) / (_box.Right - _box.Left) * (_across.High - _across.Low)),
        _up.Bottom + ((_box.Bottom - pixel.Up) / (_box.Bottom - _box.Top) * (_up.Top - _up.Bottom)));
}

namespace MagnetSim.Reports;

/// <summary>Divides the page among panels, with room for what stands left and right of each.</summary>
internal sealed class PanelGrid
{
    private const double PanelGap = 64;
    private const double TitleRoom = 60;
    private const double NarrowestPanel = 240;
    private const double LowestPanel = 40;

    // A caption of an axis stands lower than the years below months.
    private const double CaptionRoom = 26;

    private readonly int _count;
    private readonly int _columns;
    private readonly double _panelWidth;
    private readonly double[] _lefts;
    private readonly double _pageHeight;
    private readonly bool _isTitled;
    private readonly bool _hasTwoRows;
    private readonly bool _hasCaption;
    private readonly bool _hasAxes;

    private PanelGrid(Chart chart, ImageSize size, int columns)
    {
        _count = chart.Panels.Count;
        _columns = columns;
        _pageHeight = size.PageHeight;
        _isTitled = chart.Panels.Any(panel => panel.Title.Length > 0);
        var axes = ColumnWidths(chart, RightLabels.AxisWidth);
        if (chart.SharesAxis) Array.Clear(axes, 1, columns - 1);
        var labels = ColumnWidths(chart, panel => RightLabels.WidthOf(panel, size));
        _panelWidth = Math.Max(NarrowestPanel, (size.PageWidth - (2 * ChartLayout.EdgeGap) - axes.Sum()
            - labels.Sum() - ((columns - 1) * PanelGap)) / columns);
        _hasTwoRows = chart.Panels.Any(panel => HasTwoRows(chart, panel));
        _hasCaption = chart.Panels.Any(panel => chart.AcrossOf(panel) is { Caption.Length: > 0 });
        _hasAxes = chart.Panels.Any(panel => panel.Flow is null);
        _lefts = new double[columns];
        var x = ChartLayout.EdgeGap;
        for (var column = 0; column < columns; column++)
        {
            _lefts[column] = x + axes[column];
            x = _lefts[column] + _panelWidth + labels[column] + PanelGap;
        }
    }

    /// <summary>As many columns as suit the number of panels, or fewer where the page is narrow.</summary>
    public static PanelGrid Of(Chart chart, ImageSize size)
    {
        var columns = chart.Columns ?? chart.Panels.Count switch
        {
            <= 3 => chart.Panels.Count,
            4 => 2,
            5 or 6 or 9 => 3,
            <= 16 => 4,
            _ => 5,
        };
        while (true)
        {
            PanelGrid grid = new(chart, size, columns);
            if (columns == 1 || grid._panelWidth > NarrowestPanel) return grid;
            columns--;
        }
    }

    public bool IsSingle => _count == 1;

    /// <summary>Of the first panel.</summary>
    public double Left => _lefts[0];

    /// <summary>Of the first panel.</summary>
    public double Right => _lefts[0] + _panelWidth;

    /// <summary>The panels between a place on the page and its foot.</summary>
    public IReadOnlyList<Box> Boxes(double top, double footerRoom)
    {
        if (IsSingle)
        {
            var first = top + (_isTitled ? TitleRoom : 0) - 4;
            var captionRoom = _hasCaption && footerRoom > 0 ? CaptionRoom : 0;
            var last = _pageHeight - (_hasAxes ? 171 : 80) - footerRoom - captionRoom;
            return [new(Left, Right, first, Math.Max(first + LowestPanel, last))];
        }

        var rows = (_count + _columns - 1) / _columns;
        top += _isTitled ? TitleRoom : 0;
        var below = _hasTwoRows ? 230 : 184;
        var rowHeight = (_pageHeight - top + 14 - footerRoom) / rows;
        return [.. Enumerable.Range(0, _count).Select(index =>
        {
            var left = _lefts[index % _columns];
            var panelTop = top + (index / _columns * rowHeight);
            var height = Math.Max(LowestPanel, rowHeight - below);
            return new Box(left, left + _panelWidth, panelTop, panelTop + height);
        })];
    }

    /// <summary>Whether two rows of text stand below a panel: a caption, or years below months.</summary>
    private bool HasTwoRows(Chart chart, Panel panel) => chart.AcrossOf(panel) is { } across
        ? across.Caption.Length > 0
        : DateAxis.Ticks(chart.Start, chart.End, DateAxis.MostLabels(_panelWidth))
            .Any(tick => tick.Label.Contains('\n', StringComparison.Ordinal));

    private double[] ColumnWidths(Chart chart, Func<Panel, double> width) =>
        [.. Enumerable.Range(0, _columns).Select(column =>
            chart.Panels.Where((_, index) => index % _columns == column).Max(width))];
}

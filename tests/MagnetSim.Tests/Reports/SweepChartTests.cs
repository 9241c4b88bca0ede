using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

public sealed class SweepChartTests
{
    [Test]
    public void OnePath_IsDrawnByTheSizeOfItsValues_WithIntervalAndBand()
    {
        var chart = SweepChart.Of(Sweep([["26 wk"], ["4 wk"], ["13 wk"]], ["a.cover"])).Single();
        Assert.That(chart.Across!.Positions, Is.EqualTo(new[] { 4.0, 13, 26 }));
        Assert.That(chart.Across.Caption, Is.EqualTo("A: cover, wk"));
        var panel = chart.Panels.Single();
        Assert.That(panel.Lines.Single().Values, Is.EqualTo(new[] { 0.82, 0.83, 0.81 }));
        Assert.That(panel.Areas[0].Low, Is.EqualTo(new[] { 0.72, 0.73, 0.71 }).Within(1e-12));
        Assert.That(panel.Areas[1].High, Is.EqualTo(new[] { 0.84, 0.85, 0.83 }).Within(1e-12));
        Assert.That(panel.Axis.Bottom, Is.EqualTo(0.7).Within(1e-12));
        var script = GnuplotScript.Of(chart, ImageFormat.Svg, ImageSize.Usual, "x");
        Assert.That(script, Does.Contain("set xrange [4:26]").And.Not.Contain("set xdata time"));
        Assert.That(script, Does.Contain("set xtics ('4' 4, '13' 13, '26' 26)"));
    }

    [Test]
    public void ValuesThatAreNoNumbers_StandSideBySide()
    {
        var chart = SweepChart.Of(Sweep([["2031-03-01"], ["2027-03-01"]], ["a.start"])).Single();
        Assert.That(chart.Across!.Positions, Is.EqualTo(new[] { 0.0, 1 }));
        Assert.That(chart.Across.Ticks.Select(tick => tick.Text),
            Is.EqualTo(new[] { "2031-03-01", "2027-03-01" }));
    }

    [Test]
    public void GridOfTwoPaths_IsAMapOfTheFirstKpi()
    {
        string[][] points = [["2 wk", "x"], ["2 wk", "y"], ["1 wk", "x"], ["1 wk", "y"]];
        var panel = SweepChart.Of(Sweep(points, ["a.cover", "b.kind"])).Single().Panels.Single();
        Assert.That(panel.Cells.Select(cell => (cell.Across, cell.Up, cell.Text)), Is.EqualTo(new[]
        {
            (1.0, 0.0, "81.0 ± 2.0 %"), (1.0, 1.0, "82.0 ± 2.0 %"), (0.0, 0.0, "83.0 ± 2.0 %"),
            (0.0, 1.0, "84.0 ± 2.0 %"),
        }));
        Assert.That(panel.Cells[0].Fill, Is.EqualTo(Theme.Shade(0)));
        Assert.That(panel.Cells[3].Fill, Is.EqualTo(Theme.Shade(1)));
    }

    [Test]
    public void PointsThatAreNoGrid_HaveNoChart()
    {
        var drawn = Sweep([["1", "2"]], ["a", "b"]);
        Assert.That(SweepChart.Of(drawn with
        {
            Manifest = drawn.Manifest with { Kind = SweepKind.LatinHypercube },
        }), Is.Empty);
        Assert.That(SweepChart.Of(Sweep([["1", "2", "3"]], ["a", "b", "c"])), Is.Empty);
    }

    /// <summary>At point n the mean is 80 + n per cent, with an interval of ± 2 and a band of ± 10 points.
    /// </summary>
    private static StoredSweep Sweep(string[][] points, string[] paths)
    {
        SweepManifest manifest = new("0.1.0", "", "Small", "", "", 1, 10, [], [], new(2026, 4, 1),
            new(2036, 4, 1), SweepKind.Grid, paths, points, ["fill"]);
        return new StoredSweep(manifest, [.. Enumerable.Range(1, points.Length).Select(point =>
        {
            var mean = (80 + point) / 100.0;
            Summary summary = new(mean, 0.02, mean - 0.1, double.NaN, mean, double.NaN, mean + 0.1);
            return new SweepKpi(point, "fill", "1", summary, 0, 0);
        })]);
    }
}

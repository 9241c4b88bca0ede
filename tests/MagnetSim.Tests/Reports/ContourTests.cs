using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>Names and axes of contours.</summary>
public sealed class ContourTests
{
    [TestCase(0.763, 0.792, 0.005, "76.5 %", "79.0 %")]
    [TestCase(0.494, 0.876, 0.05, "50 %", "85 %")]
    [TestCase(0.8001, 0.8012, 0.0002, "80.02 %", "80.10 %")]
    public void Levels_HaveTheDecimalsOfTheirStep(
        double low, double high, double step, string first, string last)
    {
        var levels = ContourLevels.Between(low, high, most: 9);
        Assert.That(levels.Step, Is.EqualTo(step));
        Assert.That(levels.Values.Select(levels.Text), Is.Unique);
        Assert.That(levels.Text(levels.Values[0]), Is.EqualTo(first));
        Assert.That(levels.Text(levels.Values[^1]), Is.EqualTo(last));
    }

    [Test]
    public void EachLine_IsNamedOnce_OnItself()
    {
        var chart = Of(SmallSweep.OfTwoPaths(SweepKind.Grid));
        var panel = chart.Panels[0];
        Assert.That(panel.Notes, Has.Count.EqualTo(panel.Polylines.Count));
        Assert.That(panel.Notes.Select(note => note.Text), Is.Unique);
        foreach (var note in panel.Notes)
        {
            Assert.That(note.IsOnLine, note.Text);
            Assert.That(100 * SmallSweep.Fill(note.Across, note.Up),
                Is.EqualTo(double.Parse(note.Text[..^2], System.Globalization.CultureInfo.InvariantCulture))
                    .Within(1e-9), "the line's level");
        }
    }

    /// <summary>A dot at the end of an axis that ends there would be cut in half, and an axis from 0 would
    /// show what was never simulated.</summary>
    [Test]
    public void Axes_ReachALittleBeyondWhatWasSimulated()
    {
        var chart = Of(SmallSweep.OfTwoPaths(SweepKind.Grid));
        var up = chart.Panels[0].Axis;
        (double Low, double High, double First, double Last)[] axes =
        [
            (chart.Across!.Low, chart.Across.High, SmallSweep.Covers[0], SmallSweep.Covers[^1]),
            (up.Bottom, up.Top, SmallSweep.Lengths[0], SmallSweep.Lengths[^1]),
        ];
        foreach (var (low, high, first, last) in axes)
        {
            Assert.That(low, Is.LessThan(first).And.GreaterThan(first - (0.1 * (last - first))));
            Assert.That(high, Is.GreaterThan(last).And.LessThan(last + (0.1 * (last - first))));
        }

        Assert.That(up.Ticks, Is.EqualTo(SmallSweep.Lengths));
    }

    /// <summary>Where nothing differs but by rounding there is no line.</summary>
    [Test]
    public void Rounding_HasNoContour()
    {
        var sweep = SmallSweep.OfTwoPaths(SweepKind.Grid);
        Assert.That(SweepChart.Of(sweep with
        {
            Kpis = [.. sweep.Kpis.Select(kpi =>
                kpi with { Summary = kpi.Summary with { Mean = 0.8 + (kpi.Point * 1e-13) } })],
        }).Select(chart => chart.Name), Has.None.EqualTo("contour"));
    }

    private static Chart Of(StoredSweep sweep) =>
        SweepChart.Of(sweep).Single(chart => chart.Name == "contour");
}

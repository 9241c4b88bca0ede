using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>Contours, frontiers and scatters of sweeps against their tables.</summary>
public sealed class SweepPointChartTests
{
    [Test]
    public void Contour_OfAPlane_LiesWhereThePlaneHasItsLevel()
    {
        var chart = ChartsOf(SweepKind.Grid)["contour"];
        var lines = chart.Panels.Single().Polylines;
        Assert.That(lines, Has.Count.InRange(4, 10));
        foreach (var line in lines)
        {
            double[] heights = [.. line.Spots.Select(spot => SmallSweep.Fill(spot.Across, spot.Up))];
            Assert.That(heights, Has.All.EqualTo(heights[0]).Within(1e-12));
            Assert.That(heights[0] * 20, Is.EqualTo(Math.Round(heights[0] * 20)).Within(1e-9), "round");
        }

        Assert.That(lines.Select(line => SmallSweep.Fill(line.Spots[0].Across, line.Spots[0].Up))
            .Select(level => Math.Round(level, 6)), Is.Unique, "each line is in one piece");
        Assert.That(chart.Panels[0].Dots, Has.Count.EqualTo(12), "what was simulated");
        Assert.That(chart.Title, Is.EqualTo("Served on time in 52 weeks after Ban: from 49.4 ± 0.4 % (cover "
            + "2 wk, duration 52 wk) to 87.6 ± 0.4 % (cover 16 wk, duration 13 wk)"));
    }

    [Test]
    public void Contour_BreaksAtASaddleAsTheMeanOfItsCornersSays()
    {
        var sweep = Grid((x, y) => x == y ? 0.9 : 0.5);
        var lines = SweepChart.Of(sweep).Single(chart => chart.Name == "contour").Panels[0].Polylines;
        Assert.That(lines, Has.Count.EqualTo(2 * 7), "two pieces at each level");
        for (var line = 0; line < lines.Count; line++)
        {
            // 55 to 85 %, and the mean is 70 %: below it the high corners hang together, above it the low
            // ones.
            var level = 55 + (5 * (line / 2));
            if (level == 70) continue;
            var spots = lines[line].Spots;
            Assert.That(spots, Has.Count.EqualTo(2));
            var isRoundHighCorner = Math.Abs(spots.Sum(spot => spot.Across - spot.Up)) < 1e-9;
            Assert.That(isRoundHighCorner, Is.EqualTo(level > 70), $"{level} %");
        }
    }

    [Test]
    public void Frontier_ConnectsWhatNoOtherPointBeats()
    {
        var chart = ChartsOf(SweepKind.Grid)["frontier"];
        var panel = chart.Panels.Single();
        var points = SmallSweep.Covers.SelectMany(cover => SmallSweep.Lengths.Select(length => new Spot(
            SmallSweep.Cost(cover, length), SmallSweep.Shortfall(cover, length)))).ToArray();
        var best = points.Where(point => points.All(other => other == point || other.Across > point.Across
            || other.Up > point.Up)).OrderBy(point => point.Across).ToArray();
        Assert.That(best, Has.Length.EqualTo(3), "the shortest ban at 2, 4 and 16 weeks");
        Assert.That(panel.Polylines.Single().Spots, Is.EqualTo(best));
        Assert.That(panel.Dots.Select(dot => dot.At), Is.EqualTo(points));
        Assert.That(panel.Dots.Where(dot => dot.IsFilled).Select(dot => dot.At), Is.EquivalentTo(best));
        Assert.That(panel.Dots[0].Across, Is.EqualTo(new Reach(points[0].Across - 3, points[0].Across + 3)));
        Assert.That(chart.Title, Is.EqualTo("3 of 12 points are efficient, from 194.0 ± 4.0 t short for "
            + "₹33.0 ± 3.0 crore (cover 2 wk, duration 13 wk) to 124.0 ± 4.0 t short for ₹173.0 ± 3.0 crore "
            + "(cover 16 wk, duration 13 wk)"));
    }

    [Test]
    public void Scatter_ShowsEachPathAgainstTheFirstKpi_TheClosestFirst()
    {
        var chart = ChartsOf(SweepKind.LatinHypercube)["scatter"];
        Assert.That(chart.Panels.Select(panel => panel.Across!.Caption),
            Is.EqualTo(new[] { "Ban: duration, wk", "Pool: cover, wk" }));
        foreach (var (panel, path) in chart.Panels.Zip(new[] { 1, 0 }))
        {
            Assert.That(panel.Dots.Select(dot => dot.At), Is.EqualTo(SmallSweep.Covers.SelectMany(cover =>
                SmallSweep.Lengths.Select(length => new Spot(path == 0 ? cover : length,
                    SmallSweep.Fill(cover, length))))));
        }

        Assert.That(chart.Title, Does.StartWith(
            "Served on time in 52 weeks after Ban goes most with duration of ban: rank correlation −0.9"));
    }

    [Test]
    public void SweepWithoutCosts_HasNoFrontier()
    {
        var sweep = SmallSweep.OfTwoPaths(SweepKind.Grid);
        var without = sweep with { Kpis = [.. sweep.Kpis.Where(kpi => kpi.Key != "lever_cost")] };
        Assert.That(SweepChart.Of(without).Select(chart => chart.Name), Has.None.EqualTo("frontier"));
    }

    [Test]
    public void EachChart_SaysWhereItComesFrom() => Assert.That(
        SweepChart.Of(SmallSweep.OfTwoPaths(SweepKind.Grid)).Select(chart => chart.Footer),
        Has.All.EqualTo("Small  ·  12 points of 10 replications  ·  seed 1  ·  "
            + "scenario cccccccccccc  ·  MagnetSim 0.1.0  ·  varied pool.cover, ban.duration"));

    private static Dictionary<string, Chart> ChartsOf(SweepKind kind) =>
        SweepChart.Of(SmallSweep.OfTwoPaths(kind)).ToDictionary(chart => chart.Name);

    private static StoredSweep Grid(Func<int, int, double> fill)
    {
        var sweep = SmallSweep.OfTwoPaths(SweepKind.Grid);
        (int X, int Y)[] points = [(1, 1), (1, 2), (2, 1), (2, 2)];
        return new StoredSweep(
            sweep.Manifest with
            {
                Points = [.. points.Select(point => (string[])[$"{point.X}", $"{point.Y}"])],
            },
            [.. points.Select((point, index) =>
            {
                var mean = fill(point.X, point.Y);
                Summary summary = new(mean, 0, mean, double.NaN, mean, double.NaN, mean);
                return new SweepKpi(index + 1, "fill_52wk/ban", "1", summary, 0, 0);
            })]);
    }
}

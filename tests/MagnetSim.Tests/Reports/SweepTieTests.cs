using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>Findings do not hang on the thirteenth digit.</summary>
public sealed class SweepTieTests
{
    [Test]
    public void Merged_MakesRoundingEqual_AndKeepsTheRest() =>
        Assert.That(Ties.Merged([2160.5852191416, 2160.5852191142, 2160.586, 0, 4e-10, 0.1]),
            Is.EqualTo(new[] { 2160.5852191142, 2160.5852191142, 2160.586, 0, 0, 0.1 }));

    /// <summary>Mid-ranks of 1, 2, 2, 3 are 1, 2.5, 2.5, 4; Pearson's correlation of them with 1 to 4 is
    /// 4.5 / √(4.5 · 5).</summary>
    [Test]
    public void RankCorrelation_OfTies_IsPearsonsOfMidRanks() =>
        Assert.That(RankCorrelation.Of([1, 2, 3, 4], Ties.Merged([0.1, 0.2 + 1e-14, 0.2, 0.3])),
            Is.EqualTo(4.5 / Math.Sqrt(4.5 * 5)).Within(1e-12));

    /// <summary>Of one run at twenty points, no value can be said to go with it.</summary>
    [Test]
    public void Scatter_OfRounding_HasNoCorrelation()
    {
        var sweep = With(SmallSweep.OfTwoPaths(SweepKind.LatinHypercube), "fill_52wk/ban",
            point => 0.78 + (1e-13 * point));
        var chart = SweepChart.Of(sweep).Single(chart => chart.Name == "scatter");
        Assert.That(chart.Panels.Select(panel => panel.Title), Has.All.EqualTo("r = 0.00"));
        Assert.That(chart.Title, Does.StartWith(
            "Served on time in 52 weeks after Ban goes clearly with no value").And.Contain("may be chance"));
    }

    [Test]
    public void Scatter_HasFourMarksOrMoreAcross()
    {
        var chart = SweepChart.Of(SmallSweep.OfTwoPaths(SweepKind.LatinHypercube))
            .Single(chart => chart.Name == "scatter");
        foreach (var across in chart.Panels.Select(panel => panel.Across!))
        {
            Assert.That(across.Ticks, Has.Count.GreaterThanOrEqualTo(3));
            Assert.That(across.Low, Is.LessThan(across.Ticks[0].Value));
        }

        foreach (var (low, high) in new[] { (1.02, 2.92), (0.0, 1.0), (-7.0, 3.0), (990.0, 1010.0) })
        {
            var ticks = NumberAxis.TicksBetween(low, high);
            Assert.That(ticks, Has.Count.InRange(4, 11), $"{low} to {high}");
            Assert.That(ticks.Select(tick => tick.Value), Has.All.InRange(low - 1e-9, high + 1e-9));
        }
    }

    [Test]
    public void Frontier_OfCostsThatDifferByRounding_HasThemBoth()
    {
        var sweep = FrontierOf([100, 100 + 1e-8, 90], [50, 50, 60], half: 1);
        Assert.That(EfficientOf(sweep), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(EfficientOf(FrontierOf([100, 100.001, 90], [50, 50, 60], half: 1)),
            Is.EqualTo(new[] { 0, 2 }));
    }

    [TestCase(20, "Of 3 points, flex 3 costs least and leaves least short: 30.0 ± 1.0 t short")]
    [TestCase(0.5,
        "Of 3 points, flex 3 costs least and leaves least short, which may be chance: 30.0 ± 1.0 t")]
    public void OnePointThatBeatsAll_MayBeChance(double ahead, string title) => Assert.That(
        TitleOf(FrontierOf([100, 100 - ahead, 50], [50, 30 + ahead, 30], half: 1)), Does.StartWith(title));

    [Test]
    public void EndsOfAFrontier_MayBeChance()
    {
        Assert.That(TitleOf(FrontierOf([100, 90, 95], [50, 60, 55], half: 11)),
            Does.EndWith("(flex 1), which may be chance"));
        Assert.That(TitleOf(FrontierOf([100, 90, 95], [50, 60, 55], half: 1)), Does.EndWith("(flex 1)"));
    }

    [Test]
    public void Frontier_SaysWhyPointOneHasNoCross() => Assert.That(
        SweepChart.Of(FrontierOf([100, 90, 95], [50, 60, 55], half: 1)).Last().Subtitle,
        Does.EndWith("differences to point 1 (flex 1), which so has none"));

    /// <summary>A name next to a dot would be crossed by the whiskers of another.</summary>
    [Test]
    public void NamesOfPoints_AreClearOfIntervals()
    {
        var chart = SweepChart.Of(FrontierOf([100, 99, 98, 90], [50, 50.1, 50.2, 60], half: 0.5)).Last();
        var box = ChartLayout.Of(chart, ImageSize.Usual).Panels[0];
        var panel = chart.Panels[0];
        Assert.That(panel.Notes, Is.Not.Empty);
        foreach (var note in panel.Notes)
        {
            var width = ChartLayout.WidthOf(note.Text, Theme.LegendPoints) / (box.Right - box.Left)
                * (chart.Across!.High - chart.Across.Low);
            var half = 18 / (box.Bottom - box.Top) * (panel.Axis.Top - panel.Axis.Bottom);
            foreach (var dot in panel.Dots)
            {
                var isBeside = dot.At.Across < note.Across || dot.At.Across > note.Across + width;
                var isAbove = dot.Up is not { } up || up.High < note.Up - half || up.Low > note.Up + half;
                Assert.That(isBeside || isAbove, $"{note.Text} and the cross at {dot.At}");
            }
        }
    }

    private static string TitleOf(StoredSweep sweep) =>
        SweepChart.Of(sweep).Single(chart => chart.Name == "frontier").Title;

    private static int[] EfficientOf(StoredSweep sweep)
    {
        var dots = SweepChart.Of(sweep).Single(chart => chart.Name == "frontier").Panels[0].Dots;
        return [.. Enumerable.Range(0, dots.Count).Where(point => dots[point].IsFilled)];
    }

    private static StoredSweep FrontierOf(double[] costs, double[] shortfalls, double half)
    {
        SweepManifest manifest = new("0.1.0", "", "Small", "", "", 1, 10, [], [], new(2026, 4, 1),
            new(2036, 4, 1), SweepKind.Grid, ["lanes.oxide_from_china.flex"],
            [.. costs.Select((_, point) => (string[])[$"{point + 1}"])], ["shortfall"]);
        return new StoredSweep(manifest, [.. costs.SelectMany((cost, point) => new[]
        {
            Kpi(point, "lever_cost", "crore INR", cost), Kpi(point, "shortfall", "t", shortfalls[point]),
        })]);

        SweepKpi Kpi(int point, string key, string unit, double mean) => new(point + 1, key, unit,
            new(mean, half, mean, double.NaN, mean, double.NaN, mean), 0, point == 0 ? 0 : half);
    }

    private static StoredSweep With(StoredSweep sweep, string key, Func<int, double> mean) => sweep with
    {
        Kpis = [.. sweep.Kpis.Select(kpi => kpi.Key == key
            ? kpi with { Summary = kpi.Summary with { Mean = mean(kpi.Point) } }
            : kpi)],
    };
}

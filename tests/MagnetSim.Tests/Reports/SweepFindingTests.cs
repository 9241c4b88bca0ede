using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>What titles of sweeps say, and that they do not call chance a finding.</summary>
public sealed class SweepFindingTests
{
    // Of the same run with another order of sums.
    private const double Rounding = 3e-13;

    private static readonly string[] _covers = ["4 wk", "12 wk", "28 wk"];

    [TestCase(0.76, 0.78, 0.79, 0.01,
        "rises from 76.0 ± 1.0 % to 79.0 ± 1.0 % as cover of oxide pool goes from 4 to 28 weeks")]
    [TestCase(0.79, 0.78, 0.76, 0.01,
        "falls from 79.0 ± 1.0 % to 76.0 ± 1.0 % as cover of oxide pool goes from 4 to 28 weeks")]
    [TestCase(0.76, 0.77, 0.765, 0.03, "changes by less than its interval, 76.0 ± 3.0 % to 77.0 ± 3.0 %, as "
        + "cover of oxide pool goes from 4 to 28 weeks")]
    [TestCase(0.76, 0.76 + Rounding, 0.76, 0.01,
        "stays at 76.0 ± 1.0 % as cover of oxide pool goes from 4 to 28 weeks")]
    public void OnePath_SaysHowTheKpiGoes(
        double first, double second, double third, double half, string finding) => Assert.That(
            TitleOf(OfCovers(half, first, second, third)), Is.EqualTo($"Served on time {finding}"));

    [Test]
    public void TurnBetweenTheEnds_IsTheFinding() =>
        Assert.That(TitleOf(OfCovers(0.01, 0.76, 0.90, 0.77)), Is.EqualTo(
            "Served on time: from 76.0 ± 1.0 % (cover 4 wk) to 90.0 ± 1.0 % (cover 12 wk)"));

    /// <summary>A sweep keeps paired differences to its first point: they are far surer than means.</summary>
    [Test]
    public void PairedDifference_IsSurerThanMeans()
    {
        var sweep = OfCovers(0.05, 0.76, 0.77, 0.78);
        Assert.That(TitleOf(sweep), Does.Contain("changes by less than its interval"));
        Assert.That(TitleOf(sweep with
        {
            Kpis = [.. sweep.Kpis.Select(kpi =>
                kpi with { DifferenceHalfWidth95 = kpi.Point == 1 ? 0 : 0.004 })],
        }), Does.Contain("rises from 76.0 ± 5.0 % to 78.0 ± 5.0 %"));
    }

    [Test]
    public void OneReplication_ProvesNothing() =>
        Assert.That(TitleOf(OfCovers(double.NaN, 0.76, 0.77, 0.78)),
            Does.Contain("changes by less than its interval, 76.0 % to 78.0 %"));

    [Test]
    public void TimeThatNeverComes_HasAMedianAndNoMean()
    {
        var sweep = Grid(0.01, (_, _) => 0);
        var title = TitleOf(sweep with
        {
            Manifest = sweep.Manifest with { Headlines = ["time_to_recover/ban"] },
            Kpis = [.. sweep.Kpis.Select(kpi =>
            {
                var weeks = kpi.Point < 9 ? kpi.Point : double.PositiveInfinity;
                return kpi with
                {
                    Key = "time_to_recover/ban", Unit = "wk",
                    Summary = new(double.NaN, double.NaN, weeks, double.NaN, weeks, double.NaN, weeks),
                };
            })],
        });
        Assert.That(title, Is.EqualTo("Time to recover after Ban: median from 1.0 wk (cover 4 wk, flex 1) "
            + "to never (cover 28 wk, flex 3)"));
    }

    [Test]
    public void PointsThatAreAlike_AreAllNamed() =>
        Assert.That(TitleOf(Grid(0.001, (cover, flex) =>
                cover > 4 && flex > 1 ? 0.8 + (flex * Rounding) : 0.7)),
            Is.EqualTo("Served on time: from 70.0 ± 0.1 % (5 points alike, such as cover 4 wk, flex 1) "
                + "to 80.0 ± 0.1 % (cover 12 to 28 wk, flex 2 to 3 alike)"));

    [Test]
    public void GridOfChance_SaysSo_AndIsAllPale()
    {
        var sweep = Grid(0.03, (cover, flex) => 0.7 + (0.001 * cover) + (0.001 * flex));
        var chart = SweepChart.Of(sweep).First();
        Assert.That(chart.Title, Does.StartWith("Served on time: no point differs beyond chance, from "));
        Assert.That(chart.Panels[0].Cells.Select(cell => cell.Fill), Has.All.EqualTo(Theme.Shade(0)));
    }

    /// <summary>Among many points that are alike, two seem to differ.</summary>
    [Test]
    public void LargestOfManyDifferences_MustBeLargerThanOne()
    {
        var sweep = Grid(0.01, (cover, flex) => 0.7 + (0.0004 * cover) + (0.001 * flex));
        var widest = PointDifference.Between(sweep.Kpis[0], sweep.Kpis[^1]);
        Assert.That(widest.Value, Is.EqualTo(0.0116).Within(1e-12));
        Assert.That(widest.IsClear, "by itself");
        Assert.That(widest.IsClearAmong(2, 10), "of the only two points");
        Assert.That(widest.IsClearAmong(9, 10), Is.False);
        Assert.That(TitleOf(sweep), Does.Contain("no point differs beyond chance"));
        Assert.That(TitleOf(Grid(0.01, (cover, _) => 0.7 + (0.002 * cover))), Does.Not.Contain("chance"));
    }

    [Test]
    public void TextOfEachShade_IsRead()
    {
        for (var share = 0; share <= 100; share++)
        {
            var fill = Theme.Shade(share / 100.0);
            Assert.That(Contrast.Of(Contrast.InkOn(fill), fill), Is.GreaterThanOrEqualTo(4.5), $"{share} %");
        }

        Assert.That(Contrast.Of(Theme.Paper, new("#000000")), Is.EqualTo(21).Within(1e-9));
    }

    private static string TitleOf(StoredSweep sweep) => SweepChart.Of(sweep).First().Title;

    private static StoredSweep OfCovers(double half, params double[] means) => Sweep(half,
        ["stockpiles.oxide_pool.replenish.cover"], [.. _covers.Select(cover => (string[])[cover])], means);

    private static StoredSweep Grid(double half, Func<int, int, double> mean)
    {
        (int Cover, int Flex)[] points =
            [.. new[] { 4, 12, 28 }.SelectMany(cover => new[] { 1, 2, 3 }.Select(flex => (cover, flex)))];
        return Sweep(half, ["stockpiles.oxide_pool.replenish.cover", "lanes.oxide_from_china.flex"],
            [.. points.Select(point => (string[])[$"{point.Cover} wk", $"{point.Flex}"])],
            [.. points.Select(point => mean(point.Cover, point.Flex))]);
    }

    private static StoredSweep Sweep(double half, string[] paths, string[][] points, double[] means)
    {
        SweepManifest manifest = new("0.1.0", "", "Small", "", "", 1, 10, [], [], new(2026, 4, 1),
            new(2036, 4, 1), SweepKind.Grid, paths, points, ["on_time_fill"]);
        return new StoredSweep(manifest, [.. means.Select((mean, point) => new SweepKpi(
            point + 1, "on_time_fill", "1", new(mean, half, mean, double.NaN, mean, double.NaN, mean),
            mean - means[0], point == 0 ? 0 : half))]);
    }
}

using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>What the charts of a comparison draw and say, against its tables.</summary>
public sealed class ComparisonChartTests
{
    private static readonly string[] _three = ["base", "ban_13wk", "ban_52wk"];

    [Test]
    public void Overlay_DrawsMedianAndBandOfEachRun()
    {
        var comparison = SmallComparison.Of(_three);
        var chart = ChartsOf(comparison)["overlay"];
        DrawnData drawn = new(chart);
        for (var run = 0; run < 3; run++)
        {
            var shown = RatesOf(comparison, run, "on_time", chart);
            // Before April 2027 and from January 2028 on all runs are the same, and one band is enough.
            double[] Band(Func<Summary, double> pick) => [.. shown(pick).Select((value, month) =>
                run > 0 && month is < 11 or > 20 ? double.NaN : value)];
            Assert.That(drawn.Column(0, 1 + (2 * run)), Is.EqualTo(Band(value => value.P05)).Within(1e-5));
            Assert.That(drawn.Column(0, 2 + (2 * run)), Is.EqualTo(Band(value => value.P95)).Within(1e-5));
            Assert.That(drawn.Column(0, 7 + run), Is.EqualTo(shown(value => value.P50)).Within(1e-5));
            Assert.That(drawn.Column(1, 7 + run),
                Is.EqualTo(RatesOf(comparison, run, "shortfall", chart)(value => value.P50)).Within(1e-5));
        }

        Assert.That(chart.Legend.Select(entry => entry.Label), Is.EqualTo([.. _three, "Demand"]));
        Assert.That(chart.Windows.Single().Label, Is.EqualTo("Export ban"));
        Assert.That(chart.Title, Is.EqualTo("Shortfall, Apr 2026 – Mar 2028: base 2,000 t, "
            + "ban_13wk 1,850 t (−150 ± 15), ban_52wk 1,700 t (−300 ± 15)"));
    }

    [Test]
    public void Differences_DrawEachHeadlineThatVaries_FilledWhereHolmKeepsIt()
    {
        var comparison = SmallComparison.Of(_three);
        var chart = ChartsOf(comparison)["differences"];
        Assert.That(chart.Panels.Select(panel => panel.Title),
            Is.EqualTo(new[] { "Tonnes", "Percentage points", "Weeks", "₹ crore" }));
        Assert.That(chart.Panels.SelectMany(panel => panel.Axis.Names!).Order(), Is.EqualTo(new[]
        {
            "First week of shortage", "Incentive paid", "Served on time", "Shortfall",
            "Shortfall, 52 weeks",
        }));
        Assert.That(chart.Subtitle, Does.EndWith("The same in every pair: Demand"));
        var tonnes = chart.Panels[0].Dots;
        Assert.That(tonnes.Select(dot => dot.At.Across), Is.EqualTo(new[] { -150.0, -300, -150, -300 }));
        Assert.That(tonnes[1].Across, Is.EqualTo(new Reach(-315, -285)));
        var points = chart.Panels[1].Dots[0];
        Assert.That(points.At.Across, Is.EqualTo(2.1).Within(1e-12));
        Assert.That(chart.Panels.Select(panel => panel.Dots.All(dot => dot.IsFilled)),
            Is.EqualTo(new[] { true, true, true, false }));
        Assert.That(chart.Panels.Select(panel => panel.Polylines[0].Spots.Select(spot => spot.Across)),
            Has.All.EqualTo(new[] { 0.0, 0 }), "a line at zero");
        Assert.That(chart.Title, Is.EqualTo(
            "Shortfall, Apr 2026 – Mar 2028, against base: "
            + "ban_13wk −150 ± 15 t, ban_52wk −300 ± 15 t"));
    }

    [Test]
    public void Dots_AreDrawnWhereTheyStand_WithTheirIntervals()
    {
        var chart = ChartsOf(SmallComparison.Of("one", "other"))["differences"];
        var script = new DrawnData(chart).Script;
        Assert.That(script, Does.Contain(
            "$D0_0 << EOD\n-150 1 -165 -135 NaN NaN\n-150 0 -165 -135 NaN NaN\nEOD"));
        Assert.That(script, Does.Contain("$D0_0 using 3:2:($4-$3):(0) with vectors nohead"));
        Assert.That(chart.Panels[0].SideTexts.Select(text => (text.Up, text.Text)),
            Is.EqualTo(new[] { (1.0, "−150 ± 15 t"), (0.0, "−150 ± 15 t") }));
    }

    [Test]
    public void RingOfWhatMayBeChance_IsWhiteWithin()
    {
        var chart = ChartsOf(SmallComparison.Of("one", "other"))["differences"];
        string[] dots = [.. new DrawnData(chart).Script.Split('\n').Where(line =>
            line.StartsWith("set object circle ", StringComparison.Ordinal))];
        Assert.That(dots, Has.Length.EqualTo(5));
        Assert.That(dots.Select(dot => dot.Contains(Theme.Paper.Hex, StringComparison.Ordinal)),
            Is.EqualTo(new[] { false, false, false, false, true }));
        Assert.That(dots[0], Does.StartWith("set object circle at first -150, first 1 size screen 0.0025 "));
    }

    [Test]
    public void DifferenceOverTime_DrawsTheFanAndTheMean()
    {
        var comparison = SmallComparison.Of(_three);
        var chart = ChartsOf(comparison)["difference-over-time"];
        DrawnData drawn = new(chart);
        for (var other = 0; other < 2; other++)
        {
            var values = comparison.OverTime[2 * other].Values;
            Func<Summary, double>[] columns =
            [
                value => value.P05, value => value.P95, value => value.P25, value => value.P75,
                value => value.Mean - value.HalfWidth95, value => value.Mean + value.HalfWidth95, _ => 0,
                value => value.P50, value => value.Mean,
            ];
            for (var column = 0; column < columns.Length; column++)
            {
                Assert.That(drawn.Column(other, column + 1),
                    Is.EqualTo(values.Select(columns[column])).Within(1e-6), $"{other}, {column}");
            }
        }

        Assert.That(chart.Panels.Select(panel => panel.Title),
            Is.EqualTo(new[] { "ban_13wk less base", "ban_52wk less base" }));
        Assert.That(chart.Title, Is.EqualTo("Shortfall, largest difference to base: "
            + "ban_13wk −10.0 ± 0.2 t in April 2027, ban_52wk −20.0 ± 0.2 t in April 2027"));
    }

    [Test]
    public void DifferenceOverTime_ShowsTheTimeInWhichThereIsOne_AndSaysSo()
    {
        var comparison = SmallComparison.Of("one", "other");
        var series = comparison.OverTime[0];
        var month = new Summary(-5, 1, -9, -7, -5, -3, -1);
        var chart = ChartsOf(comparison with
        {
            OverTime = [series with
            {
                Values = [.. series.Values.Select((_, index) => index == 2 ? month : default)],
            }],
        })["difference-over-time"];
        Assert.That((chart.Start, chart.End),
            Is.EqualTo((new DateOnly(2026, 4, 1), new DateOnly(2027, 3, 1))));
        Assert.That(new DrawnData(chart).Column(0, 9),
            Is.EqualTo(new double[] { 0, 0, -5, 0, 0, 0, 0, 0, 0, 0, 0 }));
        Assert.That(chart.Subtitle, Does.EndWith("Less than 0.5 % of the largest before and after"));
    }

    [Test]
    public void CumulativeDifference_StandsAtTheEndsOfPeriods_AndItsTitleSaysTheLast()
    {
        var comparison = SmallComparison.Of("one", "other");
        var chart = ChartsOf(comparison)["difference-over-time-2"];
        Assert.That(chart.Dates[0], Is.EqualTo(new DateOnly(2026, 5, 1)));
        Assert.That(chart.Dates[^1], Is.EqualTo(new DateOnly(2028, 4, 1)));
        Assert.That(chart.Title,
            Is.EqualTo("Shortfall up to March 2028, against one: other −80.0 ± 0.5 t"));
    }

    [Test]
    public void EqualRuns_AgreeInEveryTitle_AndStandAtZero()
    {
        var charts = ChartsOf(SmallComparison.OfEqualRuns());
        Assert.That(charts["differences"].Title,
            Is.EqualTo("one and other agree in all 6 KPIs, in every pair of replications"));
        Assert.That(charts["differences"].Panels.SelectMany(panel => panel.Dots), Has.All.Matches<Dot>(
            dot => dot is { At.Across: 0, IsFilled: false, Across: { Low: 0, High: 0 } }));
        Assert.That(charts["overlay"].Title,
            Is.EqualTo("Shortfall, Apr 2026 – Mar 2028: one 2,000 t, other 2,000 t (the same)"));
        Assert.That(charts["difference-over-time"].Title,
            Is.EqualTo("Shortfall, largest difference to one: other the same in every pair"));
    }

    [Test]
    public void UnclearShortfall_IsSaidToBeUnclear_AfterTheStrongestDifference()
    {
        var comparison = SmallComparison.Of("one", "other");
        var title = ChartsOf(comparison with
        {
            Rows = [.. comparison.Rows.Select(row => row.Kpi.StartsWith("shortfall", StringComparison.Ordinal)
                ? row with { Difference = -2, HalfWidth95 = 5 }
                : row)],
            Manifest = comparison.Manifest with { Findings = [new(5, ["on_time_fill"])] },
        })["differences"].Title;
        Assert.That(title, Is.EqualTo("Served on time, against one: other +2.1 ± 0.2 pts; "
            + "shortfall, Apr 2026 – Mar 2028: −2.0 ± 5.0 t (may be chance)"));
    }

    [Test]
    public void KpiThatSomePairsLack_IsMarked()
    {
        var comparison = SmallComparison.Of("one", "other");
        var chart = ChartsOf(comparison with
        {
            Rows = [.. comparison.Rows.Select(row =>
                row.Kpi == "first_shortage/ban" ? row with { Pairs = 79 } : row)],
        })["differences"];
        Assert.That(chart.Panels.SelectMany(panel => panel.Axis.Names!).Where(name => name.EndsWith('*')),
            Is.EqualTo(new[] { "First week of shortage *" }));
        Assert.That(chart.Subtitle, Does.EndWith(". *: over the pairs that have it in both runs"));
    }

    [Test]
    public void Footer_HasTheHashOfEachScenario()
    {
        var comparison = SmallComparison.Of("one", "other");
        Assert.That(ComparisonCharts.Of(comparison).Select(chart => chart.Chart!.Footer), Has.All.EqualTo(
            "scenarios one: aaaaaaaaaaaa, other: bbbbbbbbbbbb  ·  100 pairs of runs  ·  seed 7  ·  "
            + "MagnetSim 0.1.0"));
    }

    [Test]
    public void SixRuns_AreDrawnAsFive_AndThatIsSaid()
    {
        var charts = ChartsOf(SmallComparison.Of("a", "b", "c", "d", "e", "f"));
        Assert.That(charts["overlay"].Panels[1].Lines, Has.Count.EqualTo(5));
        Assert.That(charts["differences"].Panels[0].Dots, Has.Count.EqualTo(2 * 4));
        foreach (var name in new[] { "overlay", "differences", "difference-over-time" })
            Assert.That(charts[name].Subtitle, Does.Contain("The first 5 of 6 runs"), name);
    }

    /// <summary>A run without a shock has nothing of the weeks after it.</summary>
    [Test]
    public void RunThatLacksAKpi_IsNamed()
    {
        var comparison = SmallComparison.Of(_three);
        var charts = ChartsOf(comparison with
        {
            Rows = [.. comparison.Rows.Where(row => row.Kpi != "shortfall"
                && (row.Second != "ban_52wk" || row.Kpi != "shortfall_52wk/ban"))],
        });
        const string missing = "; ban_52wk has no such figure";
        Assert.That(charts["overlay"].Title, Is.EqualTo(
            "Shortfall, 52 weeks: base 2,000 t, ban_13wk 1,850 t (−150 ± 15)" + missing));
        Assert.That(charts["differences"].Title, Is.EqualTo(
            "Shortfall, 52 weeks, against base: ban_13wk −150 ± 15 t" + missing));
        Assert.That(charts["differences"].Subtitle, Does.Contain("may be chance. ban_52wk lacks 1 of them"));
    }

    [Test]
    public void ShockOfSomeRuns_SaysOfWhich()
    {
        var comparison = SmallComparison.Of("one", "other");
        var second = comparison.Manifest.Runs[1];
        var longer = second.Manifest.Shocks[0] with { End = new(2028, 2, 28) };
        var chart = ChartsOf(comparison with
        {
            Manifest = comparison.Manifest with
            {
                Runs = [comparison.Manifest.Runs[0], second with
                {
                    Manifest = second.Manifest with { Shocks = [longer] },
                }],
            },
        })["difference-over-time"];
        Assert.That(chart.Windows.Select(window => window.Label),
            Is.EqualTo(new[] { "Export ban (one)", "Export ban (other)" }));
    }

    /// <summary>Blue and orange mean served on time and not.</summary>
    [Test]
    public void ColoursOfRuns_MeanNothingElse()
    {
        Color[] runs = [.. Enumerable.Range(0, ComparisonCharts.MostRuns).Select(Theme.Run)];
        Assert.That(runs, Is.Unique.And.None.EqualTo(Theme.OnTime).And.None.EqualTo(Theme.Shortfall));
        foreach (var chart in ChartsOf(SmallComparison.Of(_three)).Values)
        {
            var colors = chart.Panels.SelectMany(panel => panel.Lines.Select(line => line.Color)
                .Concat(panel.Areas.Select(area => area.Color)).Concat(panel.Dots.Select(dot => dot.Color)));
            Assert.That(colors, Has.None.EqualTo(Theme.OnTime).And.None.EqualTo(Theme.Shortfall), chart.Name);
        }
    }

    [Test]
    public void WithoutSimulatingAgain_ThereIsNoDifferenceOverTime()
    {
        var charts = ComparisonCharts.Of(SmallComparison.Of("one", "other") with { OverTime = [] });
        var missing = charts.Single(chart => chart.Chart is null);
        Assert.That((missing.Name, missing.Needs),
            Is.EqualTo(("difference-over-time", "pairs that were simulated again (compare --over-time)")));
    }

    private static Dictionary<string, Chart> ChartsOf(StoredComparison comparison) =>
        ComparisonCharts.Of(comparison).Where(chart => chart.Chart is not null)
            .ToDictionary(chart => chart.Name, chart => chart.Chart!);

    /// <summary>The months that a chart shows, as tonnes a year.</summary>
    private static Func<Func<Summary, double>, double[]> RatesOf(
        StoredComparison comparison, int run, string measure, Chart chart)
    {
        var series = comparison.Series[run].Single(series => series.Measure == measure);
        return pick => [.. series.Dates.Zip(series.Values)
            .Where(month => month.First >= chart.Start && month.First < chart.End)
            .Select(month => pick(month.Second) * 365.25
                / (month.First.AddMonths(1).DayNumber - month.First.DayNumber))];
    }
}

using MagnetSim.Reports;

namespace MagnetSim.Tests.Reports;

public sealed class ChartTests
{
    [Test]
    public void Titles_SayWhatTheNumbersOfOneRunSay()
    {
        var titles = StoredRuns.ChartsOf(TenYearRun.WithBan(1))
            .ToDictionary(chart => chart.Key, chart => chart.Value.Title);
        Assert.That(titles, Is.EqualTo(new Dictionary<string, string>
        {
            ["shortfall"] = "Export ban, March 2027: magnets run short after 6 weeks; 1,918 t are not "
                + "served on time in 52 weeks; over the whole time 2,760 t",
            ["shortfall-by-sector"] = "Export ban, March 2027, in 52 weeks: Electric two-wheelers is "
                + "served worst, 35 % on time, Defence best, 89 %",
            ["first-shortage"] = "Export ban, March 2027: first shortage at Electric two-wheelers, after 6 "
                + "weeks; none at Defence",
            ["capacity"] = "India makes 5,141 t/yr of magnets in the year to March 2036, 86 % of the "
                + "target",
            ["plant-use"] = "Plant 2 makes least for its size, 65.2 % of its nameplate; most is lost to "
                + "ramp-up, 15 %",
            ["flow"] = "76 % of the NdPr that enters the chain comes from China, 6.7 % from India",
            ["supply-mix"] = "35 % of the magnets come from China, 58 % are made in India in the year to "
                + "March 2036",
            ["supply-by-feedstock"] = "Oxide from China is in 70 % of the magnets that India makes, "
                + "India's own in 25 %, in the year to March 2036",
            ["oxide-balance"] = "Magnet plants use 1,629 t of NdPr oxide over Apr 2026 – Mar 2036, 6.1 % "
                + "of it their own swarf; 75 % of the rest is imported",
            ["import-dependence"] = "Imported over Apr 2026 – Mar 2036: Magnets 75 %, Oxide pool 75 %",
            ["exposure"] = "Export ban, March 2027: in the year before, 55 % of the magnets came from "
                + "China, 73 % with those made of its oxide",
            ["stock-cover"] = "Export ban, March 2027: 1 of 9 stocks falls below 5 % of its level before; "
                + "8 of them keep most, 21 % or more",
            ["incentive"] = "₹3,520 crore of the incentive's ₹6,450 crore are paid; ₹2,930 crore stay "
                + "unspent",
            ["recycled-share"] = "Recycled magnets are 4.0 % of those that flow into use over Apr 2026 – "
                + "Mar 2036, below the goal of 10 % in this one run",
        }));
    }

    [Test]
    public void Shortfall_IsShownAroundItsShock()
    {
        var chart = ShortfallChart.Of(StoredRuns.Of(TenYearRun.WithBan(1)))!;
        Assert.That(chart.Start,
            Is.EqualTo(new DateOnly(2026, 4, 1)), "the horizon starts less than a year before");
        Assert.That(chart.End, Is.EqualTo(new DateOnly(2030, 3, 1)));
        var ban = TenYearRun.Ban;
        Assert.That(chart.Windows,
            Is.EqualTo(new[] { new TimeWindow("Export ban", ban.Start!.Value, ban.End!.Value) }));
        Assert.That(chart.Panels[0].Lines[0].Values, Has.Count.EqualTo(47));
    }

    [Test]
    public void WithoutDatedShock_TheWholeHorizonIsShown()
    {
        var undated = TenYearRun.Ban with { Start = null, End = null };
        var chart = ShortfallChart.Of(StoredRuns.Of(TenYearRun.Of(1, undated)))!;
        Assert.That(chart.End, Is.EqualTo(new DateOnly(2036, 4, 1)));
        Assert.That(chart.Windows, Is.Empty);
        Assert.That(chart.Title,
            Is.EqualTo("2,760 t of magnets are not served on time, Apr 2026 – Mar 2036"));
    }

    [Test]
    public void ShockOutsideTheHorizon_IsNotShown()
    {
        var late = TenYearRun.Ban with { Start = new(2040, 1, 1), End = new(2041, 1, 1) };
        Assert.That(ShortfallChart.Of(StoredRuns.Of(TenYearRun.Of(1, late)))!.Windows, Is.Empty);
    }

    [Test]
    public void RunWithoutSeries_HasNoCharts()
    {
        var data = StoredRuns.Of(TenYearRun.WithBan(1));
        data = data with { Run = data.Run with { Series = [] } };
        Assert.That(RunCharts.Of(data).Select(chart => chart.Chart), Has.All.Null);
        Assert.That(RunCharts.Of(data).Select(chart => chart.Needs), Has.None.Empty);
    }

    [Test]
    public void EveryCurve_HasOneValueADate()
    {
        foreach (var chart in StoredRuns.ChartsOf(TenYearRun.WithBan(2)).Values)
        {
            foreach (var panel in chart.Panels.Where(panel => chart.AcrossOf(panel) is null))
            {
                Assert.That(panel.Lines.Select(line => line.Values.Count),
                    Has.All.EqualTo(chart.Dates.Count));
                Assert.That(panel.Areas.Select(area => area.High.Count), Has.All.EqualTo(chart.Dates.Count));
            }
        }
    }

    [Test]
    public void Footer_ShortensOnlyWhatItsRowDoesNotHold()
    {
        string FooterWith(params string[] overrides)
        {
            var run = TenYearRun.WithBan(3);
            return StoredRuns.ChartsOf(run with
            {
                Manifest = run.Manifest with { Variants = ["fast"], Overrides = overrides },
            })["capacity"].Footer;
        }

        Assert.That(FooterWith("horizon.end=2029-04-01", "plants.plant_1.start=2028-01-01"),
            Does.Contain("with horizon.end=2029-04-01, plants.plant_1.start=2028-01-01"));
        string[] many = [.. Enumerable.Range(1, 20).Select(plant => $"plants.plant_{plant}.lines=2")];
        var footer = FooterWith(many);
        Assert.That(footer, Does.Contain("variant fast").And.Contain(many[0]).And.Contain("…")
            .And.EndWith("MagnetSim 0.1.0"));
        Assert.That(ChartLayout.WidthOf(footer, Theme.SmallPoints),
            Is.LessThanOrEqualTo(ImageSize.Usual.PageWidth - (2 * ChartLayout.EdgeGap)));
    }

    [Test]
    public void Footer_SaysHowToMakeTheRunAgain()
    {
        var run = TenYearRun.WithBan(3);
        run = run with
        {
            Manifest = run.Manifest with
            {
                Variants = ["fast", "cheap"],
                Overrides = ["experiment.seed=7"],
                ReplicationsAsked = 9,
            },
        };
        Assert.That(StoredRuns.ChartsOf(run).Values.Select(chart => chart.Footer), Has.All.EqualTo(
            "Ten years  ·  variant fast, cheap  ·  with experiment.seed=7  ·  3 replications  ·  "
                + "seed 1  ·  scenario 0123456789ab  ·  MagnetSim 0.1.0"));
    }

    [TestCase("e_two_wheelers", "Electric two-wheelers")]
    [TestCase("wind", "Wind")]
    [TestCase("irel", "IREL")]
    [TestCase("passenger_evs", "Passenger EVs")]
    public void Names_AreWords(string name, string words) =>
        Assert.That(Numbers.Words(name), Is.EqualTo(words));

    [TestCase(0, "0")]
    [TestCase(0.456, "0.46")]
    [TestCase(9.96, "10.0")]
    [TestCase(2109.7, "2,110")]
    public void Numbers_AreShort(double number, string text) =>
        Assert.That(Numbers.Text(number), Is.EqualTo(text));

    [TestCase(0.9996, "99.96 %")]
    [TestCase(0.346, "35 %")]
    [TestCase(0.0432, "4.3 %")]
    [TestCase(1, "100 %")]
    [TestCase(0.99996, ">99.99 %")]
    [TestCase(0.00002, "<0.01 %")]
    [TestCase(0, "0 %")]
    public void Shares_AreShort(double share, string text) =>
        Assert.That(Numbers.Percent(share), Is.EqualTo(text));

    [TestCase("2027-03-01", "2027-08-30", "Mar – Aug 2027")]
    [TestCase("2027-10-01", "2028-04-01", "Oct 2027 – Mar 2028")]
    [TestCase("2027-10-01", "2027-10-05", "Oct 2027")]
    public void Times_AreShort(string start, string end, string text) =>
        Assert.That(Dates.Range(DateOnly.Parse(start, null), DateOnly.Parse(end, null)), Is.EqualTo(text));
}

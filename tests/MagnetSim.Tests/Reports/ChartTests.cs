using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

public sealed class ChartTests
{
    private static readonly ShockWindow _ban =
        new("ban", "export_ban", "Export ban", new(2027, 3, 1), new(2027, 8, 30));

    [Test]
    public void Titles_SayWhatTheNumbersSay()
    {
        Chart[] charts = [.. ReportBuilder.ChartsOf(Stored(TenYearRun.WithBan(1)))];
        Assert.That(charts.Select(chart => chart.Title), Is.EqualTo(new[]
        {
            "Magnet output reaches 5,391 t/yr in the year to March 2036, 90 % of the target",
            "Export ban from March 2027 leaves 1,918 t of magnets late or lost in 52 weeks",
            "Export ban: from 35 % (E-two wheelers) to 89 % (Defence) served on time in 52 weeks",
            "Magnets made in India are 58 % of supply in the year to March 2036",
            "Export ban empties 1 of 9 stocks",
        }));
    }

    [Test]
    public void Shortfall_IsShownAroundItsShock()
    {
        var chart = ShortfallChart.Of(Stored(TenYearRun.WithBan(1)))!;
        Assert.That(chart.Start,
            Is.EqualTo(new DateOnly(2026, 4, 1)), "the horizon starts less than a year before");
        Assert.That(chart.End, Is.EqualTo(new DateOnly(2030, 3, 1)));
        Assert.That(chart.Windows,
            Is.EqualTo(new[] { new TimeWindow("Export ban", _ban.Start!.Value, _ban.End!.Value) }));
        Assert.That(chart.Panels[0].Lines[0].Values, Has.Count.EqualTo(47));
    }

    [Test]
    public void WithoutDatedShock_TheWholeHorizonIsShown()
    {
        var chart = ShortfallChart.Of(Stored(TenYearRun.Of(1, _ban with { Start = null, End = null })))!;
        Assert.That(chart.End, Is.EqualTo(new DateOnly(2036, 4, 1)));
        Assert.That(chart.Windows, Is.Empty);
        Assert.That(chart.Title, Is.EqualTo("93 % of the demand for magnets is served on time"));
    }

    [Test]
    public void ShockOutsideTheHorizon_IsNotShown()
    {
        var late = _ban with { Start = new(2040, 1, 1), End = new(2041, 1, 1) };
        Assert.That(ShortfallChart.Of(Stored(TenYearRun.Of(1, late)))!.Windows, Is.Empty);
    }

    [Test]
    public void RunWithoutSeries_HasNoCharts()
    {
        var run = Stored(TenYearRun.WithBan(1)) with { Series = [] };
        Assert.That(ReportBuilder.ChartsOf(run), Is.Empty);
    }

    [Test]
    public void EveryCurve_HasOneValueADate()
    {
        foreach (var chart in ReportBuilder.ChartsOf(Stored(TenYearRun.WithBan(2))))
        {
            foreach (var panel in chart.Panels)
            {
                Assert.That(panel.Lines.Select(line => line.Values.Count),
                    Has.All.EqualTo(chart.Dates.Count));
                Assert.That(panel.Areas.Select(area => area.High.Count), Has.All.EqualTo(chart.Dates.Count));
            }
        }
    }

    [TestCase("e_two_wheelers", "E-two wheelers")]
    [TestCase("wind", "Wind")]
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
    [TestCase(1, "100 %")]
    public void Shares_AreShort(double share, string text) =>
        Assert.That(Numbers.Percent(share), Is.EqualTo(text));

    [TestCase("2027-03-01", "2027-08-30", "Mar – Aug 2027")]
    [TestCase("2027-10-01", "2028-04-01", "Oct 2027 – Mar 2028")]
    [TestCase("2027-10-01", "2027-10-05", "Oct 2027")]
    public void Times_AreShort(string start, string end, string text) =>
        Assert.That(Dates.Range(DateOnly.Parse(start, null), DateOnly.Parse(end, null)), Is.EqualTo(text));

    private static StoredRun Stored(RunResult run)
    {
        var folder = Directory.CreateTempSubdirectory("magnetsim-").FullName;
        try
        {
            RunFolder.Write(run, folder, force: false);
            return RunFolder.Read(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

public class PeriodsTests
{
    private static readonly HorizonSpec _horizon = new(new DateOnly(2026, 1, 15), new DateOnly(2027, 4, 10));

    [Test]
    public void Months_BeginOnTheFirst_AndTheOutermostAreShorter()
    {
        var horizon = new HorizonSpec(new DateOnly(2028, 1, 15), new DateOnly(2028, 3, 10));
        var months = Periods.Of(ReportPeriod.Month, horizon, horizon.Start, 4);
        Assert.That(Begins(months), Is.EqualTo((string[])["2028-01-15", "2028-02-01", "2028-03-01"]));
        Assert.That(EndDays(months), Is.EqualTo((double[])[17, 46, 55]), "the February of a leap year");
    }

    [Test]
    public void Weeks_AreCountedFromTheStart()
    {
        var weeks = Periods.Of(ReportPeriod.Week, new HorizonSpec(Some.Start, Some.Date(16)), Some.Start, 4);
        Assert.That(EndDays(weeks), Is.EqualTo((double[])[7, 14, 16]));
    }

    [TestCase(ReportPeriod.Year, 4, "2026-01-15 2027-01-01")]
    [TestCase(ReportPeriod.FiscalYear, 4, "2026-01-15 2026-04-01 2027-04-01")]
    [TestCase(ReportPeriod.FiscalYear, 1, "2026-01-15 2027-01-01")]
    public void Years_BeginInTheirMonth(ReportPeriod period, int startMonth, string begins)
    {
        var years = Periods.Of(period, _horizon, _horizon.Start, startMonth);
        Assert.That(string.Join(' ', Begins(years)), Is.EqualTo(begins));
        Assert.That(EndDays(years)[^1], Is.EqualTo(_horizon.Days));
    }

    [Test]
    public void Horizon_FromTheFirstToTheFirst_IsWholePeriods()
    {
        var horizon = new HorizonSpec(new DateOnly(2026, 4, 1), new DateOnly(2028, 4, 1));
        var years = Periods.Of(ReportPeriod.FiscalYear, horizon, horizon.Start, 4);
        Assert.That(EndDays(years), Is.EqualTo((double[])[365, 731]));
        Assert.That(Periods.Of(ReportPeriod.Month, horizon, horizon.Start, 4).Begins, Has.Count.EqualTo(24));
    }

    private static string[] Begins(Periods periods) =>
        [.. periods.Begins.Select(date => $"{date:yyyy-MM-dd}")];

    private static double[] EndDays(Periods periods) => [.. periods.Ends.Select(end => end.Days)];
}

using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

public sealed class PageYearsTests
{
    [TestCase("2026-04-01", "2028-04-01", "2026/27 2027/28")]
    [TestCase("2027-02-01", "2027-04-01", "2026/27, from 1 Feb 2027")]
    [TestCase("2026-10-01", "2028-04-01", "2026/27, from 1 Oct 2026 2027/28")]
    [TestCase("2026-04-01", "2027-06-01", "2026/27 2027/28, to 31 May 2027")]
    [TestCase("2027-05-01", "2027-07-01", "2027/28, 1 May 2027 to 30 Jun 2027")]
    [TestCase("2027-02-01", "2028-03-01", "2026/27, from 1 Feb 2027 2027/28, to 29 Feb 2028")]
    public void FiscalYears_SayWhereTheyAreCut(string start, string end, string names) =>
        Assert.That(NamesOf("fiscal_year", start, end), Is.EqualTo(names));

    [TestCase("2009-07-01", "2011-01-01", "2009, from 1 Jul 2009 2010")]
    [TestCase("2009-01-01", "2010-03-01", "2009 2010, to 28 Feb 2010")]
    public void Years_SayWhereTheyAreCut(string start, string end, string names) =>
        Assert.That(NamesOf("year", start, end), Is.EqualTo(names));

    private static string NamesOf(string period, string start, string end)
    {
        DateOnly from = DateOnly.Parse(start), until = DateOnly.Parse(end);
        var begins = Enumerable.Range(1, until.DayNumber - from.DayNumber - 1).Select(from.AddDays)
            .Count(date => date.Day == 1 && date.Month == (period == "year" ? 1 : 4));
        var values = Enumerable.Repeat(1.0, begins + 1).ToArray();
        var run = new HandMadeRun { Start = from, End = until }.Kpi(Measures.OnTimeFill, "", 1)
            .Kpi(Measures.SelfSufficient, "50", double.PositiveInfinity)
            .Series(period, Measures.MagnetOutput, "", values).Series(period, Measures.Demand, "", values);
        return string.Join(' ', Page.Of(run.Result).Rows("own-supply-years")
            .Select(row => row.Split('|')[0]));
    }
}

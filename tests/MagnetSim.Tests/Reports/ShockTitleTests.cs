using MagnetSim.Reports;
using MagnetSim.Results;
using static MagnetSim.Tests.Reports.ChangedRun;

namespace MagnetSim.Tests.Reports;

/// <summary>What titles say of shocks: shortages that are theirs, other shocks, and chance.</summary>
public sealed class ShockTitleTests
{
    [Test]
    public void WithoutAnyShortage_TheTitleSaysInHowManyRuns()
    {
        var titles = TitlesOf(With(_ => 0, Measures.Shortfall52, Measures.Shortfall));
        Assert.That(titles["shortfall"],
            Is.EqualTo("Export ban, March 2027: no shortage in 52 weeks in any of 40 runs"));
        Assert.That(TitlesOf(
            StoredRuns.Of(Changed(TenYearRun.WithBan(1), _ => 0, Measures.Shortfall52)))["shortfall"],
            Does.EndWith("no shortage in 52 weeks in this one run; over the whole time 2,760 t are not "
                + "served on time"));
    }

    [Test]
    public void ShortageInSomeRuns_IsCounted()
    {
        var titles = TitlesOf(With(replication => replication < 10 ? 51 : double.PositiveInfinity,
            Measures.FirstShortage));
        Assert.That(titles["shortfall"], Does.Contain("magnets run short in 10 of 40 runs; "));
        titles = TitlesOf(With(_ => double.PositiveInfinity, Measures.FirstShortage));
        Assert.That(titles["shortfall"], Does.EndWith("; no week within 52 weeks is served below 95 %"));
    }

    [TestCase(26, 52)]
    [TestCase(52, 78)]
    public void ShortageYearsAfterAShock_IsNotPutDownToIt(int weeksOfBan, int weeks)
    {
        var ban = TenYearRun.Ban with { End = TenYearRun.Ban.Start!.Value.AddDays(7 * weeksOfBan) };
        var run = Changed(TenYearRun.Of(40, ban), replication => replication < 2 ? weeks - 1 : weeks,
            Measures.FirstShortage);
        var titles = TitlesOf(StoredRuns.Of(run));
        Assert.That(titles["shortfall"], Does.Contain("magnets run short in 2 of 40 runs"));
        Assert.That(titles["first-shortage"],
            Is.EqualTo("Export ban, March 2027: each of 7 sectors runs short in 2 of 40 runs"));
        var chart = FirstShortageChart.Of(StoredRuns.Of(Changed(run, _ => weeks, Measures.FirstShortage)))!;
        Assert.That(chart.Title,
            Does.EndWith($"no sector runs short within {weeks} weeks in any of 40 runs"));
        Assert.That(chart.Panels[0].Blocks, Is.Empty);
    }

    [Test]
    public void Recovery_EndsTheTitle_OfTheRunsThatAreShort()
    {
        var run = WithKpi(TenYearRun.WithBan(40), new(Measures.TimeToRecover, "ban"), _ => 30);
        Assert.That(TitlesOf(StoredRuns.Of(run))["shortfall"],
            Does.EndWith("; service is back after 30 weeks"));
        run = Changed(run, replication => replication < 30 ? 5 : double.PositiveInfinity,
            Measures.FirstShortage);
        Assert.That(TitlesOf(StoredRuns.Of(run))["shortfall"],
            Does.EndWith("; where they do, service is back after 30 weeks"));
        run = Changed(run, _ => double.PositiveInfinity, Measures.TimeToRecover);
        Assert.That(TitlesOf(StoredRuns.Of(run))["shortfall"],
            Does.EndWith("; service is not back by the end"));
    }

    [Test]
    public void OtherShocksOfTheSameTime_AreCounted()
    {
        var ban = TenYearRun.Ban;
        ShockWindow Other(string name, int days) => ban with
        {
            Name = name,
            Start = ban.Start!.Value.AddDays(days),
            End = ban.Start.Value.AddDays(days + 10),
        };
        var one = TenYearRun.Of(4, ban, Other("later", 363), Other("next_year", 364));
        Assert.That(TitlesOf(StoredRuns.Of(one)).Values, Has.Exactly(4).Contains(", and another shock"),
            "shortfall, sectors, first shortage, stocks");
        var two = TenYearRun.Of(4, ban, Other("later", 363), Other("same", 0));
        Assert.That(TitlesOf(StoredRuns.Of(two))["shortfall"],
            Does.StartWith("Export ban, March 2027, and 2 other shocks: "));
    }

    [Test]
    public void ShockLeftToChance_IsSaidWithHowOftenItBegins()
    {
        var run = TenYearRun.Of(40, TenYearRun.Ban with { Start = null, End = null });
        run = WithKpi(run, new(Measures.Occurs, "ban"), replication => replication % 2);
        run = Changed(run, replication => replication % 2 == 1 ? 2000 : replication < 2 ? 10 : 0,
            Measures.Shortfall);
        Assert.That(TitlesOf(StoredRuns.Of(run))["shortfall"],
            Is.EqualTo("Export ban begins in 20 of 40 runs: there 2,000 t of magnets are not served on time, "
            + "Apr 2026 – Mar 2036; elsewhere at most 0.50 t in 95 % of them"));
        run = Changed(run, _ => 1, Measures.Occurs);
        Assert.That(TitlesOf(StoredRuns.Of(run))["shortfall"],
            Does.EndWith("; Export ban begins in all 40 runs"));
    }

    [Test]
    public void ShockLeftToChance_BesideADatedOne_IsSaidWithWhatItAdds()
    {
        ShockWindow crisis = new("crisis", "lead_time", "Shipping crisis", null, null);
        var run = WithKpi(TenYearRun.Of(40, TenYearRun.Ban, crisis), new(Measures.Occurs, "crisis"),
            replication => replication < 10 ? 2 : 0);
        run = Changed(run, replication => replication < 10 ? 3000 : 2000, Measures.Shortfall52);
        var titles = TitlesOf(StoredRuns.Of(run));
        Assert.That(titles["shortfall"],
            Does.EndWith("; Shipping crisis begins in 10 of 40 runs: there 3,000 t in 52 weeks"));
        Assert.That(titles["first-shortage"], Does.EndWith("; Shipping crisis begins in 10 of 40 runs"));
    }

    [Test]
    public void NeverInTheMedianRun_HasNoWeeks()
    {
        var run = Changed(TenYearRun.WithBan(40),
            replication => replication < 10 ? 5 : double.PositiveInfinity, Measures.FirstShortage);
        Assert.That(TitlesOf(StoredRuns.Of(run))["first-shortage"],
            Is.EqualTo("Export ban, March 2027: each of 7 sectors runs short in 10 of 40 runs"));
        run = Changed(run, _ => double.PositiveInfinity, Measures.FirstShortage);
        Assert.That(TitlesOf(StoredRuns.Of(run))["first-shortage"],
            Is.EqualTo("Export ban, March 2027: no sector runs short within 52 weeks in any of 40 runs"));
    }

    [Test]
    public void SectorsWithOneMedian_HaveEachTheirOwnFigures()
    {
        string Title(Func<int, string, double> weeks)
        {
            var run = TenYearRun.WithBan(40);
            run = run with
            {
                Replications = [.. run.Replications.Select(one => one with
                {
                    Kpis = [.. one.Kpis.Select((old, index) => run.Layout.Kpis[index] is { } column
                        && column.Measure == Measures.FirstShortage
                        ? weeks(one.Replication, column.Part) : old)],
                })],
            };
            return TitlesOf(StoredRuns.Of(run))["first-shortage"];
        }

        Assert.That(Title((replication, part) => part switch
        {
            "ban.wind" => 9 + (replication < 5 ? -3 : 0),
            "ban.defence" => 9 + (replication < 5 ? 4 : 0),
            _ => 20,
        }), Does.EndWith(": first shortage at Wind, after 9 weeks (6–9), and Defence, after 9 weeks (9–13)"));
        Assert.That(Title((replication, part) => replication < (part == "ban.wind" ? 16 : 4) ? 9 : 999),
            Is.EqualTo("Export ban, March 2027: most often short is Wind, in 16 of 40 runs"));
        Assert.That(Title((replication, part) => 9 + (replication < 5 ? part.Length : 0)), Does.EndWith(
            ": first shortage at all 7 sectors, each after a median of 9 weeks"));
    }
}

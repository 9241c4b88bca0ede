using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

public sealed class ShortageAnswerTests
{
    private const double Never = double.PositiveInfinity;

    private static readonly ShockWindow _ban =
        new("ban", "export_ban", "Export ban", new(2026, 6, 1), new(2026, 11, 30)) { Country = "China" };

    [Test]
    public void Shock_IsToldInWholeSentences()
    {
        var run = new HandMadeRun { Shocks = [_ban] }
            .Kpi(Measures.FirstShortage, "ban", 8, 10, 9)
            .Kpi(Measures.Shortfall52, "ban", 100, 120, 140).Kpi(Measures.Fill52, "ban", 0.8, 0.7, 0.6)
            .Kpi(Measures.Lost52, "ban", 60, 70, 80).Kpi(Measures.Late52, "ban", 10, 20, 30)
            .Kpi(Measures.PeakShortfall, "ban", 5, 6, 7).Kpi(Measures.TimeToRecover, "ban", 30, 34, 32)
            .Kpi(Measures.OnTimeFill, "", 0.9, 0.9, 0.9).Kpi(Measures.Demand, "", 2000, 2000, 2000)
            .Kpi(Measures.Shortfall, "", 200, 200, 200).Kpi(Measures.Waiting, "", 50, 50, 50);
        Assert.That(Page.Of(run.Result).SentencesOf("shortage"), Is.EqualTo(new[]
        {
            "Export ban of 1 Jun 2026 (26 weeks): magnets run short after 9 weeks (median; 90 % of runs "
                + "8–10), in the week of 3 Aug 2026.",
            "In the 52 weeks from the shock's start 120 t (102–138) of magnets are not served on time, 120 ± "
                + "50 t on average; 70.0 ± 24.8 % of the demand is served on time.",
            "Of what was not served on time, 70 ± 25 t are given up then or later, 20 ± 25 t come late and "
                + "30 t still wait at the end of the horizon. In the worst week 6.0 ± 2.5 t are missing.",
            "Service is back, within one percentage point of the year before, after 32 weeks (median; 90 % "
                + "of runs 30–34) from the shock's start.",
            "Over the whole time, Apr 2026 – Mar 2028, 90.0 % of the demand for magnets, 2,000 t, is served "
                + "on time; 200 t are not, of which 50 t still wait at the end.",
        }));
    }

    [Test]
    public void LateShock_IsToldToTheEndOfTheHorizon()
    {
        var early = new ShockWindow("small", "export_ban", "Small", new(2026, 5, 1), new(2026, 5, 8));
        var late = _ban with { Start = new(2027, 10, 1), End = new(2028, 4, 1) };
        var run = new HandMadeRun { Shocks = [early, late] }
            .Kpi(Measures.FirstShortage, "small", 80, 82).Kpi(Measures.Shortfall52, "small", 0, 0)
            .Kpi(Measures.FirstShortage, "ban", 6, 8)
            .Kpi(Measures.Shortfall52, "ban", double.NaN, double.NaN)
            .Kpi(Measures.TimeToRecover, "ban", Never, Never)
            .Series("month", Measures.Shortfall, "", [.. Enumerable.Repeat(0.0, 18), 0, 30, 60, 60, 40, 10])
            .Series("month", Measures.Demand, "", [.. Enumerable.Repeat(100.0, 24)]);
        var page = Page.Of(run.Result);
        Assert.That(page.SentencesOf("shortage").Take(3), Is.EqualTo(new[]
        {
            "Export ban of 1 Oct 2027 (26 weeks): magnets run short after 6 weeks (median; 90 % of runs "
                + "6–8), in the week of 12 Nov 2027.",
            "Its 52 weeks do not end within the horizon, which ends 26 weeks after its start. From then to "
                + "31 Mar 2028, on average 200 t of magnets are not served on time; 66.7 % of the demand is.",
            "Service does not come back, within one percentage point of the year before, by the end of the "
                + "horizon in any of 2 runs with a shortage.",
        }));
        Assert.That(page.Rows("shocks"), Is.EqualTo(new[]
        {
            "Small of 1 May 2026 (one week)|0|never|–|–|0 of 2",
            "Export ban of 1 Oct 2027 (26 weeks)|200 to the end|6|–|never|2 of 2",
        }), "a shortage after 80 weeks is not the first shock's");
    }

    [Test]
    public void ShortageLongAfterTheShock_IsNotPutDownToIt()
    {
        var run = new HandMadeRun { Shocks = [_ban], End = new(2030, 4, 1) }
            .Kpi(Measures.FirstShortage, "ban", 51, 52, Never, 150)
            .Kpi(Measures.TimeToRecover, "ban", 60, 61, double.NaN, 151)
            .Kpi(Measures.Shortfall52, "ban", 1, 0, 0, 0);
        Assert.That(Page.Of(run.Result).SentencesOf("shortage"), Has.Member(
            "Export ban of 1 Jun 2026 (26 weeks): magnets run short within 52 weeks in 1 of 4 runs (25.0 %; "
                + "95 % interval 4.6–69.9 %); where they do, after 51 weeks (median; 90 % of these runs 51), "
                + "in the week of 24 May 2027; a shortage that begins later, in 2 of 4 runs, is not put down "
                + "to it.")
            .And.Member("Service is back, within one percentage point of the year before, after 60 weeks "
                + "from the shock's start."));
    }

    [Test]
    public void LongShock_IsAnsweredForUntilHalfAYearAfterIt()
    {
        var licences = _ban with { End = new(2027, 5, 31) };
        var run = new HandMadeRun { Shocks = [licences] }
            .Kpi(Measures.FirstShortage, "ban", 77, 77).Kpi(Measures.Shortfall52, "ban", 0, 0);
        Assert.That(Page.Of(run.Result).SentencesOf("shortage").First(), Does.StartWith(
            "Export ban of 1 Jun 2026 (52 weeks): magnets run short after 77 weeks"));
        run = new HandMadeRun { Shocks = [licences] }
            .Kpi(Measures.FirstShortage, "ban", 78, 78).Kpi(Measures.Shortfall52, "ban", 0, 0);
        Assert.That(Page.Of(run.Result).SentencesOf("shortage").First(), Is.EqualTo(
            "Export ban of 1 Jun 2026 (52 weeks): magnets do not run short within 78 weeks in any of 2 runs; "
                + "a shortage that begins later, in all 2 runs, is not put down to it."));
    }

    [Test]
    public void ShockLeftToChance_IsToldOfOneSetOfRuns()
    {
        const double Unknown = double.NaN;
        var storm = _ban with { Start = null, End = null };
        var run = new HandMadeRun { Shocks = [storm] }
            .Kpi(Measures.Occurs, "ban", 1, 2, 0, 1)
            .Kpi(Measures.Shortfall52, "ban", 10, 20, Unknown, Unknown)
            .Kpi(Measures.FirstShortage, "ban", 4, 6, Unknown, 9)
            .Kpi(Measures.FirstShortage, "ban.wind", 5, 6, Unknown, 9)
            .Kpi(Measures.Shortfall52, "ban.wind", 10, 20, Unknown, Unknown)
            .Kpi(Measures.TimeToRecover, "ban", 20, 30, Unknown, 99)
            .Kpi(Measures.DirectExposure, "ban", 0.5, 0.5, Unknown, 0.9)
            .Kpi(Measures.FullChainExposure, "ban", 0.6, 0.6, Unknown, 0.9);
        var page = Page.Of(run.Result);
        Assert.That(page.SentencesOf("shortage").Take(2), Is.EqualTo(new[]
        {
            "Export ban is left to chance: it begins in 3 of 4 runs, 1.0 ± 1.3 times a run. What follows is "
                + "of its first occurrence, in 2 of 4 runs: those in which its 52 weeks end within the "
                + "horizon.",
            "Export ban: magnets run short after 4 weeks (median; 90 % of runs 4–6).",
        }));
        Assert.That(page.SentencesOf("shortage"),
            Has.Some.Contains("after 20 weeks (median; 90 % of runs 20–30)"));
        Assert.That(page.Rows("sectors"), Is.EqualTo(new[] { "Wind|5|5–6|2 of 2|2|–" }),
            "and so is the table");
        Assert.That(page.SentencesOf("dependence"), Has.Member("Export ban: in the year before, 50.0 % of "
            + "the magnets that flowed into use were made in China; 60.0 % with those made in India of its "
            + "oxide."));
    }

    [Test]
    public void ShocksOfOneTime_AreSaidToOverlap()
    {
        var quota = new ShockWindow("quota", "quota", "Quota", new(2026, 11, 1), new(2029, 11, 1));
        var run = new HandMadeRun { Shocks = [_ban, quota], End = new(2030, 4, 1) }
            .Kpi(Measures.FirstShortage, "ban", 7, 7).Kpi(Measures.Shortfall52, "ban", 15, 15)
            .Kpi(Measures.FirstShortage, "quota", 0, 0).Kpi(Measures.Shortfall52, "quota", 20, 20);
        var page = Page.Of(run.Result);
        string[] both =
        [
            "Export ban of 1 Jun 2026 (26 weeks), and another shock: magnets run short after 7 weeks "
                + "(median; 90 % of runs 7), in the week of 20 Jul 2026.",
            "Quota of 1 Nov 2026 (3 years) acts in the same time; what is said here is of all of them "
                + "together.",
        ];
        Assert.That(page.SentencesOf("shortage").Take(2), Is.EqualTo(both), "the ban began it");
        Assert.That(ResultSentences.OfRun(RunData.Of(run.Result)).Take(2), Is.EqualTo(both),
            "and so on the console");
        Assert.That(page.ById("table-shocks").Value, Does.Contain("rows overlap and are not to be added"));
    }

    [Test]
    public void ShockLeftToChance_MayOverlapWithAnother()
    {
        ShockWindow storm = new("storm", "outage", "Storm", null, null);
        var run = new HandMadeRun { Shocks = [_ban, storm] }.Kpi(Measures.Occurs, "storm", 1, 0)
            .Kpi(Measures.Shortfall52, "ban", 20, 20).Kpi(Measures.Shortfall52, "storm", 25, double.NaN);
        Assert.That(Page.Of(run.Result).ById("table-shocks").Value, Does.Contain("A shock left to chance may "
            + "act in the weeks of another, and each row counts all that is missing then: rows may overlap"));
        var later = _ban with { Name = "later", Start = new(2027, 6, 2), End = new(2027, 6, 9) };
        run = new HandMadeRun { Shocks = [_ban, later], End = new(2029, 4, 1) }
            .Kpi(Measures.Shortfall52, "ban", 20, 20).Kpi(Measures.Shortfall52, "later", 2, 2);
        Assert.That(Page.Of(run.Result).ById("table-shocks").Value, Does.Not.Contain("overlap"));
    }

    [TestCase(100_000.0, 0)]
    [TestCase(4000.0, 1)]
    public void WorstYear_IsNamedWhereItMatters(double demand, int sentences)
    {
        var run = new HandMadeRun().Kpi(Measures.Demand, "", demand, demand)
            .Kpi(Measures.OnTimeFill, "", 0.9, 0.9)
            .Series("fiscal_year", Measures.Shortfall, "", 0, 5);
        Assert.That(Page.Of(run.Result).SentencesOf("shortage").Count(
            text => text == "Most is missing in 2027/28: 5.0 t on average."), Is.EqualTo(sentences));
    }
}

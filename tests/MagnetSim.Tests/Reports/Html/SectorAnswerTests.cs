using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

public sealed class SectorAnswerTests
{
    private const double Never = double.PositiveInfinity;

    private static readonly ShockWindow _ban =
        new("ban", "export_ban", "Export ban", new(2026, 6, 1), new(2026, 11, 30)) { Country = "China" };

    [Test]
    public void First_IsCountedRunByRun_WithTies()
    {
        var run = new HandMadeRun { Shocks = [_ban] }
            .Kpi(Measures.FirstShortage, "ban.wind", 5, 6, 9, Never)
            .Kpi(Measures.FirstShortage, "ban.cars", 5, 7, 8, Never)
            .Kpi(Measures.FirstShortage, "ban.defence", Never, Never, Never, Never);
        var page = Page.Of(run.Result);
        Assert.That(page.SentencesOf("who"), Is.EqualTo(new[]
        {
            "First to run short: Wind in 2 of 4 runs and Cars in 2; those in the same week count each.",
            "Wind: short after 6 weeks (median; 90 % of runs 5–never).",
            "Cars: short after 7 weeks (median; 90 % of runs 5–never).",
            "Not short within 52 weeks in any of 4 runs: Defence.",
        }));
        Assert.That(page.Rows("sectors"), Is.EqualTo(new[]
        {
            "Wind|6|5–never|3 of 4|2|–", "Cars|7|5–never|3 of 4|2|–", "Defence|never|never|0 of 4|0|–",
        }));
    }

    [Test]
    public void MedianOfEachSector_HasAnInterval_WhichMayEndAtNever()
    {
        double[] mostly = [.. Enumerable.Repeat(3.0, 30), .. Enumerable.Repeat(8.0, 40),
            .. Enumerable.Repeat(Never, 30)];
        double[] barely = [.. Enumerable.Repeat(4.0, 55), .. Enumerable.Repeat(Never, 45)];
        var run = new HandMadeRun { Shocks = [_ban] }
            .Kpi(Measures.FirstShortage, "ban.wind", mostly).Kpi(Measures.FirstShortage, "ban.cars", barely);
        Assert.That(Page.Of(run.Result).Rows("sectors"), Is.EqualTo(new[]
        {
            "Wind|8|3–never|70 of 100|45|–", "Cars|4 (4–never)|4–never|55 of 100|25|–",
        }));
    }

    [Test]
    public void WorstAndBest_AreThoseOfTheMedian_WithTheirWholeNames()
    {
        const string Long = "electric_two_wheelers_and_all_other_light_vehicles_of_the_country_";
        var run = new HandMadeRun { Shocks = [_ban] }
            .Kpi(Measures.Shortfall52, "ban", 9, 9, 9)
            .Kpi(Measures.Shortfall52, $"ban.{Long}a", 9, 9, 9)
            .Kpi(Measures.Fill52, $"ban.{Long}a", 0.4, 0.5, 1)
            .Kpi(Measures.Fill52, $"ban.{Long}b", 0.6, 0.6, 0.6)
            .Kpi(Measures.Shortfall52, $"ban.{Long}b", 0, 0, 0)
            .Kpi(Measures.Lost52, $"ban.{Long}a", 5, 5, 5).Kpi(Measures.Lost52, $"ban.{Long}b", 0, 0, 0);
        var page = Page.Of(run.Result);
        Assert.That(page.SentencesOf("who"), Has.Member("Served worst in the 52 weeks from the shock's "
            + "start: Electric two-wheelers and all other light vehicles of the country a, 50 % (41–95) of "
            + "the need on time; best: Electric two-wheelers and all other light vehicles of the country b, "
            + "60 %."),
            "the mean of the first is higher");
        Assert.That(page.Rows("sectors-missing").First(), Is.EqualTo(
            "Electric two-wheelers and all other light vehicles of the country a|50 (41–95)|9.0|5.0"));
    }

    [Test]
    public void LateShock_IsToldByWhatIsMissingToTheEnd()
    {
        var late = _ban with { Start = new(2027, 10, 1), End = new(2028, 4, 1) };
        var run = new HandMadeRun { Shocks = [late] }
            .Kpi(Measures.FirstShortage, "ban.wind", 4, 4)
            .Kpi(Measures.FirstShortage, "ban.cars", Never, Never)
            .Series("month", Measures.Shortfall, "wind", [.. Enumerable.Repeat(0.0, 18), 3, 3, 3, 3, 3, 0])
            .Series("month", Measures.Demand, "wind", [.. Enumerable.Repeat(10.0, 24)])
            .Series("month", Measures.Shortfall, "cars", new double[24])
            .Series("month", Measures.Demand, "cars", [.. Enumerable.Repeat(10.0, 24)]);
        var page = Page.Of(run.Result);
        Assert.That(page.SentencesOf("who").Last(), Is.EqualTo("Served worst from the shock's start to the "
            + "end of the horizon: Wind, 75.0 % of the need on time; best: Cars, 100 %."));
        Assert.That(page.Rows("sectors-missing"), Is.EqualTo(new[] { "Wind|75.0|15", "Cars|100|0" }));
    }

    [Test]
    public void SectorsThatAreNotNamed_AreCounted()
    {
        var run = new HandMadeRun { Shocks = [_ban] };
        for (var sector = 1; sector <= 4; sector++)
            run.Kpi(Measures.FirstShortage, $"ban.first_{sector}", 5, 5, 5);
        for (var sector = 1; sector <= 7; sector++)
            run.Kpi(Measures.FirstShortage, $"ban.later_{sector}", 9, 9, 9);
        for (var sector = 1; sector <= 5; sector++)
            run.Kpi(Measures.FirstShortage, $"ban.seldom_{sector}", 20, Never, Never);
        string[] sentences = [.. Page.Of(run.Result).SentencesOf("who")];
        Assert.That(sentences[0], Is.EqualTo("First to run short: First 1 in all 3 runs, First 2 in 3, First "
            + "3 in 3 and 1 other; those in the same week count each."));
        Assert.That(sentences, Has.Member("Short as well: First 4 after 5 weeks, Later 1 after 9 weeks, "
            + "Later 2 after 9 weeks, Later 3 after 9 weeks, Later 4 after 9 weeks, Later 5 after 9 weeks "
            + "and 2 others."));
        Assert.That(sentences[^1], Is.EqualTo("Short in some runs only, not more often: Seldom 5."));
    }

    [Test]
    public void WorstAndBest_NameThoseThatReadTheSame()
    {
        var run = new HandMadeRun().Kpi(Measures.OnTimeFill, "wind", 0.5, 0.5)
            .Kpi(Measures.OnTimeFill, "cars", 0.5, 0.5)
            .Kpi(Measures.OnTimeFill, "industry", 1, 1).Kpi(Measures.OnTimeFill, "electronics", 1, 1);
        Assert.That(Page.Of(run.Result).SentencesOf("who"), Is.EqualTo(new[]
        {
            "Served worst over the whole time: Wind and Cars, each 50 % of the need on time; best: Industry "
                + "and Electronics, each 100 %.",
        }));
        run = new HandMadeRun().Kpi(Measures.OnTimeFill, "wind", 0.5).Kpi(Measures.OnTimeFill, "cars", 0.5);
        Assert.That(Page.Of(run.Result).SentencesOf("who"), Is.EqualTo(new[]
        {
            "Served worst over the whole time: no sector; each has 50 % of the need on time.",
        }));
    }

    [Test]
    public void WholeTime_TellsTheWorstAndTheBest()
    {
        var run = new HandMadeRun().Kpi(Measures.OnTimeFill, "wind", 0.5, 0.7)
            .Kpi(Measures.OnTimeFill, "cars", 0.9, 0.9);
        Assert.That(Page.Of(run.Result).SentencesOf("who"), Is.EqualTo(new[]
        {
            "Served worst over the whole time: Wind, 60 % (51–69) of the need on time; best: Cars, 90 %.",
        }));
        run = new HandMadeRun().Kpi(Measures.OnTimeFill, "wind", 0.999, 1)
            .Kpi(Measures.OnTimeFill, "cars", 1, 1);
        Assert.That(Page.Of(run.Result).SentencesOf("who"), Is.EqualTo(new[]
        {
            "Each sector is served 99.91 % or more on time in 95 % of runs; least: Wind.",
        }));
    }
}

using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

public sealed class SupplyAnswerTests
{
    private const double Never = double.PositiveInfinity;

    [Test]
    public void Goals_AreToldWithTheirDates_AndWhereTheyAreLostAgain()
    {
        var run = new HandMadeRun { End = new(2029, 4, 1) }
            .Kpi(Measures.SelfSufficient, "25", 1, 1, 1)
            .Kpi(Measures.SelfSufficient, "50", 2, 2, Never)
            .Kpi(Measures.SelfSufficient, "75", Never, Never, Never)
            .Kpi(Measures.MagnetOutput, "", 200, 200, 200)
            .Series("fiscal_year", Measures.MagnetOutput, "", 30, 55, 45)
            .Series("fiscal_year", Measures.Demand, "", 100, 100, 100);
        var page = Page.Of(run.Result);
        Assert.That(page.SentencesOf("own-supply"), Is.EqualTo(new[]
        {
            "India reaches a quarter of the magnets that it needs, over twelve months, by March 2027: after "
                + "1 year (median; 90 % of runs 1).",
            "India reaches half of the magnets that it needs, over twelve months, in 2 of 3 runs (66.7 %; 95 "
                + "% interval 20.8–93.9 %), by March 2028: after 2 years (median; 90 % of runs 2–never); but "
                + "it stands at 45.0 % in 2028/29, on average.",
            "India does not reach three quarters of the magnets that it needs, over twelve months, by March "
                + "2029 in any of 3 runs.",
            "In 2028/29, India makes 45 t of magnets and needs 100 t: 45.0 % on average.",
        }));
    }

    [Test]
    public void Money_IsPaidOrStays()
    {
        var run = new HandMadeRun().Kpi(Measures.IncentivePaid, "", 300, 400, 500)
            .Kpi(Measures.IncentiveUnspent, "", 700, 600, 500)
            .Kpi(Measures.SubsidyPaid, "", 0, 0, 0).Kpi(Measures.SubsidyUnspent, "", 75, 75, 75);
        Assert.That(Page.Of(run.Result).SentencesOf("incentive"), Is.EqualTo(new[]
        {
            "Of the incentive's ₹1,000 crore, ₹400 crore (310–490) are paid and ₹600 crore (510–690) stay "
                + "unspent by March 2028; on average ₹400 ± 248 crore.",
            "Nothing of the capital subsidy's ₹75 crore is paid in any of 3 runs.",
        }));
    }

    [Test]
    public void Oxide_IsToldByOrigin_AndByWhoUsesIt()
    {
        var run = Plants(0.02, 0.3).Kpi(Measures.Imports, "oxide_from_china", 90, 90)
            .Kpi(Measures.ProducerOutput, "irel", 40, 40).Kpi(Measures.OtherBuyers, "irel", 10, 10)
            .Ledger("abroad.China", "lanes.oxide_from_china", 80)
            .Ledger("lanes.oxide_from_china", "stockpiles.bonded", 80)
            .Ledger("producers.irel", "stockpiles.oxide_pool", 30)
            .Ledger("stockpiles.bonded", "plants.plant_1.feed", 80)
            .Ledger("stockpiles.oxide_pool", "plants.plant_2.feed", 30);
        Assert.That(Page.Of(run.Result).SentencesOf("oxide"), Is.EqualTo(new[]
        {
            "90 t of NdPr oxide are imported, Apr 2026 – Mar 2028: 90 t from China; 30 t come from IREL.",
            "What IREL brings goes to Oxide pool, from where it feeds Plant 2.",
            "Want of feed (from Oxide pool) costs Plant 2 most, 30.0 % of its nameplate since it was "
                + "commissioned, and Plant 1 (from Bonded) least, 2.0 %.",
        }));
    }

    [Test]
    public void WantOfFeed_IsNotPutDownToOneOfSeveralFeeds()
    {
        var run = Plants(0, 0.03).Ledger("stockpiles.oxide_pool", "plants.plant_1.feed", 80)
            .Ledger("stockpiles.oxide_pool", "plants.plant_2.feed", 30)
            .Ledger("stockpiles.dytb_pool", "plants.plant_2.feed", 1);
        var page = Page.Of(run.Result);
        Assert.That(page.SentencesOf("oxide"), Has.Member("Want of feed (from Dy/Tb pool or Oxide pool, the "
            + "run does not say which) costs Plant 2 most, 3.0 % of its nameplate since it was commissioned, "
            + "and Plant 1 (from Oxide pool) least, 0 %."));
        Assert.That(page.ById("oxide").Value, Does.Contain("do plants stand idle for want of feed?"));
    }

    [Test]
    public void LastYear_IsTheMedianOfTheChartOfCapacity_AndTheShareAMean()
    {
        var run = HandMade().Series("fiscal_year", Measures.CapacityUsed, "", 29, 46);
        Assert.That(Page.Of(run.Result).SentencesOf("own-supply").Last(),
            Is.EqualTo("In 2027/28, India makes 46 t of magnets and needs 100 t: 45.0 % on average."));
        Assert.That(Page.Of(HandMade().Result).SentencesOf("own-supply").Last(),
            Does.StartWith("In 2027/28, India makes 45 t of magnets"), "without that series");

        static HandMadeRun HandMade() => new HandMadeRun().Kpi(Measures.SelfSufficient, "25", 1, 1)
            .Kpi(Measures.MagnetOutput, "", 75, 75)
            .Series("fiscal_year", Measures.MagnetOutput, "", 30, 45)
            .Series("fiscal_year", Measures.Demand, "", 100, 100);
    }

    [TestCase(0.001, 0.004, "Want of feed costs each plant less than 0.5 % of its nameplate since it was "
        + "commissioned.")]
    [TestCase(0, 0, "No plant stands idle for want of feed in any of 2 runs.")]
    public void LittleWantOfFeed_IsNoFinding(double one, double two, string sentence) =>
        Assert.That(Page.Of(Plants(one, two).Result).SentencesOf("oxide"), Is.EqualTo(new[] { sentence }));

    [Test]
    public void WhatTheScenarioLacks_IsSaid()
    {
        var page = Page.Of(new HandMadeRun().Kpi(Measures.OnTimeFill, "", 1, 1).Result);
        Assert.That(page.SentencesOf("own-supply").Concat(page.SentencesOf("oxide"))
            .Concat(page.SentencesOf("incentive")), Is.EqualTo(new[]
            {
                "The scenario has no plants that make magnets in India.",
                "The scenario has no plants that use oxide.", "The scenario has no incentive scheme.",
            }));
    }

    [Test]
    public void Exposure_NamesTheCountry()
    {
        var ban = new ShockWindow("ban", "export_ban", "Ban", new(2026, 6, 1), new(2026, 6, 8)) with
        {
            Country = "Japan",
        };
        var run = new HandMadeRun { Shocks = [ban] }.Kpi(Measures.DirectExposure, "ban", 0.2, 0.2)
            .Kpi(Measures.FullChainExposure, "ban", 0.2, 0.2).Kpi(Measures.FirstShortage, "ban", 1, 1);
        Assert.That(Page.Of(run.Result).SentencesOf("dependence"), Is.EqualTo(new[]
        {
            "Ban of 1 Jun 2026 (one week): in the year before, 20.0 % of the magnets that flowed into use "
                + "were made in Japan; none were made in India of its oxide.",
        }));
    }

    private static HandMadeRun Plants(double one, double two) => new HandMadeRun()
        .Kpi(Measures.Utilisation, "plant_1", 0.5, 0.5).Kpi(Measures.Utilisation, "plant_2", 0.5, 0.5)
        .Kpi(Measures.MagnetOutput, "plant_1", 9, 9).Kpi(Measures.MagnetOutput, "plant_2", 9, 9)
        .Kpi(Measures.IdleNoFeed, "plant_1", one, one).Kpi(Measures.IdleNoFeed, "plant_2", two, two);
}

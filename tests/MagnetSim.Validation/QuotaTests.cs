using MagnetSim.Results;

namespace MagnetSim.Validation;

/// <summary>Export quotas, and goods at sea that are turned back, by hand in weeks of 1/52 year.</summary>
public sealed class QuotaTests
{
    private const string StockOut = "stock_out/export_ban";
    private const string Lost = "lost_52wk/export_ban";
    private const string Imports = "imports/magnets_from_china";
    private const double WeeklyDemand = 5000 / 52.0;

    private static Trial ByHand(string shock) => Trial.Of("ban-hand-calculation").With(
        "lanes.magnets_from_china.shipment=100 kg", "lanes.magnets_from_others.shipment=100 kg",
        $"shocks.export_ban={{{shock}}}");

    [TestCase("limit: 0 t, per: 4 wk")]
    [TestCase("share: 0 %")]
    public void QuotaOfNothing_IsABan_ByteByByte(string quota)
    {
        using TemporaryFolder folder = new();
        var trial = Trial.Of("export-ban-2031") with { Replications = 3 };
        var ban = folder.Write(trial, "ban");
        var none = folder.Write(trial.With($"shocks.export_ban={{kind: quota, {quota}}}"), "quota");
        Assert.That(none.Lines(RunFolder.SeriesFile), Is.EqualTo(ban.Lines(RunFolder.SeriesFile)));
    }

    [TestCase("limit: 100000 t, per: 4 wk")]
    [TestCase("share: 100 %")]
    public void QuotaOfAll_IsFreeTrade_ByteByByte(string quota)
    {
        using TemporaryFolder folder = new();
        var trial = Trial.Of("export-ban-2031") with { Replications = 3 };
        var free = folder.Write(trial.With("shocks=~"), "free");
        var all = folder.Write(trial.With($"shocks.export_ban={{kind: quota, {quota}}}"), "quota");
        Assert.That(all.Lines(RunFolder.SeriesFile), Is.EqualTo(free.Lines(RunFolder.SeriesFile)));
    }

    /// <summary>42 % of demand lack: stock lasts 4 + 6/0.42 = 18.286 weeks, until 30 weeks.</summary>
    [Test]
    public void Share_LetsThatPartPass()
    {
        var run = ByHand("kind: quota, share: 50 %").Run();
        Assert.That(run.Kpi(StockOut), Is.EqualTo(18.286).Within(0.01));
        Assert.That(run.Kpi(Lost), Is.EqualTo((30 - 18.286) * 0.42 * WeeklyDemand).Within(0.5));
    }

    /// <summary>A contract of 1,050 t in 13 weeks under a limit of 1,000 t: twice 50 t lack in 26 weeks.
    /// </summary>
    [Test]
    public void Limit_HoldsInEachPeriod()
    {
        var run = ByHand("kind: quota, limit: 1000 t, per: 13 wk").Run();
        var free = Trial.Of("ban-hand-calculation").With("shocks=~").Run();
        Assert.That(free.Kpi(Imports) - run.Kpi(Imports), Is.EqualTo(100).Within(0.3));
    }

    /// <summary>A quota of a half, and half of the importers barred: a quarter passes, as if by independent
    /// chance. 63 % of demand lack; stock lasts 4 + 6/0.63 = 13.524 weeks, until 30 weeks.</summary>
    [Test]
    public void QuotaAndLicences_Multiply()
    {
        var run = ByHand("kind: quota, share: 50 %").With("shocks.licences={kind: export_licensing, "
            + "country: China, start: 2027-03-01, duration: 26 wk, statutory: 0 d, approval: at_once, "
            + "importers: {civil: {weight: 50 %}, military: {weight: 50 %, barred: true}}}").Run();
        Assert.That(run.Kpi(StockOut), Is.EqualTo(13.524).Within(0.02));
        Assert.That(run.Kpi(Lost), Is.EqualTo((30 - 13.524) * 0.63 * WeeklyDemand).Within(1));
    }

    /// <summary>A ban of four weeks inside a quota of a half: 42 % of demand lack for 22 weeks, 84 % for 4.
    /// Of 22 · 0.42 + 4 · 0.84 = 12.6 weeks of demand six are in stock, and 6.6 are lost.</summary>
    [Test]
    public void BanInsideAQuota_ClosesTheRest()
    {
        var run = ByHand("kind: quota, share: 50 %").With(
            "shocks.ban={kind: export_ban, country: China, start: 2027-05-24, duration: 4 wk}").Run();
        Assert.That(run.Kpi(Lost), Is.EqualTo(6.6 * WeeklyDemand).Within(0.5));
    }

    /// <summary>A quota from the end of a ban on: 84 % of demand lack for 13 weeks and 42 % for 13 more, of
    /// which the stock is worth 6.</summary>
    [Test]
    public void QuotaAfterABan_GoesOnWhereItEnds()
    {
        var run = ByHand("kind: export_ban, duration: 13 wk").With(
            "shocks.quota={kind: quota, country: China, start: 2027-05-31, duration: 13 wk, share: 50 %}")
            .Run();
        Assert.That(run.Kpi(Lost), Is.EqualTo(((13 * 0.84) + (13 * 0.42) - 6) * WeeklyDemand).Within(0.5));
    }

    /// <summary>Licences of consignments come after ten weeks; then a limit of 10 t in four weeks holds. In
    /// the periods from weeks 8, 12, 16, 20 and 24 of the shock on that is 50 t, four weeks later.</summary>
    [Test]
    public void Limit_HoldsForConsignmentsWithLicences()
    {
        using TemporaryFolder folder = new();
        var trial = ByHand("kind: quota, limit: 10 t, per: 4 wk").With(
            "shocks.licences={kind: export_licensing, country: China, start: 2027-03-01, duration: 26 wk, "
            + "statutory: 10 wk, approval: at_once, per_shipment: true}");
        var imports = folder.Write(trial).Series("week/imports/magnets_from_china");
        Assert.That(imports[56..82].Sum(), Is.EqualTo(50).Within(0.2));
    }

    /// <summary>Orders of 20 t by the reorder point: a quota of 10 % lets a tenth of the need pass, and not
    /// every tenth attempt; 48 weeks of it come in.</summary>
    [TestCase("{policy: reorder_quantity, reorder_point: 500 t, order_quantity: 20 t, review: continuous")]
    [TestCase("{policy: reorder_quantity, reorder_point: 500 t, order_quantity: 20 t, review: 1 wk")]
    [TestCase("{policy: reorder_up_to, reorder_point: 500 t, level: 520 t, review: 1 d")]
    public void Share_IsOfTheNeed_WhateverTheReview(string policy)
    {
        using TemporaryFolder folder = new();
        var imports = folder.Write(Trial.Of("ban-hand-calculation").With(
            "lanes.magnets_from_others=~", "lanes.magnets_from_china.contract=~",
            "lanes.magnets_from_china.to=~",
            $"stockpiles.magnet_pool={{initial: 500 t, replenish: {policy}, "
                + "from: [{lane: magnets_from_china}]}}",
            "shocks.export_ban={kind: quota, share: 10 %, duration: 52 wk}"))
            .Series("week/imports/magnets_from_china");
        Assert.That(imports[56..104].Sum(), Is.EqualTo(0.1 * 48 * WeeklyDemand).Within(40));
    }

    /// <summary>Two limits over two lanes whose consignments wait for licences: what one lane uses of a limit
    /// must be known to all before another passes.</summary>
    [Test]
    public void Limits_TogetherOverTwoLanes_BothHold()
    {
        using TemporaryFolder folder = new();
        var run = folder.Write(Trial.Of("ban-hand-calculation").With(
            "lanes.magnets_from_others.country=China", "lanes.magnets_from_china.shipment=1 t",
            "lanes.magnets_from_others.shipment=1 t",
            "shocks.export_ban={kind: quota, limit: 100 t, per: 4 wk}",
            "shocks.other={kind: quota, country: China, start: 2027-03-01, duration: 26 wk, limit: 110 t, "
                + "per: 5 wk}",
            "shocks.licences={kind: export_licensing, country: China, start: 2027-03-01, duration: 26 wk, "
                + "statutory: 2 wk, approval: at_once, per_shipment: true}"));
        var imports = run.Series("week/imports/magnets_from_china")
            .Zip(run.Series("week/imports/magnets_from_others"), (one, other) => one + other).ToArray();
        Assert.That(imports[56..82].Sum(), Is.InRange(500, 6 * 110));
    }

    /// <summary>What a ban inside a quota stops is not caught up by orders of a fixed size.</summary>
    [Test]
    public void Share_CountsNothingWhileABanHolds()
    {
        using TemporaryFolder folder = new();
        var imports = folder.Write(Trial.Of("ban-hand-calculation").With(
            "lanes.magnets_from_others=~", "lanes.magnets_from_china.contract=~",
            "lanes.magnets_from_china.to=~",
            "stockpiles.magnet_pool={initial: 500 t, replenish: {policy: reorder_quantity, "
                + "reorder_point: 500 t, order_quantity: 20 t, review: 1 d, "
                + "from: [{lane: magnets_from_china}]}}",
            "shocks.export_ban={kind: quota, share: 10 %, duration: 52 wk}",
            "shocks.ban={kind: export_ban, country: China, start: 2027-05-24, duration: 26 wk}"))
            .Series("week/imports/magnets_from_china");
        Assert.That(imports[68..94].Sum(), Is.LessThan(21), "the ban");
        Assert.That(imports[94..104].Max(), Is.LessThan(41), "and the weeks after it");
    }

    /// <summary>What is at sea goes back: stock lasts 6/0.84 = 7.143 weeks, until 30 weeks.</summary>
    [Test]
    public void GoodsTurnedBack_BringTheShortageForward()
    {
        var run = ByHand("kind: export_ban, goods_at_sea: turn_back").Run();
        Assert.That(run.Kpi(StockOut), Is.EqualTo(7.143).Within(0.01));
        Assert.That(run.Kpi(Lost), Is.EqualTo((30 - 7.143) * 0.84 * WeeklyDemand).Within(0.5));
    }

    /// <summary>One lane of two from the same country, each with half of the contract: as a share of 50 %.
    /// </summary>
    [Test]
    public void Lanes_LimitWhatIsHeldBack()
    {
        var run = ByHand("kind: export_ban, lanes: [magnets_from_china]").With(
            "lanes.magnets_from_china.contract=2100 t/yr",
            "lanes.others_from_china={like: magnets_from_china}").Run();
        Assert.That(run.Kpi(StockOut), Is.EqualTo(18.286).Within(0.01));
    }
}

using MagnetSim.Results;

namespace MagnetSim.Validation;

/// <summary>Export licences: between a ban and free trade, and by hand in weeks of 1/52 year.</summary>
public sealed class LicensingTests
{
    private const string FirstLicence = "first_licence/export_ban";
    private const string Licensed = "licensed/export_ban";
    private const string StockOut = "stock_out/export_ban";
    private const string Lost = "lost_52wk/export_ban";
    private const double WeeklyDemand = 5000 / 52.0;

    private static readonly string[] _scenarios =
        ["export-ban-2027", "export-ban-2031", "ban-hand-calculation"];

    /// <summary>Small enough for three digits.</summary>
    private static Trial ByHand(string licensing) => Trial.Of("ban-hand-calculation").With(
        "lanes.magnets_from_china.shipment=100 kg", "lanes.magnets_from_others.shipment=100 kg",
        $"shocks.export_ban={{kind: export_licensing, {licensing}}}");

    [TestCaseSource(nameof(_scenarios))]
    public void NoApproval_IsABan_ByteByByte(string scenario)
    {
        using TemporaryFolder folder = new();
        var trial = Trial.Of(scenario) with { Replications = 3 };
        var ban = folder.Write(trial, "ban");
        var licences = folder.Write(trial.With("shocks.export_ban={kind: export_licensing, "
            + "statutory: 45 working days, approval: 0 %/yr, importers: 30}"), "licences");
        AssertSame(licences, ban);
    }

    [TestCaseSource(nameof(_scenarios))]
    public void ApprovalAtOnce_IsFreeTrade_ByteByByte(string scenario)
    {
        using TemporaryFolder folder = new();
        var trial = Trial.Of(scenario) with { Replications = 3 };
        var free = folder.Write(trial.With("shocks=~"), "free");
        var licences = folder.Write(trial.With("shocks.export_ban={kind: export_licensing, "
            + "statutory: 0 d, approval: at_once, importers: 30}"), "licences");
        AssertSame(licences, free);
    }

    /// <summary>45 working days from Friday 4 April 2025 end on Friday 6 June, 63 days later.</summary>
    [Test]
    public void Statutory45WorkingDays_AreNineWeeksInSpring2025()
    {
        var run = ByHand("statutory: 45 working days, approval: at_once, importers: 1, start: 2025-04-04")
            .With("horizon={start: 2024-04-05, end: 2026-04-03}").Run();
        Assert.That(run.Kpi(FirstLicence), Is.EqualTo(9));
        Assert.That(run.Kpi(Licensed), Is.EqualTo(1));
    }

    /// <summary>Labour Day and the day after it, a Thursday and a Friday, put off the end by a weekend and
    /// two days: Tuesday 10 June.</summary>
    [Test]
    public void Holidays_AreNoWorkingDays()
    {
        var run = ByHand("statutory: 45 working days, approval: at_once, importers: 1, start: 2025-04-04")
            .With("horizon={start: 2024-04-05, end: 2026-04-03}",
                "calendar.holidays=[2025-05-01, 2025-05-02]").Run();
        Assert.That(run.Kpi(FirstLicence), Is.EqualTo(67 / 7.0).Within(1e-9));
    }

    /// <summary>For 13 weeks nothing passes, then all: a ban of 13 weeks, 473.1 t are lost.</summary>
    [Test]
    public void Relaxation_EndsTheWait()
    {
        var run = ByHand("statutory: 4 wk, approval: 0 %/yr, importers: 7, "
            + "relaxations: [{after: 13 wk, approval: at_once}]").Run();
        Assert.That(run.Kpi(FirstLicence), Is.EqualTo(13).Within(1e-9));
        Assert.That(run.Kpi(StockOut), Is.EqualTo(11.143).Within(0.005));
        Assert.That(run.Kpi(Lost), Is.EqualTo(473.1).Within(0.2));
    }

    /// <summary>Half of the imports may never pass: 42 % of demand lack from the first week to the 26th;
    /// stock lasts 4 + 6/0.42 = 18.286 weeks, and 30 − 18.286 weeks are short of 42 %.</summary>
    [Test]
    public void BarredImporters_NeverPass()
    {
        var run = ByHand("statutory: 0 d, approval: at_once, "
            + "importers: {civil: {weight: 50 %}, military: {weight: 50 %, barred: true}}").Run();
        Assert.That(run.Kpi(Licensed), Is.EqualTo(0.5));
        Assert.That(run.Kpi(StockOut), Is.EqualTo(4 + (6 / 0.42)).Within(0.01));
        Assert.That(run.Kpi(Lost), Is.EqualTo((26 - (6 / 0.42)) * 0.42 * WeeklyDemand).Within(0.5));
    }

    /// <summary>With a hazard of 2/yr for the 26 weeks less 9 of the law, 1 − exp(−2 · 17/52) = 48.0 % have a
    /// licence at the end; of 10,000 importers that is known to half a point.</summary>
    [Test]
    public void Hazard_LicensesItsShareOfImporters()
    {
        var run = ByHand("statutory: 9 wk, approval: 200 %/yr, importers: 10000").Run();
        Assert.That(run.Kpi(Licensed), Is.EqualTo(1 - Math.Exp(-34 / 52.0)).Within(0.015));
    }

    /// <summary>Decisions come every 10 weeks, and each refuses half: in 26 weeks there are two, so a quarter
    /// is left.</summary>
    [Test]
    public void Refused_ApplyAgainAtOnce()
    {
        var run = ByHand("statutory: 10 wk, approval: at_once, refusal: 50 %, importers: 10000").Run();
        Assert.That(run.Kpi(Licensed), Is.EqualTo(0.75).Within(0.013));
        Assert.That(run.Kpi(FirstLicence), Is.EqualTo(10).Within(1e-9));
    }

    /// <summary>Each consignment waits for four weeks, so none comes in weeks 4 to 8; two weeks of stock are
    /// used up at 4 + 2/0.84 = 6.381. What waits at the end of the regime passes then.</summary>
    [Test]
    public void PerShipment_DelaysEachConsignment()
    {
        var run = ByHand("statutory: 4 wk, approval: at_once, per_shipment: true")
            .With("sectors.all_users.stock.cover=2 wk").Run();
        Assert.That(run.Kpi(StockOut), Is.EqualTo(4 + (2 / 0.84)).Within(0.01));
        Assert.That(run.Kpi(Lost), Is.EqualTo((4 - (2 / 0.84)) * 0.84 * WeeklyDemand).Within(0.5));
    }

    /// <summary>Half of the 26 − 4 weeks of consignments that are decided in time are refused for good; the
    /// last four weeks pass at the end. So imports lack 11 weeks.</summary>
    [Test]
    public void PerShipment_RefusalCancels()
    {
        var run = ByHand("statutory: 4 wk, approval: at_once, refusal: 50 %, per_shipment: true").Run();
        var free = Trial.Of("ban-hand-calculation").With("shocks=~").Run();
        var lacking = free.Kpi("imports/magnets_from_china") - run.Kpi("imports/magnets_from_china");
        Assert.That(lacking / (0.84 * WeeklyDemand), Is.EqualTo(11).Within(0.2));
    }

    /// <summary>Consignments of another lane, however many, draw their own chance.</summary>
    [Test]
    public void PerShipment_LanesDrawByThemselves()
    {
        using TemporaryFolder folder = new();
        const string shock = "statutory: 1 wk, approval: 900 %/yr, refusal: 30 %, per_shipment: true";
        var trial = ByHand(shock).With("lanes.magnets_from_others.country=China");
        var one = folder.Write(trial, "one");
        var other = folder.Write(trial.With("lanes.magnets_from_others.contract=900 t/yr"), "other");
        Assert.That(other.Series("week/imports/magnets_from_china"),
            Is.EqualTo(one.Series("week/imports/magnets_from_china")));
    }

    /// <summary>2,000 t/yr for two years, of which half is refused; what is made is imported, sold where it
    /// was made, or at sea for some weeks at the end.</summary>
    [Test]
    public void PerShipment_RefusedLotsOfAProducerAreSoldElsewhere()
    {
        var run = Trial.Of("overseas-mine").Variant("offtake").With("shocks.host_country_stop="
            + "{kind: export_licensing, start: 2030-01-01, duration: 104 wk, statutory: 2 wk, "
            + "approval: at_once, refusal: 50 %, per_shipment: true}").Run();
        var sold = run.Kpi("other_buyers/overseas_mine");
        Assert.That(sold, Is.EqualTo(2000).Within(200));
        var atSea = run.Kpi("producer_output/overseas_mine") - sold - run.Kpi("imports/oxide_from_mine");
        Assert.That(atSea, Is.InRange(2000 * 25 / 365.25, 2000 * 50 / 365.25));
    }

    [Test]
    public void LicenceAfterTheEnd_NeverComes()
    {
        var run = ByHand("statutory: 30 wk, approval: at_once, importers: 5").Run();
        Assert.That(run.Kpi(FirstLicence), Is.EqualTo(double.PositiveInfinity));
        Assert.That(run.Kpi(Licensed), Is.Zero);
    }

    private static void AssertSame(RunFiles actual, RunFiles expected)
    {
        Assert.That(actual.Lines(RunFolder.SeriesFile), Is.EqualTo(expected.Lines(RunFolder.SeriesFile)));
        Assert.That(actual.Lines(RunFolder.LedgerFile), Is.EqualTo(expected.Lines(RunFolder.LedgerFile)));
    }
}

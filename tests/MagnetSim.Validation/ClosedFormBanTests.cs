namespace MagnetSim.Validation;

/// <summary>Bans whose outcome follows by hand, in weeks of 1/52 year.</summary>
public sealed class ClosedFormBanTests
{
    private const string StockOut = "stock_out/export_ban";
    private const string Lost = "lost_52wk/export_ban";
    private const string Fill = "fill_52wk/export_ban";

    // Small enough for three digits, and ten times as fast as the lots of the file.
    private static Trial Ban => Trial.Of("ban-hand-calculation").With(
        "lanes.magnets_from_china.shipment=100 kg", "lanes.magnets_from_others.shipment=100 kg",
        "sectors.all_users.arrives.steady=1 h");

    [Test]
    public void Ban_ToThePrintedDigitsInTheFiles()
    {
        using TemporaryFolder folder = new();
        var run = folder.Write(Trial.Of("ban-hand-calculation"));
        Assert.That(run.Summary(StockOut, "p50"), Is.EqualTo(11.143).Within(0.0005));
        Assert.That(run.Summary(Lost, "mean"), Is.EqualTo(1523.1).Within(0.05));
        Assert.That(run.Summary(Fill, "mean"), Is.EqualTo(0.6954).Within(0.00005));
    }

    [Test]
    public void Ban_WeekByWeekInTheFiles()
    {
        using TemporaryFolder folder = new();
        var shortfalls = folder.Write(Ban).Series("week/shortfall");
        var fullShortfall = 0.84 * 5000 / 52;
        double[] expected = [.. Enumerable.Range(0, 104).Select(week => fullShortfall * (week - 52) switch
        {
            11 => 12 - (4 + (6 / 0.84)),
            >= 12 and < 30 => 1.0,
            _ => 0.0,
        })];
        Assert.That(shortfalls, Is.EqualTo(expected).Within(0.3));
    }

    [Test]
    public void Ban_WithLargeLots_IsWithinAShipmentAndADay()
    {
        var run = Trial.Of("ban-hand-calculation").Variant("large_lots").Run();
        double dailyDemand = 5000 / 364.0, shipments = 2 * 5;
        double tonnes = dailyDemand + shipments, weeks = tonnes / (0.84 * 7 * dailyDemand);
        Assert.That(run.Kpi(StockOut), Is.EqualTo(11.143).Within(weeks));
        Assert.That(run.Kpi(Lost), Is.EqualTo(1523.1).Within(tonnes));
    }

    [TestCase("ban_13wk", 473.1, 0.9054)]
    [TestCase("ban_52wk", 3300.0, 0.3400)]
    public void ShorterAndLongerBan_ToThePrintedDigits(string variant, double lost, double fill)
    {
        var run = Trial.Of("ban-hand-calculation").Variant(variant).Run();
        Assert.That(run.Kpi(StockOut), Is.EqualTo(11.143).Within(0.0005));
        Assert.That(run.Kpi(Lost), Is.EqualTo(lost).Within(0.05));
        Assert.That(run.Kpi(Fill), Is.EqualTo(fill).Within(0.00005));
    }

    /// <summary>Four weeks of transit, and the weeks of stock over the share.</summary>
    [TestCase(0.80, 2, 6.50)]
    [TestCase(0.80, 4, 9.00)]
    [TestCase(0.80, 6, 11.50)]
    [TestCase(0.80, 8, 14.00)]
    [TestCase(0.93, 2, 6.15)]
    [TestCase(0.93, 4, 8.30)]
    [TestCase(0.93, 6, 10.45)]
    [TestCase(0.93, 8, 12.60)]
    public void StockOut_ByShareAndStock(double share, int weeksOfStock, double week)
    {
        var trial = Ban.With(
            $"lanes.magnets_from_china.contract={5000 * share} t/yr",
            $"lanes.magnets_from_others.contract={5000 * (1 - share)} t/yr",
            $"sectors.all_users.stock.cover={weeksOfStock} wk");
        Assert.That(trial.Run().Kpi(StockOut), Is.EqualTo(week).Within(0.005));
    }

    /// <summary>90 % is 4,500 t; 323.1 t are at sea, 800 t come from others, 576.9 t users hold.</summary>
    [Test]
    public void StockpileOf2800Tonnes_Fills90PercentOfAYearsBan()
    {
        var trial = Ban.Variant("ban_52wk").With("stockpiles.magnet_pool.initial=2800 t");
        Assert.That(trial.Run().Kpi(Fill), Is.EqualTo(0.90).Within(0.0001));
    }

    [Test]
    public void LongerBan_NeverLowersTheShortfall()
    {
        double[] shortfalls = [.. new[] { 13, 26, 52 }.Select(weeks =>
            Ban.With($"shocks.export_ban.duration={weeks} wk").Run()
                .Kpi("shortfall_52wk/export_ban"))];
        Assert.That(shortfalls, Is.Ordered.Ascending);
        Assert.That(shortfalls, Is.Unique);
    }

    /// <summary>Little's law: 4,200 t/yr for 28 days of a year of 365.</summary>
    [Test]
    public void Pipeline_HoldsFlowTimesTransit()
    {
        using TemporaryFolder folder = new();
        var run = folder.Write(Ban.With("shocks=~", "calendar.year=365 d"));
        Assert.That(run.Summary("in_transit/magnets_from_china", "mean"), Is.EqualTo(322.2).Within(0.05));
        Assert.That(run.Series("week/in_transit/magnets_from_china"), Is.All.EqualTo(322.2).Within(0.1));
    }
}

namespace MagnetSim.Validation;

/// <summary>Bans with numbers drawn anew whenever the tests run, against a formula of their own.</summary>
/// <remarks>The seed that a failed test prints, such as 77, repeats it:
/// <c>./magnetsim test --filter DrawnBan -- 'TestRunParameters.Parameter(name="drawn", value="77")'</c>.
/// </remarks>
public sealed class DrawnBanTests
{
    private const double ShipmentTonnes = 0.1;
    private const double WindowWeeks = 52;

    public enum Course
    {
        /// <summary>Stock lasts until goods arrive again.</summary>
        StockLasts,

        /// <summary>It does not, and goods arrive again within 52 weeks.</summary>
        ShortageEnds,

        /// <summary>It does not, and the 52 weeks end first.</summary>
        ShortageOutlastsTheWindow,
    }

    [Test]
    public void DrawnBan_FollowsTheFormula([Values] Course course)
    {
        var seed = TestContext.Parameters.Get("drawn", Random.Shared.Next());
        var ban = Draw(new Random(seed), course);
        TestContext.Out.WriteLine($"drawn seed {seed}: {ban}");
        var run = Trial(ban).Run();
        var week = run.Kpi("stock_out/export_ban");
        Assert.That(double.IsPositiveInfinity(week), Is.EqualTo(double.IsPositiveInfinity(ban.StockOutWeek)));
        if (double.IsFinite(week)) Assert.That(week, Is.EqualTo(ban.StockOutWeek).Within(ban.WeekTolerance));
        Assert.That(run.Kpi("lost_52wk/export_ban"), Is.EqualTo(ban.LostTonnes).Within(ban.MassTolerance));
        Assert.That(run.Kpi("fill_52wk/export_ban"),
            Is.EqualTo(ban.Fill).Within(ban.MassTolerance / (WindowWeeks * ban.WeeklyDemand)));
    }

    private static Trial Trial(DrawnBan ban) => Validation.Trial.Of("ban-hand-calculation").With(
        $"sectors.all_users.demand={ban.YearlyDemand} t/yr",
        $"sectors.all_users.stock.cover={ban.StockDays} d",
        "sectors.all_users.arrives.steady=1 h",
        $"lanes.magnets_from_china.contract={ban.YearlyDemand * ban.Share} t/yr",
        $"lanes.magnets_from_others.contract={ban.YearlyDemand * (1 - ban.Share)} t/yr",
        $"lanes.magnets_from_china.lead_time={ban.TransitDays} d",
        $"lanes.magnets_from_others.lead_time={ban.TransitDays} d",
        $"lanes.magnets_from_china.shipment={ShipmentTonnes} t",
        $"lanes.magnets_from_others.shipment={ShipmentTonnes} t",
        $"shocks.export_ban.duration={ban.BanDays} d");

    private static DrawnBan Draw(Random random, Course course)
    {
        while (true)
        {
            DrawnBan ban = new(
                YearlyDemand: random.Next(2000, 9001),
                Share: random.Next(50, 96) / 100.0,
                StockDays: random.Next(7, 85),
                TransitDays: random.Next(7, 71),
                BanDays: random.Next(14, 365));
            if (ban.Course == course && ban.IsClear) return ban;
        }
    }

    /// <summary>Imports pause one transit after the ban's start, for as long as the ban; meanwhile their
    /// share of demand is taken from stock.</summary>
    private sealed record DrawnBan(
        int YearlyDemand, double Share, int StockDays, int TransitDays, int BanDays)
    {
        public double WeeklyDemand => YearlyDemand / WindowWeeks;

        public Course Course => StockLastsWeeks >= BanWeeks ? Course.StockLasts
            : PauseEnds <= WindowWeeks ? Course.ShortageEnds
            : Course.ShortageOutlastsTheWindow;

        /// <summary>Whether the size of a lot cannot decide which course it takes.</summary>
        public bool IsClear => Math.Abs(StockLastsWeeks - BanWeeks) > 0.5
            && PauseBegins + StockLastsWeeks < WindowWeeks - 0.5;

        public double StockOutWeek =>
            StockLastsWeeks < BanWeeks ? PauseBegins + StockLastsWeeks : double.PositiveInfinity;

        public double LostTonnes => StockLastsWeeks < BanWeeks
            ? Share * WeeklyDemand * (Math.Min(PauseEnds, WindowWeeks) - StockOutWeek)
            : 0;

        public double Fill => 1 - (LostTonnes / (WindowWeeks * WeeklyDemand));

        /// <summary>A shipment on each lane and what is used in an hour.</summary>
        public double MassTolerance => (2 * ShipmentTonnes) + (WeeklyDemand / (7 * 24));

        public double WeekTolerance => MassTolerance / (Share * WeeklyDemand);

        private double BanWeeks => BanDays / 7.0;

        private double PauseBegins => TransitDays / 7.0;

        private double PauseEnds => PauseBegins + BanWeeks;

        private double StockLastsWeeks => StockDays / 7.0 / Share;
    }
}

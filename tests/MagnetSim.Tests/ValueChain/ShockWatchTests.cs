using MagnetSim.Engine;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

public class ShockWatchTests
{
    private const double Start = 70;

    private static readonly ShockWatch.Group _first = new("first", [0]);
    private static readonly ShockWatch.Group _both = new("both", [0, 1]);

    [Test]
    public void FirstShortage_IsTheFirstWeekBelow95Percent()
    {
        var watch = Watch(weeks: 10, sector: 0, 100, 95, 94, 0);
        Assert.That(watch.FirstShortage(_first), Is.EqualTo(2));
    }

    [Test]
    public void FirstShortage_OfAllTogether_IsThatOfThePool()
    {
        var watch = Watch(weeks: 10, sector: 0, 100, 91, 100);
        Fill(watch, sector: 1, 100, 100, 80);
        Assert.That(watch.FirstShortage(_first), Is.EqualTo(1));
        Assert.That(watch.FirstShortage(_both), Is.EqualTo(2), "95.5 % in week 1, 90 % in week 2");
    }

    [Test]
    public void Shortage_ThatNeverComes_IsInfinite()
    {
        var watch = Watch(weeks: 10, sector: 0, 100, 100, 100);
        Assert.That(watch.FirstShortage(_first), Is.EqualTo(double.PositiveInfinity));
        Assert.That(watch.StockOut(_first), Is.EqualTo(double.PositiveInfinity));
        Assert.That(watch.TimeToRecover(_first), Is.NaN, "nothing to recover from");
    }

    [Test]
    public void Shortage_InAWeekThatTheHorizonCutsOff_DoesNotCount()
    {
        var watch = NewWatch(horizonDays: Start + 14 + 6);
        Fill(watch, sector: 0, 100, 100, 0);
        Assert.That(watch.FirstShortage(_first), Is.EqualTo(double.PositiveInfinity));
    }

    [Test]
    public void Recovery_IsTheStartOfFourGoodWeeks()
    {
        var watch = Watch(weeks: 12, sector: 0, 50, 100, 100, 100, 98, 99, 100, 99, 100);
        Assert.That(watch.TimeToRecover(_first), Is.EqualTo(5), "99 % is good: 1 point less than before");
    }

    [Test]
    public void Recovery_IsMeasuredByTheFillBefore()
    {
        var watch = NewWatch(Start + 84);
        for (var week = -10; week < 0; week++)
            Demand(watch, sector: 0, week, onTime: 90);
        Fill(watch, sector: 0, 10, 88, 89, 89, 89, 89);
        Assert.That(watch.TimeToRecover(_first), Is.EqualTo(2));
    }

    [Test]
    public void Recovery_BeginsAfterTheFirstShortage()
    {
        var watch = NewWatch(Start + 84);
        for (var week = -10; week < 0; week++)
            Demand(watch, sector: 0, week, onTime: 90);
        Fill(watch, sector: 0, 93, 93, 93, 93, 93);
        Assert.That(watch.FirstShortage(_first), Is.Zero);
        Assert.That(watch.TimeToRecover(_first), Is.EqualTo(1));
    }

    [Test]
    public void StockOut_OnTheFirstDay_IsAtTheStart()
    {
        var watch = NewWatch(Start + 84);
        var endOfStep = Some.Day(Start + 1) - TimeSpan.FromTicks(1);
        watch.Demand(0, endOfStep, TimeSpan.FromDays(1), asked: 100, onTime: 0);
        Assert.That(watch.StockOut(_first), Is.Zero);
        watch = NewWatch(Start + 84);
        watch.Demand(0, endOfStep, TimeSpan.FromDays(30), asked: 100, onTime: 0);
        Assert.That(watch.StockOut(_first), Is.Zero, "a step that was under way");
    }

    [Test]
    public void Recovery_WithoutFourGoodWeeks_NeverCame() =>
        Assert.That(
            Watch(weeks: 4, sector: 0, 50, 100, 100, 100).TimeToRecover(_first),
            Is.EqualTo(double.PositiveInfinity));

    [Test]
    public void StockOut_IsWithinTheStep_WhereTheStockWasUsedUp()
    {
        var watch = NewWatch(Start + 364);
        var step = TimeSpan.FromDays(1);
        watch.Demand(0, Some.Day(Start - 1), step, asked: 100, onTime: 0);
        watch.Demand(0, Some.Day(Start + 7), step, asked: 100, onTime: 100);
        watch.Demand(0, Some.Day(Start + 8), step, asked: 100, onTime: 40);
        watch.Demand(0, Some.Day(Start + 9), step, asked: 100, onTime: 0);
        Assert.That(watch.StockOut(_first), Is.EqualTo(7.4 / 7).Within(1e-9));
    }

    [TestCase(363, false)]
    [TestCase(364, true)]
    public void Window_IsWhole_FromADay(int days, bool expected) =>
        Assert.That(NewWatch(Start + days).HasWholeWindow, Is.EqualTo(expected));

    [Test]
    public void Window_Is52Weeks_ByTheDateOfTheDemand()
    {
        var watch = NewWatch(Start + 400);
        for (var week = -10; week <= 52; week++)
            Demand(watch, sector: 0, week, onTime: week is 3 or 52 ? 20 : week == 5 ? 60 : 100);
        foreach (var day in (double[])[Start - 1, Start, Start + 363, Start + 364])
        {
            watch.Late(0, Some.Day(day), 7);
            watch.Lost(0, Some.Day(day), 5);
        }

        Assert.That(watch.Shortfall52(_first), Is.EqualTo(120));
        Assert.That(watch.Fill52(_first), Is.EqualTo(1 - (120 / 5200.0)).Within(1e-12));
        Assert.That(watch.PeakShortfall(_first), Is.EqualTo(80));
        Assert.That(watch.Late52(_first), Is.EqualTo(14), "the first day and the last");
        Assert.That(watch.Lost52(_first), Is.EqualTo(10));
    }

    [Test]
    public void Shock_AfterTheHorizon_SeesNothing()
    {
        var watch = NewWatch(horizonDays: 30);
        Demand(watch, sector: 0, week: -9, onTime: 0);
        Assert.That(watch.FirstShortage(_both), Is.NaN);
        Assert.That(watch.HasWholeWindow, Is.False);
    }

    /// <summary>A watch whose sector was served these parts of 100 week by week from the start.</summary>
    private static ShockWatch Watch(int weeks, int sector, params int[] onTime)
    {
        var watch = NewWatch(Start + (7 * weeks));
        Fill(watch, sector, onTime);
        return watch;
    }

    private static ShockWatch NewWatch(double horizonDays)
    {
        var simulation = new Simulation(seed: 1, replication: 0);
        return new(simulation, "shock", Some.Day(Start), Some.Day(0), Some.Day(horizonDays), 2,
            new UseMeter(1));
    }

    private static void Fill(ShockWatch watch, int sector, params int[] onTime)
    {
        for (var week = 0; week < onTime.Length; week++)
            Demand(watch, sector, week, onTime[week]);
    }

    private static void Demand(ShockWatch watch, int sector, int week, long onTime) =>
        watch.Demand(sector, Some.Day(Start + (7 * week) + 3), TimeSpan.FromDays(1), asked: 100, onTime);
}

using MagnetSim.Engine;

namespace MagnetSim.Tests.Engine;

public class StatisticsTests
{
    [Test]
    public void Tally_OfAHandWorkedSample()
    {
        var tally = new Tally();
        foreach (var value in (double[])[2, 4, 4, 4, 5, 5, 7, 9]) tally.Add(value);

        Assert.That(tally.Count, Is.EqualTo(8));
        Assert.That(tally.Mean, Is.EqualTo(5));
        Assert.That(tally.Variance, Is.EqualTo(32.0 / 7).Within(1e-15));
        Assert.That(tally.StandardDeviation, Is.EqualTo(Math.Sqrt(32.0 / 7)).Within(1e-15));
        Assert.That(tally.Minimum, Is.EqualTo(2));
        Assert.That(tally.Maximum, Is.EqualTo(9));
    }

    [Test]
    public void Tally_WithoutValues_HasNone()
    {
        var tally = new Tally();
        Assert.That((double[])[tally.Mean, tally.Variance, tally.Minimum, tally.Maximum], Is.All.NaN);
        tally.Add(-3);
        Assert.That(tally.Mean, Is.EqualTo(-3));
        Assert.That(tally.Variance, Is.NaN);
        Assert.That(tally.Maximum, Is.EqualTo(-3));
    }

    [Test]
    public void Tally_KeepsTheSpread_BesideALargeMean()
    {
        var tally = new Tally();
        for (var i = 0; i < 100_000; i++) tally.Add(1e9 + (i % 2));
        Assert.That(tally.Variance, Is.EqualTo(0.25).Within(1e-5));
    }

    [Test]
    public void TimeWeighted_OfAHandWorkedStock()
    {
        // 10 for 2 days, 4 for 6 days, 0 for 2 days: (20 + 24 + 0) / 10.
        var stock = new TimeWeighted(SimTime.Zero, 10);
        stock.Update(SimTime.FromDays(2), 4);
        stock.Update(SimTime.FromDays(8), 0);

        Assert.That(stock.Mean(SimTime.FromDays(10)), Is.EqualTo(4.4).Within(1e-15));
        Assert.That(stock.Mean(SimTime.FromDays(10)), Is.EqualTo(4.4).Within(1e-15), "reading again");
    }

    [Test]
    public void TimeWeighted_Restarted_ForgetsTheTimeBefore_ButNotTheValue()
    {
        var stock = new TimeWeighted(SimTime.FromDays(1), 10);
        stock.Update(SimTime.FromDays(2), 4);
        stock.Restart(SimTime.FromDays(3));
        Assert.That(stock.Mean(SimTime.FromDays(3)), Is.EqualTo(4), "no time has passed");

        stock.Update(SimTime.FromDays(5), 8);
        Assert.That(stock.Start, Is.EqualTo(SimTime.FromDays(3)));
        Assert.That(stock.Mean(SimTime.FromDays(7)), Is.EqualTo(6));
    }

    [Test]
    public void TimeWeighted_GoingBack_IsAnError()
    {
        var stock = new TimeWeighted(SimTime.FromDays(1), 10);
        Assert.That(
            () => stock.Update(SimTime.Zero, 4),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.StartsWith(
                "Time ran from day 1 back to day 0."));
    }

    [Test]
    public void TimeWeighted_KeepsItsDigits_OverTenYearsOfTicks()
    {
        var stream = new RandomStream(2026, 0, "intervals");
        var stock = new TimeWeighted(SimTime.Zero, 0.1);
        decimal integral = 0;
        var now = SimTime.Zero;
        var end = SimTime.FromDays(3652.5);
        var value = 0.1;
        while (now < end)
        {
            var next = now + TimeSpan.FromMinutes(1 + (40 * stream.NextUniform()));
            integral += (decimal)value * (next - now).Ticks;
            value = stream.NextUniform() * 1e6;
            stock.Update(next, value);
            now = next;
        }

        var mean = integral / now.Ticks;
        Assert.That(stock.Mean(now), Is.EqualTo((double)mean).Within(1e-15 * (double)mean));
    }
}

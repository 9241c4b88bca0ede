using System.Numerics;
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

    [TestCase(0, 1e-13)]
    [TestCase(1_000_000_000, 1e-9)]
    [TestCase(1_000_000_000_000, 1e-6)]
    public void Tally_KeepsTheSpread_BesideALargeMean(long mean, double tolerance)
    {
        const int count = 1_000_000;
        var stream = new RandomStream(2026, 0, "spread");
        var tally = new Tally();
        BigInteger sum = 0, sumOfSquares = 0;
        for (var i = 0; i < count; i++)
        {
            var value = mean + (long)(1000 * stream.NextUniform());
            tally.Add(value);
            sum += value;
            sumOfSquares += (BigInteger)value * value;
        }

        var exactMean = (double)sum / count;
        var exactVariance = (double)((count * sumOfSquares) - (sum * sum)) / count / (count - 1);
        Assert.That(tally.Mean, Is.EqualTo(exactMean).Within(1e-13 * exactMean));
        Assert.That(tally.Variance, Is.EqualTo(exactVariance).Within(tolerance * exactVariance));
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
    public void TimeWeighted_OfSeveralValuesAtOneInstant_CountsTheLast()
    {
        var stock = new TimeWeighted(SimTime.Zero, 10);
        stock.Update(SimTime.FromDays(2), 1000);
        stock.Update(SimTime.FromDays(2), 4);
        Assert.That(stock.Value, Is.EqualTo(4));
        Assert.That(stock.IntegralDays(SimTime.FromDays(2)), Is.EqualTo(20));
        Assert.That(stock.IntegralDays(SimTime.FromDays(5)), Is.EqualTo(20 + (3 * 4)));
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
    public void TimeWeighted_KeepsASmallValue_BetweenTwoLargeOnesThatCancel()
    {
        var level = new TimeWeighted(SimTime.Zero, 1e20);
        level.Update(SimTime.FromDays(1), 3);
        level.Update(SimTime.FromDays(2), -1e20);
        Assert.That(level.IntegralDays(SimTime.FromDays(3)), Is.EqualTo(3));
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

    [Test]
    public void AfterAWarmUp_StatisticsAreThoseOfTheTimeSince()
    {
        var simulation = new Simulation(2026, 0);
        var work = new Work(simulation);
        simulation.Run(SimTime.FromDays(110));
        work.Restart();
        Assert.That((double[])[work.Tally.Minimum, work.Tally.Maximum, work.Batches.Mean], Is.All.NaN);
        simulation.Run(SimTime.FromDays(114));

        // The events of days 110 to 113; the next one is at the horizon, and does not happen.
        Assert.That(work.Counter.Start, Is.EqualTo(SimTime.FromDays(110)));
        Assert.That(work.Counter.Count, Is.EqualTo(4));
        Assert.That(work.Counter.RatePerDay(simulation.Now), Is.EqualTo(1));
        Assert.That(work.Level.Mean(simulation.Now), Is.EqualTo(111.5));
        Assert.That(work.Tally.Mean, Is.EqualTo(111.5));
        Assert.That(work.Tally.Variance, Is.EqualTo(5.0 / 3).Within(1e-14));
        Assert.That(work.Tally.Minimum, Is.EqualTo(110));
        Assert.That(work.Tally.Maximum, Is.EqualTo(113));
        Assert.That(work.Batches.BatchCount, Is.EqualTo(4));
        Assert.That(work.Batches.Mean, Is.EqualTo(111.5));
        Assert.That(work.Histogram.Count, Is.EqualTo(4));
        Assert.That(work.Histogram.Quantile(0.5), Is.EqualTo(111));
    }

    [Test]
    public void Observations_AllocateNothing()
    {
        var work = new Work(new Simulation(2026, 0));
        for (var value = 0; value < 1000; value++) work.Observe(value);

        // The runtime may allocate once in a while; what an observation allocates would show each time.
        var least = Enumerable.Range(0, 3).Min(_ => work.BytesAllocatedBy(10_000));
        Assert.That(least, Is.Zero);
    }

    /// <summary>Observes the number of the day at the start of each day, by every statistic.</summary>
    private sealed class Work : Component
    {
        private readonly Signal _observe;

        public Work(Simulation simulation)
            : base(simulation, "work")
        {
            _observe = Signal("observe", Priority.Observe, ObserveDay);
            Schedule(_observe, Now, 0);
        }

        public Counter Counter { get; } = new(SimTime.Zero);

        public TimeWeighted Level { get; } = new(SimTime.Zero, 0);

        public Tally Tally { get; } = new();

        public BatchMeans Batches { get; } = new();

        public QuantileHistogram Histogram { get; } = new();

        public void Restart()
        {
            Counter.Restart(Now);
            Level.Restart(Now);
            Tally.Restart();
            Batches.Restart();
            Histogram.Restart();
        }

        public long BytesAllocatedBy(int observations)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < observations; i++) Observe(i % 1000);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        public void Observe(long value)
        {
            Counter.Add();
            Level.Update(Now, value);
            Tally.Add(value);
            Batches.Add(value);
            Histogram.Add(value);
        }

        private void ObserveDay(long day)
        {
            Observe(day);
            Schedule(_observe, Now + TimeSpan.FromDays(1), day + 1);
        }
    }
}

using MagnetSim.Engine;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

public class ArrivalsTests
{
    private const long Order = 1000;

    private static readonly TimeSpan _tick = TimeSpan.FromTicks(1);

    [Test]
    public void Steady_AsksATickBeforeTheEndOfEachStep()
    {
        var steady = new SteadySteps(Flat(0.7), TimeSpan.FromDays(2));
        Assert.That(steady.Next(SimTime.Zero, factor: 1), Is.EqualTo(Some.Day(2) - _tick));
        steady.Arise(Some.Day(2) - _tick, 1);
        Assert.That(steady.Next(Some.Day(2) - _tick, factor: 1), Is.EqualTo(Some.Day(4) - _tick));
    }

    [Test]
    public void Steady_OfFractions_AddsUpToTheIntegral()
    {
        var steady = new SteadySteps(Flat(0.75), TimeSpan.FromDays(1));
        long[] asked = [.. Enumerable.Range(0, 8).Select(_ => steady.Arise(SimTime.Zero, factor: 1))];
        Assert.That(asked, Is.EqualTo((long[])[1, 0, 1, 1, 1, 0, 1, 1]), "3 in 4 steps, each sum rounded");
    }

    [Test]
    public void Steady_ThatGrows_AddsUpToTheIntegral()
    {
        var profile = new Profile([new(0, 12_345.6, 1e-3)]);
        var steady = new SteadySteps(profile, TimeSpan.FromDays(1));
        var sum = Enumerable.Range(0, 364).Sum(_ => steady.Arise(SimTime.Zero, factor: 1));
        Assert.That(sum, Is.EqualTo(Math.Floor(profile.Integral(Some.Day(364)))).Within(1));
    }

    [Test]
    public void Steady_IsMultipliedByTheFactor()
    {
        var steady = new SteadySteps(Flat(100), TimeSpan.FromDays(1));
        Assert.That(steady.Arise(SimTime.Zero, factor: 1.5), Is.EqualTo(150));
        Assert.That(steady.Arise(SimTime.Zero, factor: 0), Is.Zero);
    }

    [Test]
    public void Poisson_OrdersComeAtTheRateOfTheProfile()
    {
        var times = Times(Flat(100), factor: 1, orders: 10_000);
        Assert.That(times[^1].Days, Is.EqualTo(100_000).Within(3000), "3 standard errors");
        Assert.That(times, Is.Ordered);
    }

    [Test]
    public void Poisson_IntervalsAreThoseOfTheDraws_InTheirOrder()
    {
        var draws = new KeyedDraws(1, 0, "orders");
        var days = 0.0;
        foreach (var (number, time) in Times(Flat(100), factor: 1, orders: 200).Index())
        {
            days -= Order / 100.0 * Math.Log(draws.Uniform(number, 0));
            Assert.That(time.Days, Is.EqualTo(days).Within(1e-8), $"order {number}");
        }
    }

    [Test]
    public void Poisson_AtTwiceTheDemand_IsTheSameSequenceInHalfTheTime()
    {
        double[] single = [.. Times(Flat(100), factor: 1, orders: 50).Select(time => time.Days)];
        double[] scaled = [.. Times(Flat(200), factor: 1, orders: 50).Select(time => 2 * time.Days)];
        double[] shocked = [.. Times(Flat(100), factor: 2, orders: 50).Select(time => 2 * time.Days)];
        Assert.That(scaled, Is.EqualTo(single).Within(1e-6));
        Assert.That(shocked, Is.EqualTo(single).Within(1e-6));
    }

    [Test]
    public void Poisson_FactorThatChanges_KeepsWhatIsLeftOfTheInterval()
    {
        var plain = Poisson(Flat(100));
        var first = plain.Next(SimTime.Zero, factor: 1).Days;
        var half = first / 2;

        var shocked = Poisson(Flat(100));
        shocked.Next(SimTime.Zero, factor: 1);
        shocked.FactorChanges(Some.Day(half), oldFactor: 1);
        Assert.That(shocked.Next(Some.Day(half), factor: 4).Days, Is.EqualTo(half + (half / 4)).Within(1e-9));
    }

    [Test]
    public void Poisson_WithoutDemand_WaitsForItsReturn()
    {
        var plain = Poisson(Flat(100));
        var first = plain.Next(SimTime.Zero, factor: 1).Days;

        var stopped = Poisson(Flat(100));
        stopped.Next(SimTime.Zero, factor: 1);
        stopped.FactorChanges(SimTime.Zero, oldFactor: 1);
        Assert.That(stopped.Next(SimTime.Zero, factor: 0), Is.EqualTo(SimTime.Max));
        stopped.FactorChanges(Some.Day(30), oldFactor: 0);
        Assert.That(stopped.Next(Some.Day(30), factor: 1).Days, Is.EqualTo(30 + first).Within(1e-9));
    }

    [Test]
    public void Multiplier_IsTheProductOfTheFactorsInForce()
    {
        var multiplier = new Multiplier();
        multiplier.Begin(1.1);
        multiplier.Begin(0.7);
        multiplier.Begin(1.1);
        Assert.That(multiplier.Value, Is.EqualTo(1.1 * 0.7 * 1.1).Within(1e-15));
        multiplier.End(1.1);
        multiplier.End(1.1);
        Assert.That(multiplier.Value, Is.EqualTo(0.7));
        multiplier.End(0.7);
        Assert.That(multiplier.Value, Is.EqualTo(1), "to the last digit");
    }

    private static Profile Flat(double rate) => new([new(0, rate, 0)]);

    private static PoissonOrders Poisson(Profile profile) =>
        new(profile, Order, new KeyedDraws(1, 0, "orders"));

    private static SimTime[] Times(Profile profile, double factor, int orders)
    {
        var poisson = Poisson(profile);
        var times = new SimTime[orders];
        for (var i = 0; i < orders; i++)
        {
            times[i] = poisson.Next(i > 0 ? times[i - 1] : SimTime.Zero, factor);
            Assert.That(poisson.Arise(times[i], factor), Is.EqualTo(Order));
        }

        return times;
    }
}

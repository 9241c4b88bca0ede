using MagnetSim.Engine;

namespace MagnetSim.Tests.Engine;

public class CounterTests
{
    [Test]
    public void CountAndRate_ByHand()
    {
        var counter = new Counter(SimTime.FromDays(2));
        Assert.That(counter.RatePerDay(SimTime.FromDays(2)), Is.NaN, "no time has passed");
        counter.Add();
        counter.Add(4);
        Assert.That(counter.Count, Is.EqualTo(5));
        Assert.That(counter.RatePerDay(SimTime.FromDays(4)), Is.EqualTo(2.5));
        Assert.That(counter.RatePerDay(SimTime.FromDays(12)), Is.EqualTo(0.5));
    }

    [Test]
    public void GoingBack_IsAnError()
    {
        var counter = new Counter(SimTime.FromDays(2));
        Assert.That(
            () => counter.RatePerDay(SimTime.FromDays(1)),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.StartsWith(
                "Time ran from day 2 back to day 1."));
        Assert.That(
            () => counter.Restart(SimTime.FromDays(1)), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}

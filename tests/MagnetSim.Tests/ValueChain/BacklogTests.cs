using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

public class BacklogTests
{
    [Test]
    public void Backlog_GivesTheOldestFirst_AndNeverTwoAtOnce()
    {
        var backlog = new Backlog();
        backlog.Add(Some.Day(1), 10);
        backlog.Add(Some.Day(2), 0);
        backlog.Add(Some.Day(3), 5);

        Assert.That(backlog.TakeOldest(4), Is.EqualTo(4));
        Assert.That(backlog.OldestDate, Is.EqualTo(Some.Day(1)));
        Assert.That(backlog.TakeOldest(100), Is.EqualTo(6), "no more than is left of the oldest");
        Assert.That(backlog.OldestDate, Is.EqualTo(Some.Day(3)));
        Assert.That(backlog.Milligrams, Is.EqualTo(5));
    }

    [Test]
    public void Backlog_ThatWasEmptied_BeginsAnew()
    {
        var backlog = new Backlog();
        Assert.That(backlog.TakeOldest(1), Is.Zero);
        backlog.Add(Some.Day(1), 10);
        backlog.TakeOldest(10);
        Assert.That(backlog.Milligrams, Is.Zero);

        backlog.Add(Some.Day(5), 2);
        Assert.That(backlog.OldestDate, Is.EqualTo(Some.Day(5)));
        Assert.That(backlog.TakeOldest(10), Is.EqualTo(2));
    }
}

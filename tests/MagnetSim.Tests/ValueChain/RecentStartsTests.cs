using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

public class RecentStartsTests
{
    [Test]
    public void Rate_IsWhatWasStartedInTheLast28Days()
    {
        var starts = new RecentStarts();
        Assert.That(starts.Rate(Some.Day(0)), Is.Zero);
        starts.Add(Some.Day(1), 280);
        starts.Add(Some.Day(11), 28);
        Assert.That(starts.Rate(Some.Day(11)), Is.EqualTo(11));
        Assert.That(starts.Rate(Some.Day(28.5)), Is.EqualTo(11));
        Assert.That(starts.Rate(Some.Day(29.5)), Is.EqualTo(1));
        Assert.That(starts.Rate(Some.Day(39.5)), Is.Zero);
    }

    [Test]
    public void Rate_OfRegularStarts_IsTheirs_AtTheInstantOfAStartToo()
    {
        var starts = new RecentStarts();
        for (var day = 0; day <= 70; day += 7)
            starts.Add(Some.Day(day), 7);
        Assert.That(starts.Rate(Some.Day(70)), Is.EqualTo(1), "four starts in 28 d, not five");
    }
}

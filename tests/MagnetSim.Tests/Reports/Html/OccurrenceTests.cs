using MagnetSim.Reports;

namespace MagnetSim.Tests.Reports;

public sealed class OccurrenceTests
{
    private const double Never = double.PositiveInfinity;

    [Test]
    public void CertainOccurrence_HasAnIntervalOfItsMedian()
    {
        var weeks = Occurrence.Of([.. Enumerable.Range(1, 100).Select(week => (double)week)])!;
        Assert.That(weeks.IsCertain, Is.True);
        // Of 100 the 40th and the 61st bound the median with 96.5 %, by the binomial distribution.
        Assert.That(weeks.MedianInterval, Is.EqualTo((40d, 61d)));
        Assert.That(weeks.Spread("weeks"), Is.EqualTo(
            "50 weeks (median; 95 % interval of the median 40–61, 90 % of runs 5–95)"));
        Assert.That(weeks.Share, Is.EqualTo("in all 100 runs"));
    }

    [Test]
    public void OccurrenceInSomeRuns_IsDescribedWhereItComes()
    {
        double[] values = [.. Enumerable.Repeat(Never, 15), 4, 5, 6, 7, 8, double.NaN];
        var weeks = Occurrence.Of(values)!;
        Assert.That((weeks.Runs, weeks.Count), Is.EqualTo((20, 5)));
        // Wilson's interval of 5 in 20, as statistics packages give it: 0.1119 to 0.4687.
        Assert.That(weeks.Share, Is.EqualTo("in 5 of 20 runs (25.0 %; 95 % interval 11.2–46.9 %)"));
        Assert.That(weeks.Spread("weeks"), Is.EqualTo("6 weeks (median; 90 % of these runs 4–8)"));
    }

    [Test]
    public void OneRunThatEscapes_LeavesTheInterval()
    {
        double[] values = [.. Enumerable.Range(1, 99).Select(week => (double)week), Never];
        Assert.That(Occurrence.Of(values)!.Spread("weeks"), Is.EqualTo(
            "50 weeks (median; 95 % interval of the median 40–61, 90 % of runs 5–95)"));
    }

    [Test]
    public void SameInAllRuns_IsSaidOnce() => Assert.That(
        Occurrence.Of([.. Enumerable.Repeat(149d, 60)])!.Spread("weeks"),
        Is.EqualTo("149 weeks (median and 90 % of runs)"));

    [Test]
    public void OneRun_HasNoSpread()
    {
        var week = Occurrence.Of([1])!;
        Assert.That(week.Spread("weeks"), Is.EqualTo("1 week"));
        Assert.That(week.Share, Is.EqualTo("in this one run"));
    }

    [Test]
    public void WhatNeverComes_IsCountedInTheInterval()
    {
        double[] values = [.. Enumerable.Repeat(3d, 60), .. Enumerable.Repeat(Never, 40)];
        var weeks = Occurrence.Of(values)!;
        Assert.That(weeks.MedianInterval, Is.EqualTo((3d, Never)));
        Assert.That(weeks.MedianCell, Is.EqualTo("3 (3–never)"));
        Assert.That(weeks.Spread("weeks"), Is.EqualTo(
            "3 weeks (median; 95 % interval of the median 3–never, 90 % of runs 3–never)"));
        Assert.That(Occurrence.Of([Never, Never])!.Share, Is.EqualTo("in any of 2 runs"));
    }

    [Test]
    public void WhatIsNotKnown_IsNoOccurrence()
    {
        Assert.That(Occurrence.Of(null), Is.Null);
        Assert.That(Occurrence.Of([double.NaN, double.NaN]), Is.Null);
    }
}

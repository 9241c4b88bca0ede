using MagnetSim.Reports;

namespace MagnetSim.Tests.Reports;

/// <summary>What is said of a run right after it is what its folder says.</summary>
public sealed class RunDataTests
{
    [TestCase(1)]
    [TestCase(7)]
    public void RunThatWasJustDone_IsTheSameAsItsFolder(int replications)
    {
        var result = TenYearRun.WithBan(replications);
        RunData done = RunData.Of(result), read = StoredRuns.Of(result);
        Assert.That(done.Run.Kpis, Is.EqualTo(read.Run.Kpis));
        Assert.That(done.Ledger, Is.EqualTo(read.Ledger));
        Assert.That(done.Run.Series.Select(
                series => (series.Period, series.Measure, series.Part, series.Unit)),
            Is.EqualTo(read.Run.Series.Select(
                series => (series.Period, series.Measure, series.Part, series.Unit))));
        Assert.That(done.Run.Series.SelectMany(series => series.Values),
            Is.EqualTo(read.Run.Series.SelectMany(series => series.Values)));
        Assert.That(done.Run.Series.SelectMany(series => series.Dates),
            Is.EqualTo(read.Run.Series.SelectMany(series => series.Dates)));
        Assert.That(done.Replications.Keys, Is.EqualTo(read.Replications.Keys));
        foreach (var key in done.Replications.Keys)
            Assert.That(done.Replications.Find(key), Is.EqualTo(read.Replications.Find(key)));
    }
}

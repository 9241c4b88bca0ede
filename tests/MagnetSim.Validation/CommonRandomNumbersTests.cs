using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Validation;

/// <summary>What comparisons gain from scenarios that share their chance, as <c>compare</c> reports
/// it.</summary>
public sealed class CommonRandomNumbersTests
{
    private const double Quarter = 0.25;

    private static Trial Ban => Trial.Of("export-ban-2027") with { Replications = 40 };

    [Test]
    public void AnotherLabelOfAPrice_DiffersInNothing()
    {
        var labelled = Ban.With("prices.ndpr_oxide.note=of another survey");
        var (comparison, kpis) = Compare(Ban, labelled);
        foreach (var kpi in kpis.Where(kpi => comparison.Of(kpi) is not null))
        {
            var difference = comparison.Of(kpi)!.Difference;
            Assert.That((difference.Mean, difference.HalfWidth95), Is.EqualTo((0.0, 0.0)), kpi);
        }
    }

    /// <summary>Money answers to a price, and goods do not: to the last digit.</summary>
    [Test]
    public void DearerOxide_CostsMore_AndMovesNoGoods()
    {
        var (comparison, _) = Compare(Ban, Ban.With(
            "shocks.dear={kind: price, factor: 1.5, start: 2028-04-01, duration: 2 yr, "
            + "materials: [ndpr_oxide]}"));
        var lost = comparison.Of("lost")!.Difference;
        Assert.That((lost.Mean, lost.HalfWidth95), Is.EqualTo((0.0, 0.0)));
        Assert.That(comparison.Of("import_bill")!.Difference.Low, Is.GreaterThan(0));
    }

    [Test]
    public void TenPercentMoreDemand_LeavesLessThanAQuarterOfTheVariance()
    {
        var (comparison, _) = Compare(Ban, Ban.With(
            "shocks.growth={kind: demand, factor: 1.1, start: 2026-04-01, duration: 10 yr}"));
        Report(comparison, "fill_52wk/export_ban");
        Assert.That(comparison.Of("fill_52wk/export_ban")!.VarianceRatio, Is.LessThan(Quarter));
    }

    [Test]
    public void HalfAYearOfOxide_LeavesLessThanAQuarterOfTheVariance()
    {
        var trial = Trial.Of("export-ban-2031") with { Replications = 60 };
        var (comparison, _) = Compare(trial, trial.Variant("oxide_stock_26wk"));
        Report(comparison, "lost");
        var lost = comparison.Of("lost")!;
        Assert.That(lost.VarianceRatio, Is.LessThan(Quarter));
        Assert.That(lost.Difference.High, Is.LessThan(0), "it helps");
    }

    /// <summary>Compared as if they were independent, runs with common numbers look less certain than they
    /// are; and truly independent runs agree with that wider interval.</summary>
    [Test]
    public void IndependentRuns_AreAsUncertainAsTheRatioSays()
    {
        var other = Ban.With("shocks.growth={kind: demand, factor: 1.1, start: 2026-04-01, duration: 10 yr}");
        var paired = Compare(Ban, other).Comparison.Of("fill_52wk/export_ban")!;
        var unpaired = Compare(Ban, other with { Seed = 99 }, isPaired: false)
            .Comparison.Of("fill_52wk/export_ban")!.Difference;
        var ratio = Math.Pow(paired.Difference.StandardError / unpaired.StandardError, 2);
        Assert.That(ratio, Is.EqualTo(paired.VarianceRatio).Within(0.6 * paired.VarianceRatio));
    }

    /// <summary>Where a run stops is decided in the order of the numbers, never by who is first.</summary>
    [Test]
    public void OneAndEightThreads_StopAtTheSameReplicationWithTheSameBytes()
    {
        using TemporaryFolder folder = new();
        var one = folder.Write(Sequential(threads: 1), "one").ReproducibleFiles();
        var eight = folder.Write(Sequential(threads: 8), "eight").ReproducibleFiles();
        Assert.That(eight, Is.EquivalentTo(one));
        Assert.That(RunFolder.ReadManifest(folder.PathOf("one")).ReplicationsDone, Is.InRange(6, 199));
    }

    private static RunResult Sequential(int threads)
    {
        var reading = Ban.Read();
        ExperimentOptions options = new(Replications: 200, Seed: 1, threads, Trace: 0)
        {
            Precision = new Precision([new PrecisionTarget("fill_52wk/export_ban", 0.006, OfMean: false)], 5),
        };
        ScenarioSource source = new(reading.ResolvedText, reading.Resolved!.AnnotatedText(), [], []);
        return Experiment.Run(
            reading.Scenario!, source, options, onReplicationDone: null, CancellationToken.None);
    }

    private static (RunComparison Comparison, IReadOnlyList<string> Kpis) Compare(
        Trial first, Trial second, bool isPaired = true)
    {
        using TemporaryFolder folder = new();
        folder.Write(first, "first");
        folder.Write(second, "second");
        var table = RunFolder.ReadReplications(folder.PathOf("first"));
        var other = RunFolder.ReadReplications(folder.PathOf("second"));
        return (new RunComparison(table, other, isPaired), table.Keys);
    }

    private static void Report(RunComparison comparison, string kpi) => TestContext.Out.WriteLine(
        $"{kpi}: paired variance {comparison.Of(kpi)!.VarianceRatio:0.000} of the independent one");
}

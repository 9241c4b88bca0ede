using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Tests.Experiments;

public class RunComparisonTests
{
    private const double Never = double.PositiveInfinity;

    [Test]
    public void Difference_IsThatOfPairs()
    {
        // Differences 1, 2, 3: mean 2, standard deviation 1, t(0.975; 2) = 4.3027, half-width 4.3027/√3.
        var compared = Compare([10, 20, 30], [11, 22, 33])!;
        Assert.That((compared.FirstMean, compared.SecondMean, compared.Pairs), Is.EqualTo((20.0, 22.0, 3)));
        Assert.That(compared.Difference.Mean, Is.EqualTo(2).Within(1e-12));
        Assert.That(compared.Difference.HalfWidth95, Is.EqualTo(2.4841).Within(1e-4));
        Assert.That(compared.VarianceRatio, Is.EqualTo(1.0 / (100 + 121)).Within(1e-12));
    }

    [Test]
    public void Replication_ThatLacksTheKpiInOneRun_IsNoPair()
    {
        var compared = Compare([1, double.NaN, 3, Never], [2, 2, Never, 5])!;
        Assert.That((compared.Pairs, compared.Difference.Mean), Is.EqualTo((1, 1.0)));
    }

    [Test]
    public void LongerRun_IsComparedOverTheReplicationsOfBoth() =>
        Assert.That(Compare([1, 2], [2, 3, 100])!.Pairs, Is.EqualTo(2));

    [Test]
    public void Kpi_ThatIsNoPairAnywhere_IsNotCompared()
    {
        Assert.That(Compare([Never], [1]), Is.Null);
        Assert.That(new RunComparison(Table("a", [1]), Table("b", [1]), isPaired: true).Of("a"), Is.Null);
    }

    [Test]
    public void IndependentRuns_MayDifferInLength_AndLeaveOutWhatIsMissing()
    {
        RunComparison comparison = new(
            Table("kpi", [1, double.NaN, 3]), Table("kpi", [4, 6, Never, 8, 10]), isPaired: false);
        var compared = comparison.Of("kpi")!;
        Assert.That((compared.FirstMean, compared.SecondMean, compared.Difference.Mean),
            Is.EqualTo((2.0, 7.0, 5.0)));
        Assert.That(compared.Pairs, Is.Null);
        Assert.That(compared.VarianceRatio, Is.NaN);
        Assert.That(compared.Difference, Is.EqualTo(Difference.OfIndependent([4, 6, 8, 10], [1, 3])));
    }

    [TestCase(1UL, 1UL, true, null)]
    [TestCase(1UL, 2UL, false, null)]
    [TestCase(1UL, 2UL, true, "the seeds differ (1 and 2)")]
    [TestCase(1UL, 1UL, false, "both have the seed 1")]
    public void Seeds_DecideWhetherRunsArePairs(ulong first, ulong second, bool isPaired, string? message)
    {
        var one = Results.SmallRun.Manifest with { Seed = first };
        var obstacle = RunComparison.Obstacle(one, one with { Seed = second }, isPaired);
        if (message is null) Assert.That(obstacle, Is.Null);
        else Assert.That(obstacle, Does.StartWith(message));
    }

    [TestCase(false, 100, 30, true)]
    [TestCase(true, 100, 30, false)]
    [TestCase(true, 100, 100, true)]
    public void LatinHypercubes_ArePairedOnlyIfTheyAreOne(
        bool isLatin, int replications, int others, bool isPossible)
    {
        var one = Results.SmallRun.Manifest with
        {
            IsLatinHypercube = isLatin,
            ReplicationsAsked = replications,
        };
        var obstacle = RunComparison.Obstacle(one, one with { ReplicationsAsked = others }, isPaired: true);
        Assert.That(obstacle, isPossible ? Is.Null : Does.StartWith("the Latin hypercubes differ"));
        Assert.That(RunComparison.Obstacle(one, one with { IsLatinHypercube = !isLatin }, isPaired: true),
            Does.StartWith("the Latin hypercubes differ"));
    }

    [Test]
    public void RunsWithDifferentWarmUps_AreNotCompared()
    {
        var one = Results.SmallRun.Manifest;
        Assert.That(RunComparison.Obstacle(one, one with { WarmUpDays = 365 }, isPaired: true),
            Is.EqualTo("the warm-ups differ (0 d and 365 d); give both the same experiment.warm_up"));
    }

    private static ComparedKpi? Compare(double[] first, double[] second) =>
        new RunComparison(Table("kpi", first), Table("kpi", second), isPaired: true).Of("kpi");

    private static ReplicationTable Table(string key, double[] values) => new([key], [values]);
}

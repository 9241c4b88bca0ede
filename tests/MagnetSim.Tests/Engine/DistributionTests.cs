using MagnetSim.Engine;
using MathNet.Numerics.Distributions;
using Exponential = MagnetSim.Engine.Exponential;
using LogNormal = MagnetSim.Engine.LogNormal;
using Normal = MagnetSim.Engine.Normal;
using Theirs = MathNet.Numerics.Distributions;
using Triangular = MagnetSim.Engine.Triangular;
using Weibull = MagnetSim.Engine.Weibull;

namespace MagnetSim.Tests.Engine;

public class DistributionTests
{
    private const int Count = 20_000;

    private static readonly double _logDeviation = Math.Log(45 / 28.0) / 1.2815515655446004;

    [TestCaseSource(nameof(ContinuousLaws))]
    public void Draws_FollowTheLaw(Distribution own, Func<double, double> cdf)
    {
        var stream = new RandomStream(2026, 1, own.ToString());
        Assert.That(
            Statistic.Kolmogorov(Enumerable.Range(0, Count).Select(_ => own.Sample(stream)), cdf),
            Is.LessThan(1.95));
        var draws = new KeyedDraws(2026, 1, own.ToString());
        Assert.That(
            Statistic.Kolmogorov(Enumerable.Range(0, Count).Select(i => own.Sample(draws, i, 0)), cdf),
            Is.LessThan(1.95));
    }

    [TestCaseSource(nameof(ContinuousLaws))]
    public void Quantile_InvertsTheLaw(Distribution own, Func<double, double> cdf)
    {
        foreach (var u in (double[])[1e-12, 1e-6, 0.001, 0.02, 0.3, 0.5, 0.7, 0.99, 0.999, 1 - 1e-9])
            Assert.That(cdf(own.Quantile(u)), Is.EqualTo(u).Within((1e-8 * u) + 1e-14), $"u = {u}");
    }

    [TestCaseSource(nameof(AllLaws))]
    public void MeanAndVariance_AreThoseOfTheQuantileFunction(Distribution own)
    {
        // Midpoints of many cells; the tails beyond the outermost cells cost a little of the variance.
        const int cells = 200_000;
        var tally = new Tally();
        for (var i = 0; i < cells; i++) tally.Add(own.Quantile((i + 0.5) / cells));

        Assert.That(tally.Mean, Is.EqualTo(own.Mean).Within((1e-4 * Math.Sqrt(own.Variance)) + 1e-12));
        Assert.That(tally.Variance, Is.EqualTo(own.Variance).Within(0.003 * own.Variance));
    }

    [TestCaseSource(nameof(LawsOfMathNet))]
    public void MeanAndVariance_AreThoseOfMathNet(Distribution own, IContinuousDistribution theirs)
    {
        Assert.That(own.Mean, Is.EqualTo(theirs.Mean).Within(1e-12 * Math.Abs(theirs.Mean)));
        Assert.That(own.Variance, Is.EqualTo(theirs.Variance).Within(1e-10 * theirs.Variance));
    }

    [Test]
    public void Factories_MeetWhatTheyAreGiven()
    {
        var byMean = LogNormal.FromMeanAndCv(100, 0.3);
        Assert.That(byMean.Mean, Is.EqualTo(100).Within(1e-12));
        Assert.That(Math.Sqrt(byMean.Variance) / byMean.Mean, Is.EqualTo(0.3).Within(1e-14));

        var byMedian = LogNormal.FromMedianAndP90(28, 45);
        Assert.That(byMedian.Quantile(0.5), Is.EqualTo(28).Within(1e-13));
        Assert.That(byMedian.Quantile(0.9), Is.EqualTo(45).Within(1e-13));

        Assert.That(Weibull.FromMeanAndShape(200, 0.7).Mean, Is.EqualTo(200).Within(1e-11));
    }

    [Test]
    public void DiscreteTable_GivesValuesInAscendingOrder_BySharesOfWeight()
    {
        var table = new DiscreteTable([30, 10, 20], [2, 1, 1]);
        Assert.That(
            ((double[])[0.01, 0.24, 0.26, 0.49, 0.51, 0.99]).Select(table.Quantile),
            Is.EqualTo((double[])[10, 10, 20, 20, 30, 30]));
        Assert.That(table.Mean, Is.EqualTo(22.5));
        Assert.That(table.Variance, Is.EqualTo(68.75));
        Assert.That(
            new DiscreteTable([1, 2, 3], [0, 1, 0]).Quantile(1e-300), Is.EqualTo(2), "never weight 0");
    }

    [Test]
    public void Empirical_GivesEachObservation_WithTheSameShare()
    {
        var observed = new Empirical([7, 3, 5, 5]);
        Assert.That(
            ((double[])[0.01, 0.24, 0.26, 0.74, 0.76, 0.99]).Select(observed.Quantile),
            Is.EqualTo((double[])[3, 3, 5, 5, 7, 7]));
        Assert.That(observed.Mean, Is.EqualTo(5));
        Assert.That(observed.Variance, Is.EqualTo(2));
    }

    [Test]
    public void Tables_AreEqual_WhenTheirListsAre()
    {
        var table = new DiscreteTable([1, 2], [3, 4]);
        var same = new DiscreteTable([1, 2], [3, 4]);
        Assert.That(table, Is.EqualTo(same));
        Assert.That(table.GetHashCode(), Is.EqualTo(same.GetHashCode()));
        Assert.That(table, Is.Not.EqualTo(new DiscreteTable([1, 2], [3, 5])));
        Assert.That(new Empirical([1, 2]), Is.EqualTo(new Empirical([2, 1])));
        Assert.That(new Empirical([1, 2]), Is.Not.EqualTo(new Empirical([1, 3])));
    }

    [TestCaseSource(nameof(BrokenParameters))]
    public void BrokenParameters_AreRefused_WithValueAndBound(Func<Distribution> build, string message) =>
        Assert.That(build, Throws.InstanceOf<ArgumentException>().With.Message.StartsWith(message));

    private static IEnumerable<TestCaseData> ContinuousLaws()
    {
        foreach (var row in LawsOfMathNet())
        {
            var theirs = (IUnivariateDistribution)row.Arguments[1]!;
            yield return new TestCaseData(
                row.Arguments[0], (Func<double, double>)theirs.CumulativeDistribution);
        }

        foreach ((var mean, var deviation) in ((double, double)[])[(28, 7), (1, 1), (-2, 1), (-8, 1)])
        {
            var above = Theirs.Normal.CDF(0, 1, mean / deviation);
            double Cdf(double x) => 1 - (Theirs.Normal.CDF(0, 1, (mean - x) / deviation) / above);
            yield return new TestCaseData(new TruncatedNormal(mean, deviation), (Func<double, double>)Cdf);
        }
    }

    private static IEnumerable<TestCaseData> LawsOfMathNet()
    {
        yield return new(new Uniform(-2, 5), new ContinuousUniform(-2, 5));
        yield return new(new Triangular(25, 28, 45), new Theirs.Triangular(25, 45, 28));
        yield return new(new Triangular(25, 25, 45), new Theirs.Triangular(25, 45, 25));
        yield return new(new Triangular(25, 45, 45), new Theirs.Triangular(25, 45, 45));
        yield return new(new Exponential(4), new Theirs.Exponential(0.25));
        yield return new(new Normal(-3, 2), new Theirs.Normal(-3, 2));
        yield return new(new LogNormal(1.2, 0.5), new Theirs.LogNormal(1.2, 0.5));
        yield return new(
            LogNormal.FromMedianAndP90(28, 45), new Theirs.LogNormal(Math.Log(28), _logDeviation));
        yield return new(new Weibull(3, 1.5), new Theirs.Weibull(1.5, 3));
        yield return new(new Weibull(3, 0.8), new Theirs.Weibull(0.8, 3));
    }

    private static IEnumerable<Distribution> AllLaws() => ContinuousLaws()
        .Select(row => (Distribution)row.Arguments[0]!)
        .Append(new DiscreteTable([5, 1, 9], [1, 2, 0.5]))
        .Append(new Empirical([4, 8, 15, 16, 23, 42]));

    private static IEnumerable<TestCaseData> BrokenParameters()
    {
        static TestCaseData Row(Func<Distribution> build, string message) => new(build, message);
        yield return Row(() => new Uniform(5, 5), "Maximum must be above 5, but is 5.");
        yield return Row(() => new Uniform(double.NaN, 5), "Minimum must be a finite number, but is NaN.");
        yield return Row(() => new Triangular(2, 1, 3), "Mode must be from 2 to 3, but is 1.");
        yield return Row(() => new Triangular(2, 4, 3), "Mode must be from 2 to 3, but is 4.");
        yield return Row(() => new Triangular(2, 2, 2), "Maximum must be above 2, but is 2.");
        yield return Row(() => new Exponential(0), "ExpectedValue must be above 0, but is 0.");
        yield return Row(
            () => new Exponential(double.PositiveInfinity), "ExpectedValue must be a finite number, but is");
        yield return Row(() => new Normal(1, -1), "StandardDeviation must be above 0, but is -1.");
        yield return Row(() => new TruncatedNormal(1, 0), "UntruncatedDeviation must be above 0, but is 0.");
        yield return Row(
            () => new TruncatedNormal(-21, 2), "UntruncatedMean must be at least -20, but is -21.");
        yield return Row(() => LogNormal.FromMeanAndCv(-1, 0.3), "mean must be above 0, but is -1.");
        yield return Row(() => LogNormal.FromMeanAndCv(1, 0), "cv must be above 0, but is 0.");
        yield return Row(() => LogNormal.FromMedianAndP90(28, 27), "p90 must be above 28, but is 27.");
        yield return Row(() => new Weibull(1, 0.01), "Shape must be from 0.05 to 1000, but is 0.01.");
        yield return Row(() => new Weibull(0, 1), "Scale must be above 0, but is 0.");
        yield return Row(
            () => new DiscreteTable([1, 2], [1]), "A table has as many weights as values, at least one;");
        yield return Row(() => new DiscreteTable([1, 2], [1, -1]), "weight must be at least 0, but is -1.");
        yield return Row(
            () => new DiscreteTable([1, 2], [0, 0]), "sum of weights must be above 0, but is 0.");
        yield return Row(() => new Empirical([]), "There must be at least 1 value, but are 0.");
        yield return Row(() => new Empirical([1, double.NaN]), "value must be a finite number, but is NaN.");
    }
}

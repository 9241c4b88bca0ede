using MagnetSim.Engine;
using MathNet.Numerics.Distributions;
using Erlang = MagnetSim.Engine.Erlang;
using Exponential = MagnetSim.Engine.Exponential;
using Gamma = MagnetSim.Engine.Gamma;
using LogNormal = MagnetSim.Engine.LogNormal;
using Normal = MagnetSim.Engine.Normal;
using Poisson = MagnetSim.Engine.Poisson;
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

        foreach (var cv in (double[])[0.01, 0.5, 3])
        {
            var gamma = Gamma.FromMeanAndCv(100, cv);
            Assert.That(gamma.Mean, Is.EqualTo(100).Within(1e-13));
            Assert.That(Math.Sqrt(gamma.Variance) / gamma.Mean, Is.EqualTo(cv).Within(1e-14));
        }
    }

    [TestCaseSource(nameof(LawsWithTables))]
    public void LawsWithTables_AreEqual_WhenTheirParametersAre(Func<double, Distribution> build)
    {
        Distribution law = build(2), same = build(2);
        Assert.That(law, Is.EqualTo(same));
        Assert.That(law.GetHashCode(), Is.EqualTo(same.GetHashCode()));
        Assert.That(law, Is.Not.EqualTo(build(3)));
    }

    [Test]
    public void Text_ShowsNoTable() => Assert.That(
        new Erlang(2, 3).ToString(),
        Is.EqualTo("Erlang { Mean = 3, Variance = 4.5, Stages = 2, ExpectedValue = 3 }"));

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
        yield return new(new Gamma(0.9, 3), new Theirs.Gamma(0.9, 1 / 3.0));
        yield return new(new Gamma(2.5, 3), new Theirs.Gamma(2.5, 1 / 3.0));
        yield return new(new Gamma(150, 0.2), new Theirs.Gamma(150, 5));
        yield return new(new Erlang(1, 5), new Theirs.Erlang(1, 0.2));
        yield return new(new Erlang(4, 5), new Theirs.Erlang(4, 0.8));
        yield return new(new Pert(25, 28, 45), BetaScaled.PERT(25, 45, 28));
        yield return new(new Pert(-2, -2, 1), BetaScaled.PERT(-2, 1, -2));
        yield return new(new Pert(-2, 1, 1), BetaScaled.PERT(-2, 1, 1));
    }

    private static IEnumerable<Distribution> AllLaws() => ContinuousLaws()
        .Select(row => (Distribution)row.Arguments[0]!)
        .Append(new DiscreteTable([5, 1, 9], [1, 2, 0.5]))
        .Append(new Empirical([4, 8, 15, 16, 23, 42]))
        .Append(new Poisson(0.3))
        .Append(new Poisson(80))
        .Append(new Constant(3));

    private static IEnumerable<Func<double, Distribution>> LawsWithTables() =>
    [
        x => new Gamma(x, 1), x => new Gamma(1, x), x => new Erlang((int)x, 1), x => new Erlang(1, x),
        x => new Pert(x, 3, 4), x => new Pert(1, x, 4), x => new Pert(1, 2, x + 1), x => new Poisson(x),
        x => new DiscreteTable([1, x], [1, 1]), x => new DiscreteTable([1, 2], [1, x]),
        x => new Empirical([1, x]),
    ];

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
        yield return Row(() => new Gamma(0.09, 1), "Shape must be from 0.1 to 10000, but is 0.09.");
        yield return Row(() => new Gamma(10_001, 1), "Shape must be from 0.1 to 10000, but is 10001.");
        yield return Row(() => new Gamma(double.NaN, 1), "Shape must be a finite number, but is NaN.");
        yield return Row(() => new Gamma(1, 0), "Scale must be above 0, but is 0.");
        yield return Row(() => Gamma.FromMeanAndCv(0, 1), "mean must be above 0, but is 0.");
        yield return Row(() => Gamma.FromMeanAndCv(1, 0), "cv must be from 0.01 to 3, but is 0.");
        yield return Row(() => new Erlang(0, 1), "Stages must be from 1 to 10000, but is 0.");
        yield return Row(() => new Erlang(2, -1), "ExpectedValue must be above 0, but is -1.");
        yield return Row(() => new Pert(2, 4, 3), "Mode must be from 2 to 3, but is 4.");
        yield return Row(() => new Pert(2, 2, 2), "Maximum must be above 2, but is 2.");
        yield return Row(() => new Pert(double.NaN, 2, 2), "Minimum must be a finite number, but is NaN.");
        yield return Row(() => new Poisson(-1), "ExpectedValue must be from 0 to 1000000, but is -1.");
        yield return Row(() => new Poisson(1e7), "ExpectedValue must be from 0 to 1000000, but is 10000000.");
        yield return Row(
            () => new DiscreteTable([1, 2], [1]), "A table has as many weights as values, at least one;");
        yield return Row(() => new DiscreteTable([1, 2], [1, -1]), "weight must be at least 0, but is -1.");
        yield return Row(
            () => new DiscreteTable([1, 2], [0, 0]), "sum of weights must be above 0, but is 0.");
        yield return Row(() => new Empirical([]), "There must be at least 1 value, but are 0.");
        yield return Row(() => new Empirical([1, double.NaN]), "value must be a finite number, but is NaN.");
    }
}

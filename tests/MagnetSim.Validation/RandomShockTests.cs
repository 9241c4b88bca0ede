using MagnetSim.ValueChain;

namespace MagnetSim.Validation;

/// <summary>Shocks left to chance, against their closed forms.</summary>
public sealed class RandomShockTests
{
    private const int Replications = 10_000;

    private const string Mine = """
        magnetsim: 1
        name: Strikes
        horizon: {start: 2027-01-01, end: 2037-01-01}
        calendar: {report_by: [year]}
        elements: [ndpr]
        materials: {oxide: {contains: {ndpr: 85 %}}}
        stockpiles: {pool: {material: oxide, initial: 0 t}}
        producers: {mine: {country: India, material: oxide, output: 1 t/yr, lot: 100 t, to: pool}}
        shocks:
        """;

    /// <summary>P(at least one) = 1 − e^(−10 · 0.1) = 0.6321; a Poisson count has the mean 1.</summary>
    [Test]
    public void HazardOfTenPercent_OverTenYears()
    {
        using TemporaryFolder folder = new();
        var builder = BuilderOf(folder, """

              once: {kind: outage, producers: [mine], start: {hazard: 10 %/yr}, duration: 1 h}
              again: {kind: outage, producers: [mine], start: {hazard: 10 %/yr, recurs: true}, duration: 1 h}
            """);
        var (once, counts) = (0, new double[Replications]);
        for (var replication = 0; replication < Replications; replication++)
        {
            var shocks = builder.Build(seed: 1, replication).Shocks;
            once += shocks[0].Occurrences;
            counts[replication] = shocks[1].Occurrences;
        }

        Assert.That(once / (double)Replications, Is.EqualTo(0.6321).Within(0.01));
        Assert.That(counts.Count(count => count > 0) / (double)Replications, Is.EqualTo(0.6321).Within(0.01));
        Assert.That(counts.Average(), Is.EqualTo(1).Within(0.03), "3 s.e.");
        Assert.That(counts.Average(count => (count - 1) * (count - 1)), Is.EqualTo(1).Within(0.05));
    }

    /// <summary>A year without and a year with, on the mean, both exponential: after a long while one begins
    /// every 2 years; from the start, m(t) = t/2 + 1/4 · (1 − e^(−2t)).</summary>
    [Test]
    public void WaitingTime_CountsFromTheEnd()
    {
        using TemporaryFolder folder = new();
        var run = (folder.Scenario(Mine + """

              strike:
                kind: outage
                producers: [mine]
                start: {hazard: 100 %/yr, recurs: true}
                duration: {exponential: 365.25 d}
            """) with { Replications = 4000 }).Run();
        var years = 3653 / 365.25;
        Assert.That(run.Kpis("occurs/strike").Average(),
            Is.EqualTo((years / 2) + ((1 - Math.Exp(-2 * years)) / 4)).Within(0.1));
    }

    /// <summary>The correlation of two uniform numbers under a Gaussian copula is 6/π · asin(ρ/2).</summary>
    [TestCase("50 %", 0.5)]
    [TestCase("90 %", 0.9)]
    public void SharedStarts_AreCorrelated(string shared, double correlation)
    {
        using TemporaryFolder folder = new();
        var builder = BuilderOf(folder, $$"""

              a:
                kind: outage
                producers: [mine]
                start: {uniform: [2027-01-01, 2036-12-31], shared: {{shared}} }
                duration: 1 h
              b:
                kind: outage
                producers: [mine]
                start: {uniform: [2027-01-01, 2036-12-31], shared: {{shared}} }
                duration: 1 h
              c: {kind: outage, producers: [mine], start: {uniform: [2027-01-01, 2036-12-31]}, duration: 1 h}
            """);
        double[][] days = [.. Enumerable.Range(0, 4000).Select(replication =>
            builder.Build(seed: 1, replication).Shocks.Select(shock => shock.StartsAt.Days).ToArray())];
        var expected = 6 / Math.PI * Math.Asin(correlation / 2);
        Assert.That(Correlation(days, 0, 1), Is.EqualTo(expected).Within(0.04), "3 s.e.");
        Assert.That(Correlation(days, 0, 2), Is.Zero.Within(0.05));
        Assert.That(days.Average(starts => starts[0]), Is.EqualTo(3652 / 2.0).Within(50));
    }

    [Test]
    public void ShockWithAnother_FollowsEachOfItsOccurrences_WithItsProbability()
    {
        using TemporaryFolder folder = new();
        var builder = BuilderOf(folder, """

              follower:
                kind: outage
                producers: [mine]
                start: {with: strike, after: 2 wk, probability: 60 %}
              strike:
                kind: outage
                producers: [mine]
                start: {hazard: 50 %/yr, recurs: true}
                duration: 90 d
            """);
        (var strikes, var followers) = (0, 0);
        for (var replication = 0; replication < 2000; replication++)
        {
            var shocks = builder.Build(seed: 1, replication).Shocks;
            (strikes, followers) = (strikes + shocks[1].Occurrences, followers + shocks[0].Occurrences);
            if (shocks[0].Occurrences == 0 || shocks[0].StartsAt >= shocks[1].EndsAt) continue;
            Assert.That(shocks[0].StartsAt.Days, Is.EqualTo(shocks[1].StartsAt.Days + 14));
            Assert.That(shocks[0].EndsAt, Is.EqualTo(shocks[1].EndsAt), "it ends with the other");
        }

        Assert.That(followers / (double)strikes, Is.EqualTo(0.6).Within(0.02));
    }

    [Test]
    public void ShockThatSaysMore_DrawsTheSameStartsOfOthers()
    {
        using TemporaryFolder folder = new();
        const string strike = """

              strike:
                kind: outage
                producers: [mine]
                start: {hazard: 50 %/yr, recurs: true}
                duration: 90 d
            """;
        var alone = BuilderOf(folder, strike).Build(seed: 1, replication: 3).Shocks[0];
        var beside = BuilderOf(folder, """

              other: {kind: outage, producers: [mine], start: {with: strike}, duration: 10 d}
            """ + strike).Build(seed: 1, replication: 3).Shocks[1];
        Assert.That((beside.StartsAt, beside.Occurrences), Is.EqualTo((alone.StartsAt, alone.Occurrences)));
    }

    private static ChainBuilder BuilderOf(TemporaryFolder folder, string shocks) =>
        new(folder.Scenario(Mine + shocks).Read().Scenario!);

    private static double Correlation(double[][] rows, int first, int second)
    {
        var (meanA, meanB) = (rows.Average(row => row[first]), rows.Average(row => row[second]));
        return rows.Sum(row => (row[first] - meanA) * (row[second] - meanB))
            / Math.Sqrt(rows.Sum(row => Math.Pow(row[first] - meanA, 2))
                * rows.Sum(row => Math.Pow(row[second] - meanB, 2)));
    }
}

using MagnetSim.Results;

namespace MagnetSim.Validation;

/// <summary>What is worse never looks better: a longer ban, a smaller stock, a slower ramp.</summary>
public sealed class MonotonicityTests
{
    private const string Shortfall = "shortfall";
    private const int Replications = 40;

    // Steady flows and contracts, and a plant that starts with the ban and never lacks feed.
    private const string Plant = """
        plants:
          plant_1:
            start: 2027-03-01
            nameplate: 2400 t/yr
            ramp: {curve: linear, over: 12 mo}
            makes: magnet_standard
            to: magnet_pool
            lot: 1 t
        """;

    private static IEnumerable<TestCaseData> Steps()
    {
        yield return Case("shocks.export_ban.duration", "wk", 1, 8, 13, 26, 39, 52);
        yield return Case("sectors.all_users.stock.cover", "wk", 12, 8, 6, 4, 2, 0.5);
        yield return Case("stockpiles.magnet_pool.initial", "t", 900, 600, 300, 0);
        yield return Case("plants.plant_1.ramp.over", "mo", 6, 12, 24, 36, 60);
    }

    private static TestCaseData Case(string key, string unit, params double[] worse) => new(key, unit, worse);

    [TestCaseSource(nameof(Steps))]
    public void WithoutChance_WhatIsWorse_NeverLowersTheShortfall(string key, string unit, double[] worse)
    {
        using TemporaryFolder folder = new();
        var trial = folder.Scenario($"""
            magnetsim: 1
            name: With a plant
            extends: {Repository.ScenarioFile("ban-hand-calculation")}
            {Plant}
            """).With(
            "lanes.magnets_from_china.shipment=100 kg", "lanes.magnets_from_others.shipment=100 kg");
        double[] shortfalls =
            [.. worse.Select(value => trial.With($"{key}={value} {unit}").Run().Kpi(Shortfall))];
        Assert.That(shortfalls, Is.Ordered.Ascending, string.Join(", ", shortfalls));
        Assert.That(shortfalls[^1], Is.GreaterThan(shortfalls[0]));
    }

    [TestCase("shocks.export_ban.duration=13 wk", "shocks.export_ban.duration=39 wk")]
    [TestCase("stockpiles.oxide_pool.replenish.cover=26 wk", "stockpiles.oxide_pool.replenish.cover=2 wk")]
    [TestCase("plants.plant_1.ramp.over=12 mo", "plants.plant_1.ramp.over=48 mo")]
    public void WithChance_WhatIsWorse_RaisesTheMeanShortfall(string better, string worse)
    {
        var trial = Trial.Of("export-ban-2031") with { Replications = Replications };
        (var light, var heavy) = (trial.With(better).Run(), trial.With(worse).Run());
        var differences = heavy.Kpis(Shortfall).Zip(light.Kpis(Shortfall), (more, less) => more - less);
        var summary = Summary.Of([.. differences], MeasureKind.Number);
        Assert.That(summary.Mean - summary.HalfWidth95, Is.GreaterThan(0), $"{summary.Mean} t");
    }
}

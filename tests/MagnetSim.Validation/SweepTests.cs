using MagnetSim.Experiments;
using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.Validation;

/// <summary>What sweeps say of the scenarios that are shipped.</summary>
public sealed class SweepTests
{
    private const int Replications = 30;

    /// <summary>Twice as much cover of oxide never lowers the mean fill in the year of the ban; a pair of
    /// replications shares its chance, so that the interval of the difference is narrow.</summary>
    [Test]
    public void MoreCover_NeverLowersTheFill()
    {
        var fills = Swept("stockpiles.oxide_pool.replenish.cover=1,2,4,8,16 wk".Replace(
            ",", " wk,", StringComparison.Ordinal)).Of("fill_52wk/export_ban");
        double[] means = [.. fills.Select(fill => fill!.Summary.Mean)];
        Assert.That(means, Is.Ordered.Ascending, string.Join(", ", means));
        Assert.That(fills[^1]!.Difference - fills[^1]!.DifferenceHalfWidth95, Is.GreaterThan(0));
        Assert.That(fills[^1]!.DifferenceHalfWidth95,
            Is.LessThan(fills[0]!.Summary.HalfWidth95 + fills[^1]!.Summary.HalfWidth95));
    }

    private static StoredSweep Swept(string varied)
    {
        var trial = Trial.Of("export-ban-2031");
        var reading = trial.Read();
        var scenario = reading.Scenario!;
        var design = SweepDesign.Grid([SweepAxis.Parse(varied)]);
        var points = SweepReader.Read(design, reading.Warnings,
            values => ScenarioReader.Read(trial.File, [], values, allowOutside: true));
        Assert.That(points.Problems, Is.Empty);
        ScenarioSource source = new(reading.ResolvedText, reading.Resolved!.AnnotatedText(), [], []);
        ExperimentOptions options = new(Replications, scenario.Experiment.Seed, Threads: 2, Trace: null);
        var result = Sweep.Run(new SweepPlan(scenario, source, design, points.Scenarios!, []), options,
            onReplicationDone: null, CancellationToken.None);
        return new StoredSweep(result.Manifest, result.Kpis);
    }
}

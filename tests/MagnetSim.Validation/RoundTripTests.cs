using MagnetSim.Results;

namespace MagnetSim.Validation;

/// <summary>The resolved scenario in a run's folder, run again, gives the same bytes.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] _results =
    [
        RunFolder.SummaryFile, RunFolder.ReplicationsFile, RunFolder.SeriesFile, RunFolder.LedgerFile,
    ];

    private static IReadOnlyList<string> Scenarios => Repository.ScenarioNames;

    [TestCaseSource(nameof(Scenarios))]
    public void ScenarioOfARun_GivesTheSameResults(string scenario) =>
        AssertSame(Trial.Of(scenario) with { Replications = 2 });

    [Test]
    public void ScenarioOfARun_HoldsVariantsAndOverrides() => AssertSame(
        Trial.Of("export-ban-2027").Variant("flex_1_5").Variant("irel_500")
            .With("plants.plant_1.stages[3].yield=71 %",
                "lanes.oxide_from_china.lead_time.triangular[2]=60 d"));

    private static void AssertSame(Trial trial)
    {
        using TemporaryFolder folder = new();
        var first = folder.Write(trial, "first").ReproducibleFiles();
        Trial again = new(folder.PathOf($"first/{RunFolder.ScenarioFile}"))
        {
            Replications = trial.Replications,
        };
        var second = folder.Write(again, "second").ReproducibleFiles();
        foreach (var file in _results)
            Assert.That(second[file] == first[file], Is.True, $"{file} differs");
    }
}

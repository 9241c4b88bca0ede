using MagnetSim.Cli;
using MagnetSim.Results;
using MagnetSim.Tests.Results;

namespace MagnetSim.Tests.Cli;

public sealed class ComparedNamesTests
{
    [Test]
    public void Run_IsCalledAsItsFolder() => Assert.That(
        ComparedNames.Of([("runs/ban", SmallRun.Manifest), ("/elsewhere/stock/", SmallRun.Manifest)]),
        Is.EqualTo(new[] { "ban", "stock" }));

    [Test]
    public void FolderWithoutANameOfItsOwn_IsCalledByItsScenario()
    {
        var manifest = SmallRun.Manifest with { ScenarioName = "Ban" };
        var folder = Path.Combine("runs", RunIdentity.Of(manifest).FolderName);
        Assert.That(ComparedNames.Of([(folder, manifest)]),
            Is.EqualTo(new[] { "Ban, irel_500, experiment.seed=7" }));
    }

    [Test]
    public void EqualNames_AreNumbered() => Assert.That(
        ComparedNames.Of([("a/ban", SmallRun.Manifest), ("b/ban", SmallRun.Manifest),
            ("c/ban", SmallRun.Manifest)]),
        Is.EqualTo(new[] { "ban", "ban (2)", "ban (3)" }));
}

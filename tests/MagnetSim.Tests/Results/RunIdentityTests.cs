using MagnetSim.Results;

namespace MagnetSim.Tests.Results;

public sealed class RunIdentityTests
{
    private static readonly RunIdentity Identity = RunIdentity.Of(SmallRun.Manifest);

    [TestCase("China stops exports, \"for\" 26 weeks", "china-stops-exports-for-26-weeks-")]
    [TestCase("  § ", "run-")]
    [TestCase("../../etc", "etc-")]
    public void FolderName_StartsWithTheScenariosName(string name, string start) =>
        Assert.That((Identity with { ScenarioName = name }).FolderName, Does.Match($"^{start}[0-9a-f]{{8}}$"));

    [Test]
    public void FolderName_IsNeverLong() =>
        Assert.That((Identity with { ScenarioName = new string('a', 500) }).FolderName, Has.Length.LessThan(80));

    [Test]
    public void FolderName_ChangesWithAllThatCanChangeResults()
    {
        RunIdentity[] identities =
        [
            Identity, Identity with { ScenarioHash = "0" }, Identity with { Seed = 1 },
            Identity with { ReplicationsAsked = 5 }, Identity with { ReplicationsDone = 3 },
            Identity with { Variants = [] }, Identity with { Overrides = [] }, Identity with { ToolVersion = "2" },
            Identity with { Variants = ["a", "b"] }, Identity with { Variants = ["a\nb"] },
            Identity with { Variants = [], Overrides = ["irel_500", "experiment.seed=7"] },
        ];
        Assert.That(identities.Select(identity => identity.FolderName), Is.Unique);
    }

    [Test]
    public void Hash_IsSha256() =>
        Assert.That(RunIdentity.HashOf("abc"), Does.StartWith("ba7816bf8f01cfea"));
}

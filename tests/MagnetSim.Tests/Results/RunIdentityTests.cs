using MagnetSim.Results;

namespace MagnetSim.Tests.Results;

public sealed class RunIdentityTests
{
    private static readonly RunIdentity _identity = RunIdentity.Of(SmallRun.Manifest);

    [TestCase("China stops exports, \"for\" 26 weeks", "china-stops-exports-for-26-weeks-")]
    [TestCase("  § ", "run-")]
    [TestCase("../../etc", "etc-")]
    public void FolderName_StartsWithTheScenariosName(string name, string start) =>
        Assert.That((_identity with { ScenarioName = name }).FolderName,
            Does.Match($"^{start}[0-9a-f]{{8}}$"));

    [Test]
    public void FolderName_IsNeverLong() =>
        Assert.That((_identity with { ScenarioName = new string('a', 500) }).FolderName,
            Has.Length.LessThan(80));

    [Test]
    public void FolderName_ChangesWithAllThatCanChangeResults()
    {
        RunIdentity[] identities =
        [
            _identity, _identity with { ScenarioHash = "0" }, _identity with { Seed = 1 },
            _identity with { ReplicationsAsked = 5 }, _identity with { ReplicationsDone = 3 },
            _identity with { Variants =
                [] }, _identity with { Overrides = [] }, _identity with { ToolVersion = "2" },
            _identity with { Variants = ["a", "b"] }, _identity with { Variants = ["a\nb"] },
            _identity with { Variants = [], Overrides = ["irel_500", "experiment.seed=7"] },
        ];
        Assert.That(identities.Select(identity => identity.FolderName), Is.Unique);
    }

    [Test]
    public void Hash_IsSha256() =>
        Assert.That(RunIdentity.HashOf("abc"), Does.StartWith("ba7816bf8f01cfea"));
}

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
            _identity with { ReplicationsAsked = 5 }, _identity with { Variants = [] },
            _identity with { Overrides = [] }, _identity with { ToolVersion = "2" },
            _identity with { Precision = new Precision([new("lost", 1, false)], 30) },
            _identity with { Precision = new Precision([new("lost", 1, true)], 30) },
            _identity with { Precision = new Precision([new("lost", 1, false)], 31) },
            _identity with { Precision = new Precision([new("lost", 1, false), new("late", 1, false)], 30) },
            _identity with { Variants = ["a", "b"] }, _identity with { Variants = ["a\nb"] },
            _identity with { Variants = [], Overrides = ["irel_500", "experiment.seed=7"] },
        ];
        Assert.That(identities.Select(identity => identity.FolderName), Is.Unique);
    }

    /// <summary>Where a run stops by itself is no secret that its name could know beforehand.</summary>
    [Test]
    public void FolderName_OfARunThatStopped_IsTheOneBeforeIt()
    {
        Precision precision = new([new("lost", 1, false)], 30);
        var before = _identity with
        {
            ReplicationsAsked = 100,
            Precision = precision,
        };
        var stopped = SmallRun.Manifest with
        {
            ReplicationsAsked = 100,
            ReplicationsDone = 47,
            Precision = precision,
            Stopped = StopReason.Reached,
        };
        Assert.That(RunIdentity.Of(stopped).FolderName, Is.EqualTo(before.FolderName));
    }

    [Test]
    public void Hash_IsSha256() =>
        Assert.That(RunIdentity.HashOf("abc"), Does.StartWith("ba7816bf8f01cfea"));
}

namespace MagnetSim.Tests.Scenarios;

/// <summary>The keys of reserves, with one mistake at a time.</summary>
public sealed class SupplyKeysTest
{
    private const string Good = "backs: oxide_pool, size: 600 t, initial: 5 t, "
        + "fill: {from: 2027-01-01, rate: 300 t/yr}, "
        + "release: {during: [ban], below: 2 wk, at_most: 100 t/wk}";

    [Test]
    public void Reserve_WithEveryKey_HasNoProblem() => Assert.That(Problems(Good), Is.Empty);

    [TestCase("during: [ban], below: 2 wk, ", "",
        "reserves.strategic.release: never opens; write during, below or both")]
    [TestCase("during: [ban]", "during: [bann]",
        "reserves.strategic.release.during[0]: no shock is named bann; "
        + "shocks are ban, boom, detour, strike. Did you mean ban?")]
    [TestCase("initial: 5 t", "initial: 700 t",
        "reserves.strategic.initial: 700 t is more than the size; allowed is 0 t to 600 t")]
    [TestCase("initial: 5 t, fill: {from: 2027-01-01, rate: 300 t/yr}, ", "",
        "reserves.strategic: never holds anything; give it fill or an initial stock")]
    [TestCase("rate: 300", "net: true, rate: 300",
        "reserves.strategic.fill.net: unknown key; fill keys are from, rate")]
    public void Reserve(string good, string bad, string message)
    {
        var text = Good.Replace(good, bad, StringComparison.Ordinal);
        Assert.That(text, Is.Not.EqualTo(Good));
        Assert.That(Problems(text), Is.EqualTo(new[] { message }));
    }

    [Test]
    public void Reserve_NamedAsAStockpile_IsRefused() => Assert.That(
        Problems(Good, name: "oxide_pool"),
        Is.EqualTo(new[] { "reserves.oxide_pool: a stockpile or sector has this name; write another" }));

    /// <summary>What is wrong, without the places.</summary>
    private static string[] Problems(string reserve, string name = "strategic") =>
    [
        .. ScenarioFolder.Bad($"{Some.WholeScenario}\nreserves: {{{name}: {{{reserve}}}}}\n")
            .Select(problem => problem[(problem.IndexOf(' ') + 1)..]),
    ];
}

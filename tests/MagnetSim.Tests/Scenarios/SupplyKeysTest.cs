namespace MagnetSim.Tests.Scenarios;

/// <summary>Reserves, exports, assured contracts and sources that step in, as files write them.</summary>
public sealed class SupplyKeysTest
{
    private const string Good = "backs: oxide_pool, size: 600 t, initial: 5 t, "
        + "fill: {from: 2027-01-01, rate: 300 t/yr}, "
        + "release: {during: [ban], below: 2 wk, at_most: 100 t/wk}";

    [Test]
    public void Reserve_IsReadAsWritten()
    {
        var reserve = ScenarioFolder.Good($"{Some.WholeScenario}\nreserves: {{strategic: {{{Good}}}}}\n")
            .Reserves.Single();
        Assert.That((reserve.Name, reserve.Backs), Is.EqualTo(("strategic", "oxide_pool")));
        Assert.That((reserve.Size.Tonnes, reserve.Initial.Tonnes), Is.EqualTo((600.0, 5.0)));
        Assert.That(reserve.Fill!.From, Is.EqualTo(new DateOnly(2027, 1, 1)));
        Assert.That(reserve.Fill.TonnesPerDay.Law.Mean, Is.EqualTo(300 / 360.0).Within(1e-12));
        Assert.That(reserve.Release.During, Is.EqualTo(new[] { "ban" }));
        Assert.That(reserve.Release.BelowDays, Is.EqualTo(14));
        Assert.That(reserve.Release.AtMostTonnesPerDay, Is.EqualTo(100 / 7.0).Within(1e-12));
    }

    [Test]
    public void OtherKeys_AreReadAsWritten()
    {
        var scenario = ScenarioFolder.Good(Some.WholeScenario
            .Replace("share: 84 %", "share: 100 %", StringComparison.Ordinal)
            .Replace("share: 16 %", "share: 0 %, after: 60 d", StringComparison.Ordinal)
            .Replace("shipment: 600 kg", "shipment: 600 kg, inside: motors", StringComparison.Ordinal)
            .Replace("    other_buyers:", "    exports: 90 t/yr\n    other_buyers:", StringComparison.Ordinal)
            .Replace("28 %, dytb: 2 %", "28 %", StringComparison.Ordinal)
            .Replace(", dytb_oxide: dytb_pool}", "}\n    assured: {ndpr_oxide: 180 t/yr}",
                StringComparison.Ordinal));
        Assert.That(scenario.Stockpiles[0].Replenish!.From.Select(source => source.AfterDays),
            Is.EqualTo(new double?[] { null, 60 }));
        Assert.That(scenario.Lanes.Select(lane => lane.Inside).Take(2), Is.EqualTo(new[] { null, "motors" }));
        Assert.That(scenario.Producers[0].Exports!.Single().TonnesPerDay.Law.Mean, Is.EqualTo(0.25));
        Assert.That(scenario.Plants.Select(plant => plant.Feeds[0].AssuredTonnesPerDay), Is.All.EqualTo(0.5));
    }

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

    [TestCase("16 %, at_most: 720 t/yr", "16 %, at_most: 720 t/yr, after: 60 d",
        "stockpiles.oxide_pool.replenish.from[1].after: has no place beside a share of 16 %; "
        + "it goes with 0 %")]
    [TestCase("share: 84 %}\n        - {lane: oxide_from_australia, share: 16 %, at_most: 720 t/yr}",
        "share: 100 %}\n        - {lane: oxide_from_australia, share: 0 %, after: 60 d}",
        "stockpiles.oxide_pool.replenish.from[1].at_most: missing; a source that steps in says what it can "
        + "bring, such as 600 t/yr")]
    [TestCase("    to: magnet_pool\n    lot: 5 t",
        "    to: magnet_pool\n    assured: {magnet_standard: 167 t/yr}\n    lot: 5 t",
        "plants.plant_1: magnet_standard is assured but is no feed of the plant")]
    [TestCase("country: China, materials: [ndpr_oxide]", "country: India, materials: [magnet_standard]",
        "shocks.ban: what comes from India is ndpr_oxide, so it would stop nothing")]
    [TestCase("shipment: 5 t, flex: 1.5", "shipment: 5 t, inside: motors",
        "shocks.ban: what comes from China is dytb_oxide, ndpr_oxide inside motors, so it would stop "
        + "nothing")]
    [TestCase("    other_buyers: {until", "    exports: [{from: 2027-01-01, rate: 1 t/d, net: true}]\n"
        + "    other_buyers: {until",
        "producers.irel.exports[0].net: unknown key; exports step keys are from, rate, then")]
    [TestCase("    other_buyers: {until", "    exports: [{from: 2027-01-01, rate: 1 t/d}, {from: 2026-05-01, "
        + "rate: 2 t/d}]\n    other_buyers: {until",
        "producers.irel.exports[1].from: 2026-05-01 is not after 2027-01-01; dates rise")]
    [TestCase("sectors:\n  e_two_wheelers:", "sectors:\n  magnet_pool:",
        "sectors.magnet_pool: a stockpile has this name; write another")]
    public void Others(string good, string bad, params string[] messages)
    {
        var text = Some.WholeScenario.Replace(good, bad, StringComparison.Ordinal);
        Assert.That(text, Is.Not.EqualTo(Some.WholeScenario));
        Assert.That(ProblemsOf(text), Is.EqualTo(messages));
    }

    [Test]
    public void BanOfTheOwnCountry_IsForItsExports()
    {
        var text = Some.WholeScenario.Replace("country: China, materials: [ndpr_oxide]", "country: India",
            StringComparison.Ordinal);
        Assert.That(ProblemsOf(text.Replace("    other_buyers: {until", "    exports: 90 t/yr\n"
            + "    other_buyers: {until", StringComparison.Ordinal)), Is.Empty);
    }

    private static string[] Problems(string reserve, string name = "strategic") =>
        ProblemsOf($"{Some.WholeScenario}\nreserves: {{{name}: {{{reserve}}}}}\n");

    /// <summary>What is wrong, without the places.</summary>
    private static string[] ProblemsOf(string text) =>
        [.. ScenarioFolder.Bad(text).Select(problem => problem[(problem.IndexOf(' ') + 1)..])];
}

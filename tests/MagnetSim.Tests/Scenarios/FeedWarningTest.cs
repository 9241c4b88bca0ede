namespace MagnetSim.Tests.Scenarios;

/// <summary>Plants that little comes to, and supplies that are small and yet meant.</summary>
public sealed class FeedWarningTest
{
    [TestCase("output: 5000 t/yr",
        "output: 5 t/yr",
        "odd.yaml(14,14): stockpiles.ore_stock: warning: takes no orders and gets 5 t/yr at most, less "
        + "than a tenth of the 5,000 t/yr that crack needs at nameplate")]
    [TestCase("output: 5000 t/yr",
        "output: [{from: 2030-01-01, rate: 5000 t/yr}]",
        "odd.yaml(22,18): plants.crack.feeds.ore: warning: ore_stock takes no orders and nothing comes "
        + "to it before 2030-01-01, but crack can start on 2026-04-01")]
    [TestCase("output: 5000 t/yr",
        "output: 0 t/yr",
        "odd.yaml(22,18): plants.crack.feeds.ore: warning: ore_stock takes no orders and nothing ever "
        + "comes to it, but crack can start on 2026-04-01")]
    [TestCase("nameplate: 400 t/yr",
        "nameplate: 10 t/yr",
        "odd.yaml(16,16): stockpiles.oxide_stock: warning: takes no orders and gets 10 t/yr at most, "
        + "less than a tenth of the 353 t/yr that press needs at nameplate")]
    [TestCase("output: 5000 t/yr",
        "output: 5000 t/yr, award: 2034-01-01, commissioning: {at_least: 1 yr}",
        "odd.yaml(22,18): plants.crack.feeds.ore: warning: ore_stock takes no orders and nothing comes "
        + "to it before 2034-12-27, but crack can start on 2026-04-01")]
    public void Feed(string good, string bad, params string[] messages) =>
        AssertWarnings(good, bad, messages);

    [TestCase("sectors:\n  cars: {uses: magnet, from: magnet_stock",
        "sectors:\n  cars: {uses: oxide, from: oxide_stock",
        "odd.yaml(17,17): stockpiles.magnet_stock: warning: no plant and no sector draws from it, so "
        + "what plants.press brings piles up")]
    public void Ends(string good, string bad, params string[] messages) =>
        AssertWarnings(good, bad, messages);

    [TestCase("output: 5000 t/yr", "output: 1000 t/yr")]
    [TestCase("sectors:", "x-sectors:")]
    [TestCase("name: Domestic", "name: As it is")]
    public void Meant(string good, string bad) => AssertWarnings(good, bad, []);

    private static void AssertWarnings(string good, string bad, string[] messages)
    {
        Assert.That(Some.DomesticScenario.Contains(good, StringComparison.Ordinal), good);
        var text = Some.DomesticScenario.Replace(good, bad, StringComparison.Ordinal);
        Assert.That(ScenarioFolder.Warned(text), Is.EqualTo(messages));
    }
}

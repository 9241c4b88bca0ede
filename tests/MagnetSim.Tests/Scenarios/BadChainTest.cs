namespace MagnetSim.Tests.Scenarios;

/// <summary>A chain from the mine to the cars that is broken somewhere.</summary>
public sealed class BadChainTest
{
    private const string Mine =
        "producers:\n  mine: {country: India, material: ore, output: 5000 t/yr, lot: 50 t, to: ore_stock}\n";

    [TestCase("producers:\n  mine: {country: India, material: ore, output: 5000 t/yr, lot: 50 t, to: "
        + "ore_stock}\n",
        "",
        "bad.yaml(12,14): stockpiles.ore_stock: nothing fills it, so that nothing can reach "
        + "plants.crack.feeds.ore, plants.press.feeds.oxide, plants.separate.feeds.chloride, "
        + "sectors.cars.from; name it in a producer's, plant's or contract lane's to, or give it "
        + "replenish or an initial stock")]
    [TestCase("to: ore_stock}\nstockpiles:\n",
        "to: spare}\nstockpiles:\n  spare: {material: ore}\n",
        "bad.yaml(15,14): stockpiles.ore_stock: nothing fills it, so that nothing can reach "
        + "plants.crack.feeds.ore, plants.press.feeds.oxide, plants.separate.feeds.chloride, "
        + "sectors.cars.from; name it in a producer's, plant's or contract lane's to, or give it "
        + "replenish or an initial stock")]
    [TestCase("to: chloride_stock\n",
        "to: other\n",
        "bad.yaml(24,9): plants.crack.to: no stockpile is named other; stockpiles are chloride_stock, "
        + "magnet_stock, ore_stock, oxide_stock")]
    public void Reach(string good, string bad, params string[] messages) =>
        AssertProblems(good, bad, messages);

    [TestCase("from: magnet_stock",
        "from: oxide_stock",
        "bad.yaml(31,30): sectors.cars.from: oxide_stock holds oxide, not magnet")]
    [TestCase("makes: oxide, to: oxide_stock",
        "makes: oxide, to: magnet_stock",
        "bad.yaml(27,23): plants.separate.to: magnet_stock holds magnet, not oxide")]
    [TestCase("  oxide_stock: {material: oxide}\n",
        "",
        "bad.yaml(26,23): plants.separate.to: no stockpile is named oxide_stock; stockpiles are "
        + "chloride_stock, magnet_stock, ore_stock; plants.press.feeds.oxide names it too")]
    [TestCase("magnet: {contains: {ndpr: 30 %}}",
        "magnet: {contains: {ndpr: 20 %}}",
        "bad.yaml(10,22): materials.magnet.contains: 1.387 mol of rare earths per kg is less than the "
        + "1.85 mol/kg of Nd2Fe14B, so no plant can make it; the limit is 26.68 % NdPr, or less with Dy "
        + "or Tb added")]
    public void Flows(string good, string bad, params string[] messages) =>
        AssertProblems(good, bad, messages);

    [TestCase("{nameplate: 9 t/yr, start: 2026-04-01, feeds: {chloride: chloride_stock}, makes: ore, "
        + "to: ore_stock, lot: 1 t}",
        "bad.yaml(12,14): stockpiles.ore_stock: only back, crack would fill it, which wait for each other "
        + "(ore_stock ← chloride_stock ← ore_stock), so that nothing ever comes; name it in a producer's, "
        + "plant's or contract lane's to, or give it replenish or an initial stock")]
    [TestCase("{nameplate: 9 t/yr, start: 2026-04-01, feeds: {ore: ore_stock}, makes: ore, to: ore_stock, "
        + "lot: 1 t}",
        "bad.yaml(12,14): stockpiles.ore_stock: only back would fill it, which feeds on itself "
        + "(ore_stock ← ore_stock), so that nothing ever comes; name it in a producer's, plant's or contract "
        + "lane's to, or give it replenish or an initial stock")]
    public void Loop_that_nothing_feeds_from_outside(string plant, string message)
    {
        var loop = WithoutMine.Replace(
            "plants:\n", $"plants:\n  back: {plant}\n", StringComparison.Ordinal);
        Assert.That(ScenarioFolder.Bad(loop), Is.EqualTo(new[] { message }));
        var stocked = loop.Replace(
            "{material: ore}", "{material: ore, initial: 5 t}", StringComparison.Ordinal);
        Assert.That(ScenarioFolder.Bad(stocked), Is.Empty, "a stock to begin with is a source");
    }

    [Test]
    public void One_source_of_two_is_enough()
    {
        var text = WithoutMine.Replace("{material: oxide}", "{material: oxide, initial: 5 t}",
            StringComparison.Ordinal);
        Assert.That(ScenarioFolder.Bad(text).Single(), Does.Not.Contain("plants.press"));
    }

    private static string WithoutMine =>
        Some.DomesticScenario.Replace(Mine, "", StringComparison.Ordinal);

    private static void AssertProblems(string good, string bad, string[] messages)
    {
        Assert.That(Some.DomesticScenario.Contains(good, StringComparison.Ordinal), good);
        var text = Some.DomesticScenario.Replace(good, bad, StringComparison.Ordinal);
        Assert.That(ScenarioFolder.Bad(text), Is.EqualTo(messages));
    }
}

using MagnetSim.Scenarios;

namespace MagnetSim.Tests.Scenarios;

/// <summary>Seasons, units and buyers of sectors, as files write them.</summary>
public sealed class BuyerKeysTest
{
    private const string Wind = "  wind: {uses: magnet_standard, from: magnet_pool, demand: 720 t/yr}";

    [Test]
    public void Buyer_InheritsWhatItDoesNotSay()
    {
        var sector = ScenarioFolder.Good(With("unmet: {late: 40 %, patience: 30 d}, priority: 3, "
            + "stock: {cover: 2 wk}, buyers: {big: {share: 75 %}, small: {share: 25 %, priority: 1, "
            + "unmet: {late: 10 %}, stock: {cover: 1 wk}, arrives: {poisson_orders: 1 t}, "
            + "substitution: {grows: 7 %/wk}}}")).Sectors[1];
        (var big, var small) = (sector.Buyers[0], sector.Buyers[1]);
        Assert.That(big, Is.EqualTo(sector with
        {
            Name = "wind.big",
            PartOf = "wind",
            Share = 0.75,
            Buyers = [],
            Unmet = big.Unmet,
        }));
        Assert.That(big.Unmet, Is.EqualTo(sector.Unmet));
        Assert.That((small.Name, small.Path, small.Share, small.Priority),
            Is.EqualTo(("wind.small", "sectors.wind.buyers.small", 0.25, 1)));
        Assert.That(small.Unmet, Is.EqualTo(new UnmetSpec(0.1, 30, 0.25)), "patience is that of the sector");
        Assert.That(small.StockCoverDays!.Path, Is.EqualTo("sectors.wind.buyers.small.stock.cover"));
        Assert.That(small.Arrives.PoissonOrder?.Tonnes, Is.EqualTo(1));
        Assert.That(small.Substitution!.GrowsPerDay, Is.EqualTo(0.01).Within(1e-12));
    }

    [Test]
    public void Users_AreBuyersAndSectorsWithout() => Assert.That(
        ScenarioFolder.Good(With("buyers: {all: {share: 100 %}}")).Users.Select(user => user.Name),
        Is.EqualTo((string[])["e_two_wheelers", "wind.all"]));

    [Test]
    public void SeasonsAndUnit_AreReadAsWritten()
    {
        var sector = ScenarioFolder.Good(With(
            "demand: {base: 720 t/yr, at: 2026-01-01, seasons: [2, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]}, "
            + "unit: {name: MW, magnet: 500 kg}", "")).Sectors[1];
        Assert.That(sector.Demand.Seasons, Is.EqualTo((double[])[2, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]));
        Assert.That((sector.Unit!.Name, sector.Unit.Magnet.Tonnes), Is.EqualTo(("MW", 0.5)));
    }

    [Test]
    public void Like_HandsOnNeitherBuyersNorUnit()
    {
        var scenario = ScenarioFolder.Good(With(
            "unit: {name: MW, magnet: 500 kg}, buyers: {all: {share: 100 %}}").Replace(
            "shocks:", "  more_wind: {like: wind, demand: 360 t/yr}\nshocks:", StringComparison.Ordinal));
        var (wind, more) = (scenario.Sectors[1], scenario.Sectors[2]);
        Assert.That((wind.Buyers.Count, more.Buyers.Count), Is.EqualTo((1, 0)));
        Assert.That((wind.Unit is null, more.Unit is null), Is.EqualTo((false, true)));
        Assert.That(more.Uses, Is.EqualTo(wind.Uses));
    }

    [TestCase("buyers: {a: {share: 50 %}, b: {share: 40 %}}",
        "sectors.wind.buyers: the shares add up to 90 %, not 100 %")]
    [TestCase("buyers: {a: {share: 100 %, from: oxide_pool}}",
        "sectors.wind.buyers.a.from: oxide_pool holds ndpr_oxide, not magnet_standard")]
    [TestCase("buyers: {a: {share: 100 %, substitution: {into: wind, grows: 1 %/wk}}}",
        "sectors.wind.buyers.a.substitution.into: wind has buyers; name a sector without")]
    [TestCase("buyers: {a: {stock: {cover: 1 wk}}}",
        "sectors.wind.buyers.a.share: missing; write a share such as 85 % (unit: %)")]
    [TestCase("buyers: {a: {share: 100 %, demand: 1 t/yr}}",
        "sectors.wind.buyers.a.demand: unknown key; buyer keys are arrives, from, priority, share, stock, "
        + "substitution, unmet, uses")]
    public void Mistakes_AreExplained(string keys, string message) => AssertProblem(With(keys), message);

    [TestCase("1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.6",
        "sectors.wind.demand.seasons: the mean of the twelve is 1.05, not 1; the level is said by base")]
    [TestCase("1, 1",
        "sectors.wind.demand.seasons: 2 values; write a list of 12 values, each a plain number such as 1.25")]
    public void SeasonsThatMoveTheLevel_AreRefused(string seasons, string message) => AssertProblem(
        With($"demand: {{base: 720 t/yr, at: 2026-01-01, seasons: [{seasons}]}}", ""), message);

    private static void AssertProblem(string text, string message)
    {
        var problem = ScenarioFolder.Bad(text).Single();
        Assert.That(problem[(problem.IndexOf(' ') + 1)..], Is.EqualTo(message));
    }

    private static string With(string keys, string demand = "demand: 720 t/yr, ") =>
        Some.WholeScenario.Replace(
            Wind, $"  wind: {{uses: magnet_standard, from: magnet_pool, {demand}{keys}}}",
            StringComparison.Ordinal);
}

using MagnetSim.Tests.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

/// <summary>The small chain by hand. A lot loses 10 % in the first stage and 20 % of the rest in the second:
/// Y = 0.9 · 0.8 = 0.72. So 100 t/yr of magnets start as 138.89 t/yr, which is 138.89 · 0.30/0.80 = 52.083 t
/// of oxide. Swarf is 0.9 · 0.2 = 18 % of the charge, half of it returns: 9 %, 4.6875 t/yr. The pool is asked
/// for 47.396 t/yr; the mine brings 20, lanes 27.396.</summary>
public sealed class SteadyStateTests
{
    private const double OxideNeed = 47.3958;
    private const double Imports = OxideNeed - 20;

    private const string AustraliaLimited = "stockpiles.oxide_pool.replenish.from="
        + "[{lane: oxide_from_china, share: 75 %}, "
        + "{lane: oxide_from_australia, share: 25 %, at_most: 2 t/yr}]";

    private static readonly DateOnly _date = new(2030, 1, 1);

    [Test]
    public void Oxide_ByHand()
    {
        var oxide = At().Stockpiles[0];
        Assert.That(oxide.Need, Is.EqualTo(OxideNeed).Within(0.001));
        Assert.That(oxide.Committed, Is.EqualTo(20).Within(1e-9));
        Assert.That(oxide.Missing, Is.EqualTo(Imports).Within(0.001));
        Assert.That(oxide.OnHand, Is.EqualTo(OxideNeed * 56 / 365).Within(0.001), "eight weeks of need");
        Assert.That(oxide.Gap, Is.Zero);
        Assert.That(oxide.Limit, Is.EqualTo("nothing, supply covers need"));
    }

    [Test]
    public void Lanes_ByShareFlexAndLittlesLaw()
    {
        var china = Source(At(), 0, "oxide_from_china");
        Assert.That(china.Brings, Is.EqualTo(0.75 * Imports).Within(0.001));
        Assert.That(china.AtMost, Is.EqualTo(1.25 * 0.75 * Imports).Within(0.001));
        Assert.That(china.InTransit, Is.EqualTo(0.75 * Imports * 40 / 365).Within(0.001), "40 days");
    }

    /// <summary>100 t are made here of oxide of which 0.75 · 27.396/47.396 = 43.35 % is China's; 50 t come
    /// from there as magnets: a third, and with feeds (50 + 43.35)/150 = 62.2 %.</summary>
    [Test]
    public void Dependence_CountsFeeds()
    {
        var magnets = At().Stockpiles[1];
        Assert.That(magnets.Missing, Is.EqualTo(50).Within(1e-6));
        Assert.That(magnets.Dependence!.Country, Is.EqualTo("China"));
        Assert.That(magnets.Dependence.Direct, Is.EqualTo(1 / 3.0).Within(1e-6));
        Assert.That(magnets.Dependence.WithFeeds,
            Is.EqualTo((50 + (100 * 0.75 * Imports / OxideNeed)) / 150).Within(1e-6));
    }

    [Test]
    public void Plant_RunsAtNameplateAndReturnsSwarf()
    {
        var plant = At().Plants[0];
        Assert.That(plant.Output, Is.EqualTo(100).Within(1e-6));
        Assert.That(plant.SwarfReturned, Is.EqualTo(4.6875).Within(0.001));
        Assert.That(plant.Limit, Is.EqualTo("nothing, it runs at its nameplate"));
    }

    [Test]
    public void Sector_HoldsItsCover()
    {
        var users = At().Sectors[0];
        Assert.That((users.Demand, users.Served), Is.EqualTo((150.0, 150.0)));
        Assert.That(users.OnHand, Is.EqualTo(150 * 28 / 365.0).Within(1e-9));
    }

    /// <summary>Australia is held at 2 t/yr of its 6.849; China may bring 1.25 times its 20.547 = 25.68 and
    /// is asked for 25.396.</summary>
    [Test]
    public void LaneAtItsLimit_LeavesTheRestToOthers()
    {
        var state = At(AustraliaLimited);
        Assert.That(Source(state, 0, "oxide_from_australia").Brings, Is.EqualTo(2).Within(1e-9));
        Assert.That(Source(state, 0, "oxide_from_china").Brings, Is.EqualTo(Imports - 2).Within(0.001));
        Assert.That(state.Stockpiles[0].Gap, Is.Zero);
    }

    /// <summary>With a flex of 1 China brings no more than 20.547, so 4.849 t/yr are missing: the plant gets
    /// 42.547 of 47.396 t and makes 89.77 t/yr.</summary>
    [Test]
    public void Gap_NamesTheLanesThatBind()
    {
        var state = At("lanes.oxide_from_china.flex=1", AustraliaLimited);
        var oxide = state.Stockpiles[0];
        Assert.That(oxide.Gap, Is.EqualTo((0.25 * Imports) - 2).Within(0.001));
        Assert.That(oxide.Limit, Does.Contain("oxide_from_china at most 20.5 t/yr")
            .And.Contain("oxide_from_australia at most 2 t/yr"));
        Assert.That(state.Plants[0].Output, Is.EqualTo(100 * (1 - (oxide.Gap / OxideNeed))).Within(0.001));
        Assert.That(state.Plants[0].Limit, Is.EqualTo("no feed: oxide_pool has 42.5 of 47.4 t/yr"));
        Assert.That(state.Stockpiles[1].Gap, Is.Zero, "more magnets are imported instead");
    }

    [Test]
    public void Plant_BeforeItsMeanStart_NeedsNothing()
    {
        var state = At("plants.plant.start=~", "plants.plant.award=2029-01-01",
            "plants.plant.commissioning={at_least: 365 d, delay: {uncertain: {uniform: [0 d, 200 d]}}}");
        Assert.That(state.Stockpiles[0].Need, Is.Zero);
        Assert.That(state.Plants[0].Limit, Is.EqualTo("starts on 2030-04-11"), "365 + 100 days later");
    }

    /// <summary>A tenth of what was sold four years ago.</summary>
    [Test]
    public void Scrap_IsWhatWasUsedALifeAgo()
    {
        var state = At("materials.scrap={contains: {ndpr: 30 %}}", "stockpiles.scrap_pool={material: scrap}",
            "sectors.users.demand={base: 100 t/yr, at: 2030-01-01, grows: [{by: 10 %/yr}]}",
            "sectors.users.end_of_life={life: 1460 d, collected: 10 %, to: scrap_pool}",
            "plants.recycler={site: India, start: 2020-01-01, nameplate: 1 t/yr, feeds: {scrap: scrap_pool}, "
            + "makes: oxide, to: oxide_pool, lot: 0.1 t}");
        Assert.That(state.Stockpiles.Single(one => one.Name == "scrap_pool").Supply,
            Is.EqualTo(10 / Math.Pow(1.1, 1461 / 365.0)).Within(0.01));
    }

    [Test]
    public void Sentence_SaysWhoBringsWhat() => Assert.That(At().Sentences[0], Is.EqualTo(
        "On 2030-01-01 plants need 47.4 t/yr of oxide from oxide_pool; 20 come from mine; the rest, 27.4, "
        + "must be imported, 75 % of it from China."));

    [Test]
    public void Outline_SharesALineAmongEquals()
    {
        var scenario = ScenarioFolder.Good(SmallChain.Text, sets:
            ["plants.second={like: plant, site: Goa}", "plants.third={like: plant}"]);
        var plants = ChainOutline.Of(scenario).Blocks.Single(block => block.Title == "Plants");
        Assert.That(plants.Rows.Select(row => row.Title), Is.EqualTo(new[] { "plant … third (3)" }));
        Assert.That(plants.Rows[0].What, Does.Contain("100 t/yr").And.Contain("final yield 72 %")
            .And.Contain("50 % of the swarf back after 10 d"));
    }

    [TestCase("priority", true)]
    [TestCase("pro_rata", false)]
    public void Outline_TellsTheRankOfSectors_WhereItCounts(string allocation, bool isTold)
    {
        var scenario = ScenarioFolder.Good(SmallChain.Text, sets:
            [$"stockpiles.magnet_pool.allocation={allocation}", "sectors.users.priority=3"]);
        var sectors = ChainOutline.Of(scenario).Blocks.Single(block => block.Title == "Sectors");
        Assert.That(sectors.Rows.Any(row => row.What.Contains("rank 3 when stocks are short",
            StringComparison.Ordinal)), Is.EqualTo(isTold));
    }

    [Test]
    public void Outline_KnowsEveryKindOfComponent()
    {
        var scenario = ScenarioFolder.Good(Tests.Scenarios.Some.WholeScenario);
        var text = string.Join('\n', ChainOutline.Of(scenario).Blocks.SelectMany(block =>
            block.Rows.Select(row => $"{row.Title}: {row.What}")));
        Assert.That(text,
            Does.Contain("strike: plant_2, irel stand still; at random, once in 10 yr, for 5 d"));
        Assert.That(text, Does.Contain("dytb_pool: dytb_oxide; below 1 t orders up to 14 t"));
    }

    private static SourceBalance Source(SteadyState state, int stockpile, string name) =>
        state.Stockpiles[stockpile].Sources.Single(source => source.Name == name);

    private static SteadyState At(params string[] sets) =>
        new SteadyStateSolver(ScenarioFolder.Good(SmallChain.Text, sets: sets)).At(_date);
}

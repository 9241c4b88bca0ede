using MagnetSim.Reports;

namespace MagnetSim.Tests.Reports;

/// <summary>KPIs and paths in words.</summary>
public sealed class LabelTests
{
    [TestCase("fill_52wk/export_ban", "Served on time in 52 weeks after Export ban")]
    [TestCase("shortfall_52wk/export_ban.e_two_wheelers",
        "Shortfall in 52 weeks after Export ban (electric two-wheelers)")]
    [TestCase("on_time_fill", "Served on time")]
    [TestCase("self_sufficient/50", "Half of demand made in India after")]
    [TestCase("shortfall/wind", "Shortfall (wind)")]
    [TestCase("on_hand/oxide_pool", "Stock on hand (oxide pool)")]
    [TestCase("import_bill/oxide_from_china", "Import bill (oxide from China)")]
    [TestCase("on_hand/ndpr_reserve", "Stock on hand (NdPr reserve)")]
    public void Kpi_IsReadAsWords(string key, string label) =>
        Assert.That(KpiLabel.Of(key), Is.EqualTo(label));

    [TestCase("lever_cost", "crore INR", "Cost of all levers, ₹ crore")]
    [TestCase("shortfall", "t", "Shortfall, t")]
    [TestCase("on_time_fill", "1", "Served on time")]
    public void Unit_StandsBehindTheKpi(string key, string unit, string label) =>
        Assert.That(KpiLabel.WithUnit(key, unit), Is.EqualTo(label));

    [TestCase("lanes.oxide_from_china.flex", "Oxide from China: flex", "flex of oxide from China")]
    [TestCase("stockpiles.oxide_pool.replenish.cover", "Oxide pool: cover", "cover of oxide pool")]
    [TestCase("sectors.e_three_wheelers.demand.base", "Electric three-wheelers: demand",
        "demand of electric three-wheelers")]
    [TestCase("plants.commissioning.delay", "Plants: commissioning delay", "commissioning delay of plants")]
    [TestCase("plants.plant_2.commissioning.delay", "Plant 2: commissioning delay",
        "commissioning delay of plant 2")]
    [TestCase("shocks.export_ban.duration", "Export ban: duration", "duration of Export ban")]
    [TestCase("horizon.end", "Horizon: end", "end of horizon")]
    [TestCase("seed", "Seed", "seed")]
    public void Path_IsReadAsWords(string path, string label, string inSentence)
    {
        Assert.That(PathLabel.Of(path, [path]), Is.EqualTo(label));
        Assert.That(PathLabel.InSentence(path, [path]), Is.EqualTo(inSentence));
    }

    /// <summary>A lane and a stockpile may have one name.</summary>
    [Test]
    public void PathsThatWouldReadTheSame_StayAsTheyAre()
    {
        string[] paths = ["lanes.oxide.price", "stockpiles.oxide.price", "lanes.oxide.flex"];
        Assert.That(paths.Select(path => PathLabel.Of(path, paths)),
            Is.EqualTo(new[] { "lanes.oxide.price", "stockpiles.oxide.price", "Oxide: flex" }));
        Assert.That(PathLabel.InSentence(paths[0], paths), Is.EqualTo(paths[0]));
    }

    [TestCase("Served on time", "served on time")]
    [TestCase("NdPr oxide", "NdPr oxide")]
    [TestCase("China", "China")]
    [TestCase("IREL", "IREL")]
    [TestCase("", "")]
    public void WordsInASentence_KeepTheCapitalsOfNames(string words, string inSentence) =>
        Assert.That(Numbers.InSentence(words), Is.EqualTo(inSentence));
}

namespace MagnetSim.Tests.Scenarios;

/// <summary>Keys that exclude each other, and components that are like others, when one is laid over the
/// other.</summary>
public sealed class RivalKeysTest
{
    /// <summary>What a map says either so or so: writing the one drops the other.</summary>
    [TestCase("sectors.e_two_wheelers.demand.path=[{from: 2026-04-01, rate: 1 t/d}]")]
    [TestCase("sectors.e_two_wheelers.demand={path: [{from: 2026-04-01, rate: 1 t/d}]}")]
    [TestCase("plants.plant_1.start=2028-04-01")]
    [TestCase("plants.plant_3={like: plant_1, start: 2028-04-01}")]
    [TestCase("lanes.oxide_from_china.lead_time.uniform=[20 d, 30 d]")]
    [TestCase("sectors.wind.arrives.poisson_orders=2 t")]
    public void Rival_key_takes_the_place_of_the_other(string set) =>
        ScenarioFolder.Good(Some.WholeScenario, sets: [set]);

    /// <summary>The old source would vouch for the new numbers.</summary>
    [Test]
    public void Source_of_a_distribution_goes_with_it()
    {
        using var folder = new ScenarioFolder().With("a.yaml", Some.WholeScenario.Replace(
            "lead_time: {triangular: [25 d, 28 d, 45 d]}",
            "lead_time: {triangular: [25 d, 28 d, 45 d], source: a table}", StringComparison.Ordinal));
        var text = folder.Read("a.yaml", sets: ["lanes.oxide_from_china.lead_time.uniform=[20 d, 30 d]"])
            .ResolvedText;
        Assert.That(text, Does.Contain("uniform").And.Not.Contain("a table"));
    }

    [Test]
    public void Problems_of_a_component_that_is_like_another_are_its_own()
    {
        var text = Some.WholeScenario.Replace("plants:\n",
            "  aa: {like: oxide_from_china}\n  bb: {like: oxide_from_china}\nplants:\n",
            StringComparison.Ordinal);
        Assert.That(ScenarioFolder.Bad(text).Select(problem => problem.Split(" nobody")[0]),
            Is.EqualTo(new[] { "bad.yaml(46,7): lanes.aa:", "bad.yaml(47,7): lanes.bb:" }));
    }

    [Test]
    public void Removal_of_a_rival_drops_nothing() => Assert.That(
        ScenarioFolder.Good(Some.WholeScenario, sets: ["sectors.e_two_wheelers.demand.path=~"]).Sectors[0]
            .Demand.At, Is.EqualTo(new DateOnly(2025, 7, 1)));
}

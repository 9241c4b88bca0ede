using MagnetSim.Scenarios;

namespace MagnetSim.Tests.Scenarios;

/// <summary>Rates and demand that change over time, as files write them.</summary>
public sealed class ProfileKeysTest
{
    private const string Demand = "demand: 720 t/yr}";

    [Test]
    public void Path_of_demand_has_levels_that_stay_grow_or_go_straight()
    {
        var path = ScenarioFolder.Good(With("{path: [{from: 2026-04-01, rate: 1 t/d, then: linear}, "
            + "{from: 2028-04-01, rate: 2 t/d, then: 6 %/yr}, {from: 2030-04-01, rate: 3 t/d}]}"))
            .Sectors[1].Demand.Path;
        Assert.That(path.Select(step => step.Then), Is.EqualTo(new[]
        {
            new Course(true, 0), new Course(false, 0.06), default,
        }));
        Assert.That(path.Select(step => step.TonnesPerDay.Law.Mean), Is.EqualTo(new[] { 1.0, 2.0, 3.0 }));
    }

    [TestCase("{at: 2026-04-01}",
        "sectors.wind.demand: write base and at, such as {base: 400 t/yr, at: 2026-04-01}, or path")]
    [TestCase("{at: 2026-04-01, path: [{from: 2026-04-01, rate: 1 t/d}]}",
        "sectors.wind.demand: write base and at, such as {base: 400 t/yr, at: 2026-04-01}, or path")]
    [TestCase("{path: [{from: 2026-04-01, rate: 1 t/d, then: linear}]}",
        "sectors.wind.demand.path[0].then: linear leads to the rate of the next step, and this is the last; "
        + "leave then out")]
    [TestCase("{path: [{from: 2026-04-01, rate: 1 t/d, then: liner}]}",
        "sectors.wind.demand.path[0].then: liner cannot stand here; write linear or a yearly rate such as "
        + "6 %/yr (unit: %/yr). Did you mean linear?")]
    [TestCase("{path: [{from: 2027-04-01, rate: 1 t/d}, {from: 2026-04-01, rate: 1 t/d}]}",
        "sectors.wind.demand.path[1].from: 2026-04-01 is not after 2027-04-01; dates rise")]
    public void Mistakes_are_explained(string demand, string message)
    {
        var problem = ScenarioFolder.Bad(With(demand)).Single();
        Assert.That(problem[(problem.IndexOf(' ') + 1)..], Is.EqualTo(message));
    }

    private static string With(string demand) => Some.WholeScenario.Replace(
        Demand, $"demand: {demand}}}", StringComparison.Ordinal);
}

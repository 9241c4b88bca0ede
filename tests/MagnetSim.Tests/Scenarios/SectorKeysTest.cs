namespace MagnetSim.Tests.Scenarios;

/// <summary>What demand turns to, and what comes back of products, as files write it.</summary>
public sealed class SectorKeysTest
{
    private const string Demand = "demand: 720 t/yr}";

    [Test]
    public void Keys_AreReadAsWritten()
    {
        var sector = ScenarioFolder.Good(With("substitution: {into: e_two_wheelers, qualification: 4 wk, "
            + "grows: 7 %/wk, cap: 60 %, decays: 14 %/wk}, end_of_life: {life: 2 yr, collected: 50 %, "
            + "to: magnet_pool, past_sales: [{from: 2020-04-01, rate: 36 t/yr}]}")).Sectors[1];
        (var turns, var ends) = (sector.Substitution!, sector.EndOfLife!);
        Assert.That((turns.Into, turns.QualificationDays.Law.Mean), Is.EqualTo(("e_two_wheelers", 28.0)));
        Assert.That(
            (double[])[turns.GrowsPerDay, turns.Cap, turns.DecaysPerDay],
            Is.EqualTo((double[])[0.01, 0.6, 0.02]).Within(1e-12));
        Assert.That((ends.LifeDays.Law.Mean, ends.Collected), Is.EqualTo((720.0, 0.5)));
        Assert.That(ends.To, Is.EqualTo("magnet_pool"));
        Assert.That(ends.PastSales.Single().TonnesPerDay.Law.Mean, Is.EqualTo(0.1).Within(1e-12));
    }

    [TestCase("substitution: {into: wind, grows: 1 %/wk}",
        "sectors.wind.substitution.into: is the sector itself; name another, or none")]
    [TestCase("end_of_life: {life: 2 yr, collected: 50 %, to: oxide_pool}",
        "sectors.wind.end_of_life.to: ndpr_oxide holds 85 % ndpr, more than the 28 % of magnet_standard "
        + "that it comes from")]
    [TestCase("end_of_life: {life: 2 yr, collected: 50 %, to: magnet_pool, "
        + "past_sales: [{from: 2020-01-01, rate: 1 t/yr}, {from: 2026-04-01, rate: 1 t/yr}]}",
        "sectors.wind.end_of_life.past_sales[1].from: 2026-04-01 is not before the start of the horizon, "
        + "2026-04-01")]
    [TestCase("end_of_life: {life: 2 yr, collected: 50 %, to: magnet_pool, "
        + "past_sales: [{from: 2020-01-01, rate: 1 t/yr}, {from: 2019-01-01, rate: 1 t/yr}]}",
        "sectors.wind.end_of_life.past_sales[1].from: 2019-01-01 is not after 2020-01-01; dates rise")]
    public void Mistakes_AreExplained(string keys, string message)
    {
        var problem = ScenarioFolder.Bad(With(keys)).Single();
        Assert.That(problem[(problem.IndexOf(' ') + 1)..], Is.EqualTo(message));
    }

    private static string With(string keys) => Some.WholeScenario.Replace(
        Demand, $"{Demand[..^1]}, {keys}}}", StringComparison.Ordinal);
}

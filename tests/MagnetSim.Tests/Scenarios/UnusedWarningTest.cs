namespace MagnetSim.Tests.Scenarios;

/// <summary>Parts that change nothing, and what lies outside the horizon: allowed, and warned of.</summary>
public sealed class UnusedWarningTest
{
    [TestCase("elements: [ndpr, dytb]",
        "elements: [ndpr, dytb, fe]",
        "odd.yaml(8,24): elements[2]: warning: no material contains fe")]
    [TestCase("  dytb_oxide: {contains: {dytb: 87.1 %}}",
        "  dytb_oxide: {contains: {dytb: 87.1 %}}\n  alloy: {contains: {ndpr: 30 %}}",
        "odd.yaml(14,10): materials.alloy: warning: no stockpile holds it, so none of it ever flows")]
    [TestCase("  magnet_pool: {material",
        "  spare: {material: ndpr_oxide, initial: 1 t}\n  magnet_pool: {material",
        "odd.yaml(40,10): stockpiles.spare: warning: no plant and no sector draws from it")]
    [TestCase("demand: 720 t/yr}",
        "demand: 0 t/yr}",
        "odd.yaml(73,60): sectors.wind.demand: warning: nothing is needed, and no other sector's "
        + "demand turns to it")]
    [TestCase(", loses_to: swarf",
        "",
        "odd.yaml(61,17): plants.plant_1.swarf_loop: warning: no stage loses to swarf, so nothing "
        + "comes back; write loses_to: swarf on one that does")]
    [TestCase("oxide_from_australia: {country: Australia",
        "oxide_from_australia: {country: CHINA",
        "odd.yaml(43,35): lanes.oxide_from_australia.country: warning: CHINA is another country than "
        + "China; write both alike")]
    [TestCase("site: Andhra Pradesh",
        "site: #Andhra Pradesh",
        "odd.yaml(48,5): plants.plant_1.site: warning: has no value and is left out; write one (what "
        + "follows # is a comment), or ~ to remove the key")]
    public void Unused(string good, string bad, params string[] messages) =>
        AssertWarnings(good, bad, messages);

    [TestCase("from: 2028-04-01, rate",
        "from: 2038-04-01, rate",
        "odd.yaml(22,16): producers.irel.output[1].from: warning: 2038-04-01 is not before the end of "
        + "the horizon, 2036-04-01, so it never counts")]
    [TestCase("demand: 720 t/yr}",
        "demand: {path: [{from: 2026-04-01, rate: 1 t/d}, {from: 2040-04-01, rate: 2 t/d}]}}",
        "odd.yaml(73,108): sectors.wind.demand.path[1].from: warning: 2040-04-01 is not before the end of "
        + "the horizon, 2036-04-01, so it never counts")]
    [TestCase("award: 2026-12-01",
        "award: 2034-12-01",
        "odd.yaml(50,12): plants.plant_1.award: warning: starts on 2036-05-24 at the earliest, not "
        + "before the end of the horizon, 2036-04-01, so it never runs")]
    [TestCase("x-team: anything at all",
        "observed: {gone: {on: 2020-01-01, what: sold}}",
        "odd.yaml(9,23): observed.gone.on: warning: 2020-01-01 is outside the horizon, 2026-04-01 to "
        + "2036-04-01, so no chart marks it")]
    [TestCase("x-team: anything at all",
        "spending: {mission: {once: 1 INR, on: 2020-01-01}}",
        "odd.yaml(9,21): spending.mission: warning: comes before the horizon, so nothing of it counts")]
    [TestCase("x-team: anything at all",
        "spending: {mission: {once: 1 INR, on: 2037-01-01, yearly: 1 INR, from: 2036-04-01}}",
        "odd.yaml(9,21): spending.mission: warning: comes after the horizon, so nothing of it counts")]
    [TestCase("x-team: anything at all",
        "exchange: [{from: 2026-04-01, rate: 84 INR/USD}, {from: 2040-04-01, rate: 90 INR/USD}]",
        "odd.yaml(9,57): exchange[1].from: warning: 2040-04-01 is not before the end of the horizon, "
        + "2036-04-01, so it never counts")]
    [TestCase("x-team: anything at all",
        "prices: {ndpr_oxide: {path: [{from: 2026-04-01, price: 1 INR/kg}, {from: 2036-04-01, price: 2 "
        + "INR/kg}]}}",
        "odd.yaml(9,74): prices.ndpr_oxide.path[1].from: warning: 2036-04-01 is not before the end of "
        + "the horizon, 2036-04-01, so it never counts")]
    [TestCase("x-team: anything at all",
        "reserves: {spare: {backs: oxide_pool, size: 9 t, fill: {from: 2036-05-01, rate: 1 t/yr}, "
        + "release: {during: [ban]}}}",
        "odd.yaml(9,63): reserves.spare.fill.from: warning: 2036-05-01 is not before the end of the "
        + "horizon, 2036-04-01, so it never counts")]
    [TestCase("x-team: anything at all",
        "scheme: {beneficiaries: {plant_1: 600 t/yr}, lasts: 1 yr, incentive: {rate: 2150 INR/kg, "
        + "budget: 6450 crore INR}}",
        "odd.yaml(9,35): scheme.beneficiaries.plant_1: warning: starts on 2028-05-24 at the earliest, "
        + "but its sales earn until 2027-11-26 only")]
    public void Horizon(string good, string bad, params string[] messages) =>
        AssertWarnings(good, bad, messages);


    private static void AssertWarnings(string good, string bad, string[] messages)
    {
        Assert.That(Some.WholeScenario.Contains(good, StringComparison.Ordinal), good);
        var text = Some.WholeScenario.Replace(good, bad, StringComparison.Ordinal);
        Assert.That(ScenarioFolder.Warned(text), Is.EqualTo(messages));
    }
}

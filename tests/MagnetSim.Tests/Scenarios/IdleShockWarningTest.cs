namespace MagnetSim.Tests.Scenarios;

/// <summary>Shocks that change nothing, and names in them that do not help.</summary>
public sealed class IdleShockWarningTest
{
    [TestCase("materials: [ndpr_oxide], start: 2027-03-01, duration: 26 wk",
        "materials: [ndpr_oxide, magnet_standard], start: 2027-03-01, duration: 26 wk",
        "odd.yaml(75,67): shocks.ban.materials[1]: warning: no magnet_standard comes from China, so "
        + "the shock holds none back")]
    [TestCase("materials: [ndpr_oxide], start: 2027-03-01, duration: 26 wk",
        "lanes: [oxide_from_china, magnets_contract], start: 2027-03-01, duration: 26 wk",
        "odd.yaml(75,69): shocks.ban.lanes[1]: warning: comes from Japan, not China, so the shock "
        + "leaves it alone")]
    [TestCase("materials: [ndpr_oxide], start: 2027-03-01, duration: 26 wk",
        "materials: [ndpr_oxide], lanes: [oxide_from_china, dytb_from_china], start: 2027-03-01, "
        + "duration: 26 wk",
        "odd.yaml(75,94): shocks.ban.lanes[1]: warning: carries dytb_oxide, so the shock leaves it alone")]
    [TestCase("kind: export_ban, country: China, materials: [ndpr_oxide]",
        "kind: quota, country: China, share: 100 %",
        "odd.yaml(75,45): shocks.ban.share: warning: 100 % lets everything pass")]
    [TestCase("kind: export_ban, country: China, materials: [ndpr_oxide]",
        "kind: export_licensing, country: China, statutory: 0 d, approval: at_once, importers: 3",
        "odd.yaml(75,75): shocks.ban.approval: warning: every licence comes at once, so everything passes")]
    public void Goods(string good, string bad, params string[] messages) =>
        AssertWarnings(good, bad, messages);

    [TestCase("kind: export_ban, country: China, materials: [ndpr_oxide]",
        "kind: outage, plants: [plant_1]",
        "odd.yaml(75,32): shocks.ban.plants[0]: warning: starts on 2028-05-24 at the earliest, when "
        + "the shock is over (2027-08-30)")]
    [TestCase("kind: export_ban, country: China, materials: [ndpr_oxide]",
        "kind: demand, factor: 1",
        "odd.yaml(75,31): shocks.ban.factor: warning: 1 changes nothing")]
    [TestCase("factor: {value: 2.2, source: \"a guess\", confidence: C, note: long}",
        "factor: 1",
        "odd.yaml(80,13): shocks.detour.factor: warning: 1 changes nothing")]
    [TestCase("start: {uniform: [2027-01-01, 2028-12-31]}",
        "start: {with: ban, after: 12 yr}",
        "odd.yaml(81,31): shocks.detour.start.after: warning: 2038-12-28 is not before the end of the "
        + "horizon, 2036-04-01, so it never starts")]
    [TestCase("start: 2030-01-01, duration: 1 yr",
        "start: {with: ban, probability: 0 %}",
        "odd.yaml(83,86): shocks.boom.start.probability: warning: 0 % never happens")]
    [TestCase("start: 2030-01-01, duration: 1 yr}",
        "start: {with: ban, probability: 0 %}}\nreserves: {spare: {backs: oxide_pool, size: 9 t, "
        + "initial: 1 t, release: {during: [boom]}}}",
        "odd.yaml(83,86): shocks.boom.start.probability: warning: 0 % never happens",
        "odd.yaml(84,82): reserves.spare.release.during: warning: no shock that it names ever happens, "
        + "so it never opens")]
    public void Others(string good, string bad, params string[] messages) =>
        AssertWarnings(good, bad, messages);


    private static void AssertWarnings(string good, string bad, string[] messages)
    {
        Assert.That(Some.WholeScenario.Contains(good, StringComparison.Ordinal), good);
        var text = Some.WholeScenario.Replace(good, bad, StringComparison.Ordinal);
        Assert.That(ScenarioFolder.Warned(text), Is.EqualTo(messages));
    }
}

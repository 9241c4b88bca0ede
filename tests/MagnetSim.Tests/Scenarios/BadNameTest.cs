namespace MagnetSim.Tests.Scenarios;

/// <summary>Names, keys and shapes that are nearly right: one mistake, one message.</summary>
public sealed class BadNameTest
{
    [TestCase("lead_time: 4 wk",
        "transit_dayz: 28",
        "bad.yaml(43,46): lanes.oxide_from_australia.transit_dayz: unknown key; lane keys are "
        + "contract, country, duty, flex, inside, lead_time, premium, reported, shipment, to. Did you "
        + "mean lead_time, which is missing?")]
    [TestCase("lead_time: 4 wk",
        "lead_tiem: 28 d",
        "bad.yaml(43,46): lanes.oxide_from_australia.lead_tiem: unknown key; lane keys are contract, "
        + "country, duty, flex, inside, lead_time, premium, reported, shipment, to. Did you mean lead_time?")]
    [TestCase("    award: 2026-12-01",
        "    Award: 2026-12-01",
        "bad.yaml(50,5): plants.plant_1.Award: unknown key; plant keys are allow_partial, assured, "
        + "award, commissioning, costs, feeds, idles, investment, lot, makes, nameplate, outages, "
        + "qualification, ramp, site, stages, start, swarf_loop, to. Did you mean award?")]
    [TestCase("plants:\n",
        "plant:\n",
        "bad.yaml(46,1): plant: unknown key; scenario keys are calendar, description, elements, "
        + "exchange, experiment, horizon, lanes, magnetsim, materials, name, observed, plants, prices, "
        + "producers, reserves, scheme, sectors, shocks, spending, stockpiles, targets. Did you mean "
        + "plants?")]
    [TestCase("    to: magnet_pool\n    lot",
        "    lot",
        "bad.yaml(48,5): plants.plant_1.to: missing; write the name of a stockpile")]
    [TestCase("kind: export_ban, country",
        "knd: export_ban, country",
        "bad.yaml(75,9): shocks.ban.knd: unknown key; kinds of shock are demand, export_ban, "
        + "export_licensing, lead_time, outage, price, quota. Did you mean kind?")]
    [TestCase("duration: 26 wk}",
        "end: 2027-09-01}",
        "bad.yaml(75,87): shocks.ban.end: unknown key; export ban keys are country, duration, "
        + "goods_at_sea, kind, lanes, materials, start")]
    [TestCase("allocation: priority}",
        "alocation: ~}",
        "bad.yaml(40,44): stockpiles.magnet_pool.alocation: unknown key; stockpile keys are "
        + "allocation, initial, material, replenish. Did you mean allocation?")]
    [TestCase("e_two_wheelers:",
        "e two wheelers:",
        "bad.yaml(65,3): sectors.e two wheelers: not a name; names start with a letter and hold "
        + "letters, digits, _ and -")]
    public void Keys(string good, string bad, params string[] messages) =>
        AssertProblems(good, bad, messages);

    [TestCase("feeds: {ndpr_oxide: oxide_pool",
        "feeds: {ndpr_oxid: oxide_pool",
        "bad.yaml(53,13): plants.plant_1.feeds.ndpr_oxid: no material is named ndpr_oxid; materials "
        + "are dytb_oxide, magnet_standard, ndpr_oxide. Did you mean ndpr_oxide?")]
    [TestCase("  oxide_pool:\n    material: ndpr_oxide",
        "  oxide_pool:\n    material: ndpr_oxid",
        "bad.yaml(27,15): stockpiles.oxide_pool.material: no material is named ndpr_oxid; materials "
        + "are dytb_oxide, magnet_standard, ndpr_oxide. Did you mean ndpr_oxide?")]
    [TestCase("  magnet_pool: {material: magnet_standard, allocation: priority}\n",
        "",
        "bad.yaml(44,74): lanes.magnets_contract.to: no stockpile is named magnet_pool; stockpiles are "
        + "dytb_pool, oxide_pool; plants.plant_1.to, plants.plant_2.to, sectors.e_two_wheelers.from, "
        + "sectors.wind.from name it too")]
    [TestCase("contains: {ndpr: 85 %}",
        "contains: {nd: 85 %}",
        "bad.yaml(11,27): materials.ndpr_oxide.contains.nd: no element is named nd; elements are dytb, "
        + "ndpr")]
    [TestCase("elements: [ndpr, dytb]",
        "elements: ndpr",
        "bad.yaml(8,11): elements: ndpr cannot stand here; write a list of 1 to 4 values, each the "
        + "name of an element. Did you mean [ndpr]?")]
    [TestCase("sectors: [wind]",
        "sectors: [Wnd]",
        "bad.yaml(83,34): shocks.boom.sectors[0]: no sector is named Wnd; sectors are e_two_wheelers, "
        + "wind. Did you mean wind?")]
    [TestCase("country: China, lead_time: {tri",
        "cuntry: China, lead_time: {tri",
        "bad.yaml(42,22): lanes.oxide_from_china.cuntry: unknown key; lane keys are contract, country, "
        + "duty, flex, inside, lead_time, premium, reported, shipment, to. Did you mean country?")]
    [TestCase("kind: export_ban",
        "kind: ban",
        "bad.yaml(75,15): shocks.ban.kind: ban is no kind of shock; kinds are demand, export_ban, "
        + "export_licensing, lead_time, outage, price, quota. Did you mean export_ban?")]
    [TestCase("plants: [plant_2]",
        "plants: [plant_2, plant_2]",
        "bad.yaml(76,34): shocks.strike.plants: plant_2 is given twice")]
    [TestCase("plant_2: {like: plant_1",
        "plant_2: {like: plant_2",
        "bad.yaml(63,19): plants.plant_2.like: inherits from itself: plant_2 → plant_2")]
    public void Names(string good, string bad, params string[] messages) =>
        AssertProblems(good, bad, messages);

    [TestCase("materials: [ndpr_oxide], start",
        "materials: ndpr_oxide, start",
        "bad.yaml(75,54): shocks.ban.materials: ndpr_oxide cannot stand here; write a list of values, "
        + "each the name of a material. Did you mean [ndpr_oxide]?")]
    [TestCase("feeds: {ndpr_oxide: oxide_pool, dytb_oxide: dytb_pool}",
        "feeds: [ndpr_oxide, dytb_oxide]",
        "bad.yaml(53,12): plants.plant_1.feeds: a list cannot stand here; write a map from materials "
        + "to the name of a stockpile")]
    [TestCase("allow_partial: true",
        "allow_partial: yes",
        "bad.yaml(57,20): plants.plant_1.allow_partial: yes is not allowed here; write one of true, "
        + "false. Did you mean true?")]
    [TestCase("lead_time: 4 wk",
        "lead_time: [4 wk, 5 wk]",
        "bad.yaml(43,57): lanes.oxide_from_australia.lead_time: a list cannot stand here; write a "
        + "duration such as 28 d (units: s, min, h, d, wk, mo, yr)")]
    [TestCase("makes: magnet_standard\n",
        "makes: ~\n",
        "bad.yaml(48,5): plants.plant_1.makes: missing; write the name of a material")]
    public void Shapes(string good, string bad, params string[] messages) =>
        AssertProblems(good, bad, messages);

    [Test]
    public void Name_with_a_dot_is_refused_whatever_else_is_wrong()
    {
        var text = Some.WholeScenario.Replace("  wind:",
            "  0.5 t: {end_of_life: {life: 2 yr, collected: 50 %}}\n  wind:", StringComparison.Ordinal);
        Assert.That(ScenarioFolder.Bad(text)[0], Is.EqualTo("bad.yaml(73,3): sectors.0.5 t: not a name; "
            + "names start with a letter and hold letters, digits, _ and -"));
    }

    private static void AssertProblems(string good, string bad, string[] messages)
    {
        Assert.That(Some.WholeScenario.Contains(good, StringComparison.Ordinal), good);
        var text = Some.WholeScenario.Replace(good, bad, StringComparison.Ordinal);
        Assert.That(ScenarioFolder.Bad(text), Is.EqualTo(messages));
    }
}

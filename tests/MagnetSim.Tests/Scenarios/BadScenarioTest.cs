namespace MagnetSim.Tests.Scenarios;

/// <summary>A whole scenario with one mistake, and the full message that the user sees.</summary>
public sealed class BadScenarioTest
{
    private const string RateUnits = "(units: mg, g, kg, t, kt per s, min, h, d, wk, mo, yr)";

    [TestCase("lead_time: 4 wk", "lead_tme: 4 wk",
        "bad.yaml(43,46): lanes.oxide_from_australia.lead_tme: unknown key; lane keys are contract, "
        + "country, duty, flex, inside, "
        + "lead_time, premium, reported, shipment, to. Did you mean lead_time?")]
    [TestCase("lead_time: 4 wk", "colour: blue, lead_time: 4 wk",
        "bad.yaml(43,46): lanes.oxide_from_australia.colour: unknown key; lane keys are contract, "
        + "country, duty, flex, inside, "
        + "lead_time, premium, reported, shipment, to")]
    [TestCase("lead_time: 4 wk, ", "",
        "bad.yaml(43,25): lanes.oxide_from_australia.lead_time: missing; write a duration such as 28 d "
        + "(units: s, min, h, d, wk, mo, yr)")]
    [TestCase("value: 2.2, source", "value: 2.2, sauce",
        "bad.yaml(80,26): shocks.detour.factor.sauce: unknown key; a value written long has value, source, "
        + "confidence and note")]
    public void Keys(string good, string bad, string message) => AssertProblem(good, bad, message);

    [TestCase("rate: 360 t/yr", "rate: 400",
        "bad.yaml(21,34): producers.irel.output[0].rate: 400 has no unit; write a rate such as 400 t/yr "
        + RateUnits)]
    [TestCase("rate: 360 t/yr", "rate: 360 t/jr",
        "bad.yaml(21,34): producers.irel.output[0].rate: 360 t/jr has the unknown unit t/jr; "
        + "write a rate such as 400 t/yr " + RateUnits)]
    [TestCase("rate: 360 t/yr", "rate: many",
        "bad.yaml(21,34): producers.irel.output[0].rate: many is not a rate; write a rate such as 400 "
        + "t/yr " + RateUnits)]
    [TestCase("nameplate: 1200 t/yr", "nameplate: 1,200 t/yr",
        "bad.yaml(49,16): plants.plant_1.nameplate: 1,200 t/yr holds a comma, which numbers never do; "
        + "write a rate such as 400 t/yr " + RateUnits + ". Did you mean 1200 t/yr?")]
    [TestCase("lot: 5 t\n    to: oxide", "lot: 5 d\n    to: oxide",
        "bad.yaml(18,10): producers.irel.lot: 5 d is a duration; write a mass such as 5 t (units: mg, g, "
        + "kg, t, kt)")]
    [TestCase("recovery: 90 %", "recovery: 0.9",
        "bad.yaml(61,28): plants.plant_1.swarf_loop.recovery: 0.9 has no unit; write a share such as 85 % "
        + "(unit: %). Did you mean 90 %?")]
    [TestCase("flex: 1.5", "lead_time: {confidence: M}, flex: 1.5",
        "bad.yaml(42,98): lanes.oxide_from_china.lead_time: duplicate key; it stands in line 42 already")]
    [TestCase("lead_time: 4 wk", "lead_time: {confidence: M}",
        "bad.yaml(43,57): lanes.oxide_from_australia.lead_time: value is missing; write {value: …}, a "
        + "duration such as 28 d (units: s, min, h, d, wk, mo, yr)")]
    [TestCase("lead_time: 4 wk", "lead_time: {valu: 4 wk}",
        "bad.yaml(43,58): lanes.oxide_from_australia.lead_time.valu: no distribution that can stand here; "
        + "distributions are discrete, empirical, erlang, exponential, gamma, lognormal, normal, pert, "
        + "triangular, uniform, weibull. Did you mean value?")]
    [TestCase("nameplate: 1200 t/yr", "nameplate: \"\"",
        "bad.yaml(49,16): plants.plant_1.nameplate: an empty text is not a rate; write a rate such as "
        + "400 t/yr " + RateUnits)]
    [TestCase("flex: 1.5", "flex: 1.5 t",
        "bad.yaml(42,104): lanes.oxide_from_china.flex: 1.5 t has a unit; write a plain number such as "
        + "1.25")]
    [TestCase("flex: 1.5", "flex: .nan",
        "bad.yaml(42,104): lanes.oxide_from_china.flex: .nan is not a number; write a plain number such "
        + "as 1.25")]
    [TestCase("flex: 1.5", "flex: 1e999",
        "bad.yaml(42,104): lanes.oxide_from_china.flex: 1e999 is not a number; write a plain number such "
        + "as 1.25")]
    [TestCase("year: 360 d", "year: 1 yr",
        "bad.yaml(5,18): calendar.year: 1 yr is a duration; write the length of a year such as 365.25 d "
        + "(units: s, min, h, d, wk)")]
    public void Units(string good, string bad, string message) => AssertProblem(good, bad, message);

    [TestCase("initial: 300 t", "initial: -300 t",
        "bad.yaml(29,14): stockpiles.oxide_pool.initial: -300 t is out of range; allowed is 0 t to "
        + "1000000000 t")]
    [TestCase("yield: 95 %", "yield: 0 %",
        "bad.yaml(59,42): plants.plant_1.stages[0].yield: 0 % is out of range; allowed is more than 0 %, "
        + "up to 100 %")]
    [TestCase("shared: 50 %", "shared: 150 %",
        "bad.yaml(51,104): plants.plant_1.commissioning.shared: 150 % is out of range; allowed is 0 % to "
        + "100 %")]
    [TestCase("replications: 20,", "replications: 2.5,",
        "bad.yaml(6,28): experiment.replications: 2.5 is not allowed here; write a whole number from 1 to "
        + "1000000")]
    [TestCase("confidence: C", "confidence: D",
        "bad.yaml(80,57): shocks.detour.factor.confidence: D is not allowed here; write one of A, B, C, M")]
    [TestCase("elements: [ndpr, dytb]", "elements: [ndpr, dytb, fe, b, co]",
        "bad.yaml(8,11): elements: 5 values; write a list of 1 to 4 values, each the name of an element")]
    [TestCase("elements: [ndpr, dytb]", "elements: [ndpr, dytb, ndpr]",
        "bad.yaml(8,11): elements: ndpr is given twice")]
    [TestCase("curve: s_curve", "curve: scurve",
        "bad.yaml(52,19): plants.plant_1.ramp.curve: scurve is not allowed here; "
        + "write one of none, linear, s_curve, table. Did you mean s_curve?")]
    [TestCase("name: Whole", "name: [Whole]", "bad.yaml(2,7): name: a list cannot stand here; write a text")]
    [TestCase("plant_2: {like: plant_1, site: Odisha}", "plant_2: {like: plant_1}\n  3rd: {like: plant_1}",
        "bad.yaml(64,3): plants.3rd: not a name; names start with a letter and hold letters, digits, _ "
        + "and -")]
    public void Values(string good, string bad, string message) => AssertProblem(good, bad, message);

    [TestCase("{triangular: [25 d, 28 d, 45 d]}", "{triangle: [25 d, 28 d, 45 d]}",
        "bad.yaml(42,50): lanes.oxide_from_china.lead_time.triangle: no distribution that can stand here; "
        + "distributions "
        + "are discrete, empirical, erlang, exponential, gamma, lognormal, normal, pert, triangular, "
        + "uniform, weibull. Did you mean triangular?")]
    [TestCase("{triangular: [25 d, 28 d, 45 d]}", "{triangular: [25 d, 48 d, 45 d]}",
        "bad.yaml(42,62): lanes.oxide_from_china.lead_time.triangular: values must rise; "
        + "write {triangular: [least, most likely, most]}")]
    [TestCase("{triangular: [25 d, 28 d, 45 d]}", "{uniform: [25 d, 28 d], triangular: [25 d, 28 d, 45 d]}",
        "bad.yaml(42,49): lanes.oxide_from_china.lead_time: a distribution has one key; distributions are "
        + "discrete, empirical, erlang, exponential, gamma, lognormal, normal, pert, triangular, uniform, "
        + "weibull")]
    [TestCase("mean: 12 mo, cv: 50 %", "mean: 12 mo, p90: 50 d",
        "bad.yaml(51,69): plants.plant_1.commissioning.delay.uncertain.lognormal: "
        + "write either mean and cv, or median and p90")]
    [TestCase("yield: 95 %", "yield: {exponential: 95 %}",
        "bad.yaml(59,43): plants.plant_1.stages[0].yield.exponential: no distribution that can stand here; "
        + "distributions are discrete, empirical, pert, triangular, uniform")]
    [TestCase("arrives: {poisson_orders: 5 t}", "arrives: {steady: 7 h}",
        "bad.yaml(69,14): sectors.e_two_wheelers.arrives: steady must divide a day evenly, such as 1 d, 6 h "
        + "or 1 h")]
    [TestCase("dytb_oxide: {contains: {dytb: 87.1 %}}", "dytb_oxide: {contains: {dytb: 20 %, ndpr: 30 %}}",
        "bad.yaml(53,12): plants.plant_1.feeds: dytb_oxide, ndpr_oxide all bring ndpr; one feed is enough "
        + "for an element")]
    [TestCase("materials: [ndpr_oxide], start: 2027", "materials: [magnet_standard], start: 2027",
        "bad.yaml(75,8): shocks.ban: what comes from China is dytb_oxide, ndpr_oxide, so it would "
        + "stop nothing")]
    [TestCase("arrives: {poisson_orders: 5 t}", "arrives: {poisson_orders: 1 mg}",
        "bad.yaml(69,14): sectors.e_two_wheelers.arrives: makes 3.65e12 demands within the horizon; "
        + "at most 10000000 are simulated")]
    [TestCase("initial: 300 t", "initial: stedy",
        "bad.yaml(29,14): stockpiles.oxide_pool.initial: stedy cannot stand here; write steady or a mass "
        + "such as 5 t (units: mg, g, kg, t, kt). Did you mean steady?")]
    [TestCase("{exponential: 60 d}", "{lognormal: {median: 0.000001 s, p90: 1000000 d}}",
        "bad.yaml(24,34): producers.irel.outages.every.lognormal: spreads too widely to be computed with")]
    public void Distributions(string good, string bad, string message) => AssertProblem(good, bad, message);

    [TestCase("award: 2026-12-01", "award: 2027-02-30",
        "bad.yaml(50,12): plants.plant_1.award: 2027-02-30 is not a day of the calendar; "
        + "write a date such as 2027-03-01 (year, month, day)")]
    [TestCase("award: 2026-12-01", "award: 1.12.2026",
        "bad.yaml(50,12): plants.plant_1.award: 1.12.2026 is not a date; "
        + "write a date such as 2027-03-01 (year, month, day). Did you mean 2026-12-01?")]
    [TestCase("end: 2036-04-01", "end: 2026-04-01",
        "bad.yaml(4,35): horizon.end: 2026-04-01 is not after the start, 2026-04-01")]
    [TestCase("end: 2036-04-01", "end: 2426-04-02",
        "bad.yaml(4,35): horizon.end: 2426-04-02 is too late; a horizon has at most 400 years")]
    [TestCase("start: 2027-03-01", "start: 2037-03-01",
        "bad.yaml(75,75): shocks.ban.start: 2037-03-01 is outside the horizon, 2026-04-01 to 2036-04-01")]
    [TestCase("{uniform: [2027-01-01, 2028-12-31]}", "{uniform: [2027-01-01, 2038-12-31]}",
        "bad.yaml(81,12): shocks.detour.start: 2038-12-31 is outside the horizon, 2026-04-01 to 2036-04-01")]
    [TestCase("from: 2028-04-01", "from: 2025-04-01",
        "bad.yaml(22,16): producers.irel.output[1].from: 2025-04-01 is not after 2026-04-01; dates rise")]
    [TestCase("{by: -6 %/yr}", "{until: 2040-01-01, by: -6 %/yr}",
        "bad.yaml(68,99): sectors.e_two_wheelers.demand.grows[1].until: the last growth has no end; leave "
        + "until out")]
    public void Dates(string good, string bad, string message) => AssertProblem(good, bad, message);

    [TestCase("to: oxide_pool\n    output", "to: oxide_pol\n    output",
        "bad.yaml(19,9): producers.irel.to: no stockpile is named oxide_pol; stockpiles are dytb_pool, "
        + "magnet_pool, "
        + "oxide_pool. Did you mean oxide_pool?")]
    [TestCase("country: China, materials", "country: Mars, materials",
        "bad.yaml(75,36): shocks.ban.country: no country is named Mars; "
        + "countries are Australia, China, India, Japan")]
    [TestCase("kind: export_ban", "kind: export_bann",
        "bad.yaml(75,15): shocks.ban.kind: export_bann is no kind of shock; "
        + "kinds are demand, export_ban, export_licensing, lead_time, outage, price, quota. "
        + "Did you mean export_ban?")]
    [TestCase("like: plant_1", "like: plnt_1",
        "bad.yaml(63,19): plants.plant_2.like: no other plant is named plnt_1; plants are plant_1. "
        + "Did you mean plant_1?")]
    [TestCase("returns: ndpr_oxide", "returns: magnet_standard",
        "bad.yaml(61,56): plants.plant_1.swarf_loop.returns: magnet_standard is no feed of the plant; "
        + "feeds are dytb_oxide, ndpr_oxide")]
    public void Names(string good, string bad, string message) => AssertProblem(good, bad, message);

    [TestCase("share: 84 %", "share: 80 %",
        "bad.yaml(35,9): stockpiles.oxide_pool.replenish.from: the shares add up to 96 %; together they "
        + "must be 100 %")]
    [TestCase("      review: 1 wk\n", "",
        "bad.yaml(31,7): stockpiles.oxide_pool.replenish.review: a cover needs a time between reviews; "
        + "write a duration such as 1 wk")]
    [TestCase("level: 14 t", "order_quantity: 14 t",
        "bad.yaml(39,76): stockpiles.dytb_pool.replenish.order_quantity: has no place here; "
        + "reorder_up_to takes reorder_point and level")]
    [TestCase("level: 14 t", "level: 1 t",
        "bad.yaml(39,67): stockpiles.dytb_pool.replenish.level: 1 t is not above the reorder point, 1 t")]
    [TestCase("to: magnet_pool, contract: 3600 t/yr", "contract: 3600 t/yr",
        "bad.yaml(45,21): lanes.magnets_contract.to: missing; a lane with a contract names the stockpile "
        + "that it fills")]
    [TestCase("to: magnet_pool, contract: 3600 t/yr", "flex: 1",
        "bad.yaml(45,21): lanes.magnets_contract: nobody uses it; name it in a stockpile's replenish.from "
        + "or a producer's over, or give it a contract")]
    [TestCase("[{lane: dytb_from_china}]", "[{lane: oxide_from_china}]",
        "bad.yaml(39,87): stockpiles.dytb_pool.replenish.from[0].lane: oxide_pool orders from "
        + "oxide_from_china already; "
        + "a lane goes to one stockpile",
        "bad.yaml(44,20): lanes.dytb_from_china: nobody uses it; name it in a stockpile's replenish.from "
        + "or a producer's over, or give it a contract")]
    [TestCase("dytb_oxide: dytb_pool", "dytb_oxide: oxide_pool",
        "bad.yaml(53,49): plants.plant_1.feeds.dytb_oxide: oxide_pool holds ndpr_oxide, not dytb_oxide")]
    [TestCase("dytb_pool:\n    material: dytb_oxide\n    replenish: {policy: reorder_up_to, "
        + "reorder_point: 1 t, level: 14 t, from: [{lane: dytb_from_china}]}",
        "dytb_pool:\n    material: dytb_oxide\n    x-was: [dytb_from_china]",
        "bad.yaml(38,5): stockpiles.dytb_pool: nothing fills it, so that nothing can reach "
        + "plants.plant_1.feeds.dytb_oxide, plants.plant_2.feeds.dytb_oxide; name it in a producer's, "
        + "plant's or "
        + "contract lane's to, or give it replenish or an initial stock",
        "bad.yaml(44,20): lanes.dytb_from_china: nobody uses it; name it in a stockpile's replenish.from "
        + "or a producer's over, or give it a contract")]
    [TestCase("- {name: machine,", "- {name: metal,",
        "bad.yaml(60,16): plants.plant_1.stages[1].name: another stage is named metal; names must differ")]
    public void Flows(string good, string bad, params string[] messages) =>
        AssertProblem(good, bad, messages);

    [TestCase("ndpr: 28 %, dytb: 2 %", "ndpr: 21.4 %",
        "bad.yaml(12,31): materials.magnet_standard.contains: 1.484 mol of rare earths per kg is less "
        + "than the "
        + "1.85 mol/kg of Nd2Fe14B, so no plant can make it; the limit is 26.68 % NdPr, or less with Dy "
        + "or Tb added")]
    [TestCase("{ndpr: 85 %}", "{ndpr: 85 %, dytb: 20 %}",
        "bad.yaml(11,26): materials.ndpr_oxide.contains: the parts add up to 105 %; at most 100 %")]
    [TestCase("{ndpr_oxide: oxide_pool, dytb_oxide: dytb_pool}", "{ndpr_oxide: oxide_pool}",
        "bad.yaml(53,12): plants.plant_1.feeds: no feed brings dytb, which magnet_standard contains")]
    public void Materials(string good, string bad, string message) => AssertProblem(good, bad, message);

    [Test]
    public void Stoichiometry_counts_moles_of_all_rare_earths()
    {
        var text = Some.WholeScenario.Replace("ndpr: 28 %, dytb: 2 %", "ndpr: 25 %, dytb: 6 %");
        Assert.That(ScenarioFolder.Bad(text), Is.Empty);
    }

    [Test]
    public void All_problems_are_reported_at_once_in_the_order_of_the_file()
    {
        var text = Some.WholeScenario
            .Replace("duration: 26 wk", "duration: 26")
            .Replace("seed: 2026", "seed: -1")
            .Replace("award: 2026-12-01", "award: 2027-02-30")
            .Replace("share: 84 %", "share: 80 %")
            .Replace("lot: 5 t\n    allow", "lot: 0 t\n    allow");

        Assert.That(ScenarioFolder.Bad(text), Is.EqualTo(new[]
        {
            "bad.yaml(6,38): experiment.seed: -1 is not allowed here; write a whole number from 0 to "
            + "18446744073709551615",
            "bad.yaml(35,9): stockpiles.oxide_pool.replenish.from: the shares add up to 96 %; together "
            + "they must be 100 %",
            "bad.yaml(50,12): plants.plant_1.award: 2027-02-30 is not a day of the calendar; "
                + "write a date such as 2027-03-01 (year, month, day)",
            "bad.yaml(56,10): plants.plant_1.lot: 0 t is out of range; allowed is 1 mg to 1000000000 t",
            "bad.yaml(75,97): shocks.ban.duration: 26 has no unit; write a duration such as 28 d "
                + "(units: s, min, h, d, wk, mo, yr)",
        }));
    }

    [Test]
    public void Missing_keys_of_an_almost_empty_scenario()
    {
        Assert.That(ScenarioFolder.Bad("magnetsim: 1\n"), Is.EqualTo(new[]
        {
            "bad.yaml(1,1): elements: missing; write a list of 1 to 4 values, each the name of an element",
            "bad.yaml(1,1): horizon: missing; write a map with the keys end, start",
            "bad.yaml(1,1): name: missing; write a text",
        }));
    }

    private static void AssertProblem(string good, string bad, params string[] messages)
    {
        Assert.That(Some.WholeScenario.Contains(good), "The scenario does not hold: " + good);
        Assert.That(ScenarioFolder.Bad(Some.WholeScenario.Replace(good, bad)), Is.EqualTo(messages));
    }
}

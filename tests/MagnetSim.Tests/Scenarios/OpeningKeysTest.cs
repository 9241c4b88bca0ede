using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.Tests.Scenarios;

/// <summary>A producer that starts later and sends its lots over a lane, as a file writes it.</summary>
public sealed class OpeningKeysTest
{
    private const string Mine = """
        magnetsim: 1
        name: Mine
        horizon: {start: 2026-04-01, end: 2036-04-01}
        calendar: {year: 360 d}
        elements: [ndpr]
        materials: {oxide: {contains: {ndpr: 85 %}}}
        stockpiles: {pool: {material: oxide}, other: {material: oxide, initial: 1 t}}
        lanes:
          sea: {country: Malawi, lead_time: 30 d, shipment: 5 t}
        producers:
          mine:
            country: Malawi
            material: oxide
            output: 720 t/yr
            lot: 5 t
            to: pool
            over: sea
            share: 30 %
            award: 2027-07-01
            commissioning: {at_least: 5 yr, delay: 2 mo, shared: 50 %}
            prospect:
              - {stage: G4, lasts: {triangular: [6 mo, 12 mo, 24 mo]}, succeeds: 40 %}
              - {stage: auction, lasts: 1 yr}
            ramp: {curve: table, table: [[0 d, 20 %], [90 d, 100 %]]}
        """;

    [Test]
    public void Keys_are_read()
    {
        var scenario = ScenarioFolder.Good(Mine);
        var mine = scenario.Producers.Single();
        Assert.That((mine.Share, mine.Over), Is.EqualTo((0.3, "sea")));
        Assert.That(scenario.Lanes.Single().To, Is.EqualTo("pool"));
        Assert.That(mine.Opening!.Commissioning with { DelayDays = null },
            Is.EqualTo(new CommissioningSpec(new(2027, 7, 1), 1800, null, 0.5)));
        Assert.That(mine.Opening.Commissioning.DelayDays!.Law.Mean, Is.EqualTo(60));
        Assert.That(mine.Opening.Ramp.Table, Is.EqualTo(new RampPoint[] { new(0, 0.2), new(90, 1) }));
        Assert.That(mine.Opening.Prospect, Is.EqualTo(new ProspectStageSpec[]
        {
            new("G4", new(new Triangular(180, 360, 720), false, "producers.mine.prospect[0].lasts"), 0.4,
                "producers.mine.prospect[0]"),
            new("auction", new(new Constant(360), false, "producers.mine.prospect[1].lasts"), 1,
                "producers.mine.prospect[1]"),
        }));
    }

    [Test]
    public void Producer_that_is_there_has_no_opening() => Assert.That(
        ScenarioFolder.Good(Some.WholeScenario).Producers.Single(),
        Has.Property("Opening").Null.And.Property("Share").EqualTo(1).And.Property("Over").Null);

    [TestCase("    award: 2027-07-01\n", "",
        "bad.yaml(12,5): producers.mine: commissioning counts from an award; write award, a date such as "
        + "2027-03-01")]
    [TestCase("[90 d, 100 %]", "[0 d, 100 %]",
        "bad.yaml(24,47): producers.mine.ramp.table[1]: times must rise from row to row, and shares must "
        + "not fall")]
    [TestCase("succeeds: 40 %", "succeeds: 140 %",
        "bad.yaml(22,74): producers.mine.prospect[0].succeeds: 140 % is out of range; allowed is 0 % to "
        + "100 %")]
    [TestCase("    share: 30 %", "    other_buyers: {until: 0 d, above: 2}",
        "bad.yaml(18,19): producers.mine.other_buyers: has no place beside over; write share for what "
        + "others take")]
    [TestCase("over: sea", "over: see",
        "bad.yaml(9,8): lanes.sea: nobody uses it; name it in a stockpile's replenish.from or a producer's "
        + "over, or give it a contract",
        "bad.yaml(17,11): producers.mine.over: no lane is named see; lanes are sea. Did you mean sea?")]
    [TestCase("shipment: 5 t}", "shipment: 6 t}",
        "bad.yaml(9,53): lanes.sea.shipment: 6 t is not the lot of mine, 5 t; each lot is a shipment")]
    [TestCase("shipment: 5 t}", "shipment: 5 t, to: other}",
        "bad.yaml(9,62): lanes.sea.to: other is not where mine delivers, pool")]
    [TestCase("shipment: 5 t}", "shipment: 5 t, contract: 1 t/d}",
        "bad.yaml(9,68): lanes.sea.contract: has no place here; the lane carries what mine makes")]
    [TestCase("initial: 1 t",
        "replenish: {policy: base_stock, cover: 1 wk, review: 1 wk, from: [{lane: sea}]}",
        "bad.yaml(7,137): stockpiles.other.replenish.from[0].lane: sea carries what mine makes and takes no "
        + "orders")]
    [TestCase("producers:\n", "producers:\n  twin: {like: mine}\n",
        "bad.yaml(18,11): producers.mine.over: twin uses sea already; a lane has one")]
    public void Mistakes(string good, string bad, params string[] messages)
    {
        Assert.That(Mine.Contains(good, StringComparison.Ordinal), good);
        Assert.That(ScenarioFolder.Bad(Mine.Replace(good, bad, StringComparison.Ordinal)),
            Is.EqualTo(messages));
    }
}

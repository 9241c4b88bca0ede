namespace MagnetSim.Tests.Scenarios;

/// <summary>What a scenario says about where its values come from can be listed.</summary>
public sealed class AssumptionRegisterTest
{
    private const string Text = """
        magnetsim: 1
        name: Sourced
        horizon: {start: 2026-04-01, end: 2027-04-01}
        elements: [ndpr]
        materials: {magnet: {contains: {ndpr: {value: 30 %, source: "a data sheet, \"new\"", confidence: B}}}}
        stockpiles: {magnet_pool: {material: magnet, initial: 500 t, note: "a\tnote"}}
        lanes:
          magnets:
            country: China
            to: magnet_pool
            contract: 100 t/yr
            shipment: {value: 5 t, confidence: M}
            lead_time: {uncertain: {lognormal: {cv: 50 %, mean: 1.5 mo}}, source: "a survey", confidence: C}
            source: "another survey"
        sectors:
          wind:
            uses: magnet
            from: magnet_pool
            demand:
              base: {value: 400 t/yr, confidence: C}
              at: 2026-04-01
              grows: [{by: 5 %/yr, note: long}]
            stock: {cover: 4 wk}
            unmet: {late: 60 %, patience: 8 wk}
        variants: {more: {lanes: {magnets: {contract: {value: 200 t/yr, source: "hope"}}}}}
        """;

    [Test]
    public void Values_stand_with_source_confidence_and_note_in_the_order_of_the_file()
    {
        var register = ScenarioFolder.Good(Text).Assumptions;
        Assert.That(register.Select(stated => $"{stated.Path} = {stated.Value}"), Is.EqualTo(new[]
        {
            "materials.magnet.contains.ndpr = 30 %",
            "stockpiles.magnet_pool = material: magnet, initial: 500 t",
            "lanes.magnets = country: China, to: magnet_pool, contract: 100 t/yr, shipment: 5 t, "
                + "lead_time: {uncertain: {lognormal: {cv: 50 %, mean: 1.5 mo}}}",
            "lanes.magnets.shipment = 5 t",
            "lanes.magnets.lead_time = uncertain: {lognormal: {cv: 50 %, mean: 1.5 mo}}",
            "sectors.wind.demand.base = 400 t/yr",
            "sectors.wind.demand.grows[0] = by: 5 %/yr",
        }));
        Assert.That((register[0].Source, register[0].Confidence, register[0].Note),
            Is.EqualTo(("a data sheet, \"new\"", "B", "")));
        Assert.That((register[1].Source, register[1].Confidence, register[1].Note),
            Is.EqualTo(("", "", "a note")));
        Assert.That(register[2].Source, Is.EqualTo("another survey"));
    }

    [Test]
    public void Variant_brings_its_own_source_and_the_resolved_text_the_same_register()
    {
        using var folder = new ScenarioFolder().With("first.yaml", Text);
        var first = folder.Read("first.yaml", ["more"]);
        var contract = first.Scenario!.Assumptions.Single(stated => stated.Path == "lanes.magnets.contract");
        Assert.That((contract.Value, contract.Source), Is.EqualTo(("200 t/yr", "hope")));
        var again = folder.With("again.yaml", first.ResolvedText).Read("again.yaml").Scenario!;
        Assert.That(again.Assumptions, Is.EqualTo(first.Scenario.Assumptions));
    }
}

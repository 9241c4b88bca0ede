using MagnetSim.Scenarios;

namespace MagnetSim.Tests.Scenarios;

/// <summary>What is uncertain can be listed, as the file writes it and with the nearest source.</summary>
public sealed class UncertainInputTest
{
    private const string Text = """
        magnetsim: 1
        name: Two unknowns
        horizon: {start: 2026-04-01, end: 2027-04-01}
        elements: [ndpr]
        materials: {magnet: {contains: {ndpr: 30 %}}}
        stockpiles: {magnet_pool: {material: magnet, initial: 500 t}}
        lanes:
          magnets:
            country: China
            to: magnet_pool
            contract: 100 t/yr
            shipment: 5 t
            lead_time: {uncertain: {lognormal: {cv: 50 %, mean: 1.5 mo}}, source: "a survey", confidence: C}
            source: "another survey"
        sectors:
          wind:
            uses: magnet
            from: magnet_pool
            demand:
              base: {uncertain: {value: {triangular: [0 t/yr, 400 t/yr, 500 t/yr]}}}
              at: 2026-04-01
              source: "a guess"
            stock: {cover: {uncertain: 4 wk}}
            unmet: {late: 60 %, patience: 8 wk}
          cars: {like: wind}
        """;

    [Test]
    public void Inputs_HaveLawUnitAndTheNearestSource()
    {
        var inputs = ScenarioFolder.Good(Text).Uncertain;
        Assert.That(inputs.Select(input => input.Quantity.Path), Is.EqualTo(new[]
        {
            "lanes.magnets.lead_time", "sectors.wind.demand.base", "sectors.cars.demand.base",
        }));
        var lead = inputs[0];
        Assert.That((lead.Law, lead.Unit, lead.Source, lead.Confidence),
            Is.EqualTo(("lognormal: {cv: 50 %, mean: 1.5 mo}", "mo", "a survey", "C")));
        Assert.That(lead.UnitSize, Is.EqualTo(365.25 / 12).Within(1e-9));
        var demand = inputs[1];
        Assert.That((demand.Law, demand.Unit, demand.Source, demand.Confidence),
            Is.EqualTo(("triangular: [0 t/yr, 400 t/yr, 500 t/yr]", "t/yr", "a guess", "")));
        Assert.That(demand.TextAt(0.2), Is.EqualTo("200 t/yr"));
    }

    [TestCase("random", Sampling.Random)]
    [TestCase("latin_hypercube", Sampling.LatinHypercube)]
    public void Sampling_IsAKeyOfTheExperiment(string word, Sampling sampling)
    {
        var scenario = ScenarioFolder.Good(Text, sets: [$"experiment.sampling={word}"]);
        Assert.That(scenario.Experiment.Sampling, Is.EqualTo(sampling));
        Assert.That(ScenarioFolder.Good(Text).Experiment.Sampling, Is.EqualTo(Sampling.Random));
    }
}

namespace MagnetSim.Validation;

/// <summary>A part that nothing uses changes nothing else.</summary>
public sealed class UnusedComponentTests
{
    private const string Unused = """
        materials:
          cobalt: {contains: {ndpr: 0 %}}
          spare_oxide: {contains: {ndpr: 50 %}}
          cobalt_oxide: {contains: {ndpr: 40 %}}
        stockpiles:
          cobalt_pool:
            material: cobalt
            replenish: {policy: base_stock, cover: 4 wk, review: 1 wk, from: [{lane: cobalt_lane}]}
          spare_pool: {material: spare_oxide, initial: 10 t}
          product_pool: {material: cobalt_oxide, initial: 0 t}
        producers:
          spare_mine:
            country: Namibia
            material: spare_oxide
            output: 20 t/yr
            lot: 1 t
            to: spare_pool
            outages: {every: {exponential: 90 d}, lasting: {uniform: [1 d, 9 d]}}
        plants:
          cobalt_plant:
            start: 2027-01-01
            nameplate: 100 t/yr
            feeds: {spare_oxide: spare_pool}
            makes: cobalt_oxide
            to: product_pool
            lot: 1 t
            qualification: 90 d
            stages: [{name: press, cycle: 3 d, yield: 90 %}]
            outages: {every: {exponential: 90 d}, lasting: {uniform: [1 d, 9 d]}}
        reserves:
          spare_reserve:
            backs: cobalt_pool
            size: 10 t
            fill: {from: 2027-01-01, rate: 5 t/yr}
            release: {during: [export_ban]}
        lanes:
          cobalt_lane: {country: Congo, lead_time: {triangular: [30 d, 40 d, 60 d]}, shipment: 1 t}
        """;

    private static readonly string[] _names = ["cobalt", "spare", "product_pool", "Namibia", "Congo"];

    [Test]
    public void EveryOtherFigure_StaysAsItWas()
    {
        using TemporaryFolder folder = new();
        var trial = Trial.Of("export-ban-2031") with { Replications = 3 };
        var more = folder.Scenario($"""
            magnetsim: 1
            name: Export ban 2031
            extends: {trial.File}
            {Unused}
            """) with { Replications = 3 };
        (var without, var with) = (folder.Write(trial, "without"), folder.Write(more, "with"));
        foreach (var file in new[] { "summary.csv", "series.csv", "ledger.csv" })
            Assert.That(Others(with.Lines(file)), Is.EqualTo(without.Lines(file)), file);
    }

    private static IEnumerable<string> Others(IEnumerable<string> lines) =>
        lines.Where(line => !_names.Any(name => line.Contains(name, StringComparison.Ordinal)));
}

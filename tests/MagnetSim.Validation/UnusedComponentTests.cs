namespace MagnetSim.Validation;

/// <summary>A part that nothing uses changes nothing else.</summary>
public sealed class UnusedComponentTests
{
    private const string Unused = """
        materials: {cobalt: {contains: {ndpr: 0 %}}}
        stockpiles:
          cobalt_pool:
            material: cobalt
            replenish: {policy: base_stock, cover: 4 wk, review: 1 wk, from: [{lane: cobalt_lane}]}
          spare_pool: {material: ndpr_oxide, initial: 10 t}
        producers:
          spare_mine:
            country: Namibia
            material: ndpr_oxide
            output: 20 t/yr
            lot: 1 t
            to: spare_pool
            outages: {every: {exponential: 90 d}, lasting: {uniform: [1 d, 9 d]}}
        lanes:
          cobalt_lane: {country: Congo, lead_time: {triangular: [30 d, 40 d, 60 d]}, shipment: 1 t}
        """;

    private static readonly string[] _names = ["cobalt", "spare", "Namibia", "Congo"];

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

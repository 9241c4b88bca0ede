namespace MagnetSim.Validation;

/// <summary>A shock that changes nothing changes no digit.</summary>
public sealed class IdleShockTests
{
    private const StringComparison Comparison = StringComparison.Ordinal;

    [TestCase("export-ban-2031",
        "idle: {kind: lead_time, lanes: [magnets_from_china, oxide_from_china], factor: 1, "
        + "start: 2031-01-01, duration: 1 yr}")]
    [TestCase("export-ban-2031", "idle: {kind: demand, factor: 1, start: 2031-04-05, duration: 1 yr}")]
    [TestCase("export-ban-2031",
        "idle: {kind: demand, sectors: [wind], factor: 1, start: {hazard: 90 %/yr, recurs: true}, "
        + "duration: 9 d}")]
    [TestCase("export-ban-2031",
        "idle: {kind: outage, plants: [plant_1, plant_3], start: 2026-05-01, duration: 30 d}")]
    [TestCase("overseas-mine",
        "idle: {kind: outage, producers: [overseas_mine], start: 2026-05-01, duration: 30 d}")]
    [TestCase("export-ban-2031",
        "idle: {kind: export_ban, country: Japan, start: {hazard: 1e-9 %/yr}, duration: 1 yr}")]
    [TestCase("export-ban-2031",
        "idle: {kind: export_ban, country: Japan, start: {with: export_ban, probability: 0 %}}")]
    [TestCase("export-ban-2031",
        "idle: {kind: export_ban, country: Japan, start: {with: export_ban, after: 26 wk}}")]
    [TestCase("export-ban-2031",
        "idle: {kind: export_ban, country: China, materials: [magnet_standard, ndpr_oxide], "
        + "start: {with: export_ban, after: 5 wk}}")]
    public void EveryDigit_StaysAsItWas(string scenario, string shock)
    {
        using TemporaryFolder folder = new();
        var trial = Trial.Of(scenario) with { Replications = 2 };
        var set = $"shocks.{shock.Replace("idle: ", "idle=", Comparison)}";
        var with = folder.Write(trial.With(set), "with");
        var without = folder.Write(trial, "without");
        foreach (var file in new[] { "summary.csv", "series.csv", "ledger.csv" })
        {
            Assert.That(with.Lines(file).Where(line => !line.Contains("/idle", Comparison)),
                Is.EqualTo(without.Lines(file)), file);
        }
    }
}

namespace MagnetSim.Validation;

/// <summary>100 t/yr go into use from 2025, live for eight years, half of them is collected and 80 % of that
/// recovered: nothing until 2033, then 40 t/yr of material for magnets.</summary>
public sealed class RecyclingTests
{
    private const string Scenario = """
        magnetsim: 1
        name: Recycling by hand
        horizon: {start: 2025-01-01, end: 2037-01-01}
        calendar: {report_by: [month, year]}
        elements: [ndpr]
        materials:
          magnet: {contains: {ndpr: 30 %}}
          scrap: {contains: {ndpr: 30 %}}
          alloy: {contains: {ndpr: 30 %}}
        stockpiles:
          magnet_pool: {material: magnet, initial: 2000 t}
          scrap_pool: {material: scrap, initial: 0 t}
          alloy_pool: {material: alloy, initial: 0 t}
        plants:
          recycler:
            start: 2025-01-01
            nameplate: 400 t/yr
            feeds: {scrap: scrap_pool}
            makes: alloy
            to: alloy_pool
            lot: 100 kg
            stages: [{name: recover, yield: 80 %}]
        sectors:
          users:
            uses: magnet
            from: magnet_pool
            demand: 100 t/yr
            end_of_life: {life: 8 yr, collected: 50 %, to: scrap_pool}
        """;

    [Test]
    public void EndOfLife_GivesNothingUntil2033_Then40TonnesAYear()
    {
        using TemporaryFolder folder = new();
        var run = folder.Write(folder.Scenario(Scenario));
        var output = run.Series("year/product_output/recycler");
        Assert.That(output[..8], Is.All.Zero, "2025 to 2032");
        Assert.That(output[9..], Is.All.EqualTo(40).Within(0.5), "from 2034, for one month is on its way");
        Assert.That(output[8], Is.InRange(36, 40));
        Assert.That(run.Series("year/scrap")[9..], Is.All.EqualTo(50).Within(0.5));
    }
}

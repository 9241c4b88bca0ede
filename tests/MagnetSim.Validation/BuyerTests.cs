namespace MagnetSim.Validation;

/// <summary>Buyers within a sector, by hand and against the sector without them.</summary>
public sealed class BuyerTests
{
    /// <summary>Everything comes from China, which stops for a year; goods at sea arrive for four weeks, then
    /// each buyer lives on its own stock.</summary>
    private static Trial TwoBuyers => Trial.Of("ban-hand-calculation").Variant("ban_52wk").With(
        "lanes.magnets_from_others=~", "lanes.magnets_from_china.contract=5000 t/yr",
        "sectors.all_users.unit={name: vehicle, magnet: 0.5 kg}",
        "sectors.all_users.buyers={maker_a: {share: 30 %, stock: {cover: 2 wk}}, maker_b: {share: 70 %}}");

    [Test]
    public void Buyer_RunsShortWhenItsOwnStockIsEmpty()
    {
        var run = TwoBuyers.Run();
        Assert.That(run.Kpi("stock_out/export_ban.all_users.maker_a"), Is.EqualTo(4 + 2).Within(0.01));
        Assert.That(run.Kpi("stock_out/export_ban.all_users.maker_b"), Is.EqualTo(4 + 6).Within(0.01));
        Assert.That(run.Kpi("stock_out/export_ban.all_users"), Is.EqualTo(4 + 2).Within(0.01));
        Assert.That(run.Kpi("first_shortage/export_ban.all_users.maker_b"), Is.EqualTo(10));
        const double weekly = 5000 / 52.0, lostA = 0.3 * weekly * 46, lostB = 0.7 * weekly * 42;
        Assert.That(run.Kpi("lost_52wk/export_ban.all_users.maker_a"), Is.EqualTo(lostA).Within(0.3));
        Assert.That(run.Kpi("lost_52wk/export_ban.all_users.maker_b"), Is.EqualTo(lostB).Within(0.3));
        Assert.That(run.Kpi("lost_52wk/export_ban.all_users"), Is.EqualTo(lostA + lostB).Within(0.3));
        Assert.That(run.Kpi("units_lost_52wk/export_ban.all_users.maker_a"),
            Is.EqualTo(2000 * lostA).Within(600), "two vehicles a kilogram");
    }

    [Test]
    public void Sector_IsTheSumOfItsBuyers()
    {
        using TemporaryFolder folder = new();
        var run = folder.Write(TwoBuyers);
        foreach (var series in new[] { "demand", "on_time", "lost", "on_hand", "units_lost" })
        {
            var sum = run.Series($"week/{series}/all_users.maker_a")
                .Zip(run.Series($"week/{series}/all_users.maker_b"), (a, b) => a + b);
            Assert.That(run.Series($"week/{series}/all_users"), Is.EqualTo(sum).Within(1e-6), series);
        }
    }

    [TestCase("export-ban-2027", "e_two_wheelers")]
    [TestCase("grade-switch", "cars")]
    [TestCase("recycling-push", "wind")]
    public void OneBuyerOfAll_IsTheSector_ToTheLastDigit(string scenario, string sector)
    {
        using TemporaryFolder folder = new();
        var trial = Trial.Of(scenario) with { Replications = 2 };
        var without = folder.Write(trial, "without");
        var with = folder.Write(trial.With($"sectors.{sector}.buyers={{all: {{share: 100 %}}}}"), "with");
        foreach (var file in new[] { "summary.csv", "series.csv" })
        {
            Assert.That(
                with.Lines(file).Where(line => !line.Contains($"{sector}.all,", StringComparison.Ordinal)),
                Is.EqualTo(without.Lines(file)), file);
        }

        Assert.That(
            with.Lines("ledger.csv")
                .Select(line => line.Replace($"{sector}.all", sector, StringComparison.Ordinal)),
            Is.EqualTo(without.Lines("ledger.csv")));
    }

    /// <summary>1,000 t/yr for 728 days, and as much again for 28 of them.</summary>
    [Test]
    public void ShockOnASector_HitsAllItsBuyers()
    {
        var run = TwoBuyers.With("sectors.all_users.demand=1000 t/yr",
            "shocks.boom={kind: demand, sectors: [all_users], factor: 2, start: 2026-04-01, "
            + "duration: 4 wk}").Run();
        const double all = 1000 * (728 + 28) / 364.0;
        Assert.That(run.Kpi("demand/all_users.maker_a"), Is.EqualTo(0.3 * all).Within(1e-6));
        Assert.That(run.Kpi("demand/all_users.maker_b"), Is.EqualTo(0.7 * all).Within(1e-6));
    }

    [Test]
    public void RandomLevel_IsDrawnForTheSector_AndOrdersForEachBuyer()
    {
        var uncertain = TwoBuyers.With(
            "sectors.all_users.demand={uncertain: {uniform: [2000 t/yr, 8000 t/yr]}}");
        var steady = (uncertain with { Replications = 5 }).Run();
        Assert.That(
            steady.Kpis("demand/all_users.maker_a").Zip(steady.Kpis("demand/all_users.maker_b"),
                (a, b) => a / (a + b)),
            Is.All.EqualTo(0.3).Within(1e-9));
        var orders = TwoBuyers.With("sectors.all_users.arrives={poisson_orders: 1 t}",
            "sectors.all_users.buyers.maker_a.share=50 %",
            "sectors.all_users.buyers.maker_b.share=50 %").Run();
        Assert.That(orders.Kpi("demand/all_users.maker_a"),
            Is.Not.EqualTo(orders.Kpi("demand/all_users.maker_b")));
    }

    /// <summary>What was sold before the horizon is theirs by share, as is what they use in it.</summary>
    [Test]
    public void Scrap_ComesBackFromEachByItsShare()
    {
        const string ends = "sectors.all_users.end_of_life={life: 1.5 yr, collected: 50 %, to: magnet_pool, "
            + "past_sales: [{from: 2020-01-01, rate: 1000 t/yr}]}";
        var run = Trial.Of("ban-hand-calculation").With(ends,
            "sectors.all_users.buyers={maker_a: {share: 30 %}, maker_b: {share: 70 %}}").Run();
        var all = Trial.Of("ban-hand-calculation").With(ends).Run().Kpi("scrap/all_users");
        Assert.That(run.Kpi("scrap/all_users"), Is.EqualTo(all).Within(0.01));
        Assert.That(run.Kpi("scrap/all_users.maker_a"), Is.EqualTo(0.3 * all).Within(0.01));
    }

    [Test]
    public void Buyer_MayUseAnotherGradeFromAnotherStockpile()
    {
        using TemporaryFolder folder = new();
        var trial = folder.Scenario($$"""
            magnetsim: 1
            name: Two grades
            extends: {{Trial.Of("ban-hand-calculation").File}}
            materials: {plain: {contains: {ndpr: 28 %} } }
            stockpiles: {plain_pool: {material: plain, initial: 3000 t} }
            sectors:
              all_users:
                buyers:
                  maker_a: {share: 40 %}
                  maker_b: {share: 60 %, uses: plain, from: plain_pool, stock: {cover: 2 wk} }
            shocks: ~
            """);
        var run = trial.Run();
        Assert.That(run.Kpi("on_time_fill/all_users.maker_a"), Is.EqualTo(1).Within(0.001));
        Assert.That(run.Kpi("on_time/all_users.maker_b"),
            Is.EqualTo(3000 + (0.6 * 5000 * 2 / 52)).Within(1e-6), "all of its pool and its first stock");
    }
}

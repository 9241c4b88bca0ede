using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.Tests.Scenarios;

/// <summary>Every key of a whole scenario, bound to its canonical number (a year has 360 d there, a month
/// 30).</summary>
public sealed class ScenarioReaderTest
{
    private readonly Scenario _scenario = ScenarioFolder.Good(Some.WholeScenario);

    [Test]
    public void Head()
    {
        Assert.That(_scenario.Name, Is.EqualTo("Whole"));
        Assert.That(_scenario.Description, Is.EqualTo("Every key once."));
        Assert.That(_scenario.Horizon, Is.EqualTo(new HorizonSpec(new(2026, 4, 1), new(2036, 4, 1))));
        Assert.That(_scenario.Calendar.YearDays, Is.EqualTo(360));
        Assert.That(_scenario.Calendar.ReportBy, Is.EqualTo(new[] { ReportPeriod.Week, ReportPeriod.Year }));
        Assert.That(_scenario.Calendar.FiscalYearStartMonth, Is.EqualTo(7));
        Assert.That(_scenario.Experiment, Is.EqualTo(new ExperimentSpec(20, 2026)));
        Assert.That(_scenario.Targets, Is.EqualTo(new TargetsSpec(6000 / 360.0, "6000 t/yr")));
        Assert.That(_scenario.Elements, Is.EqualTo(new[] { "ndpr", "dytb" }));
    }

    [Test]
    public void Material_lists_fractions_in_the_order_of_the_elements()
    {
        Assert.That(_scenario.Materials.Select(material => material.Name),
            Is.EqualTo(new[] { "ndpr_oxide", "magnet_standard", "dytb_oxide" }));
        Assert.That(_scenario.Materials[1].Contains, Is.EqualTo(new[] { 0.28, 0.02 }));
        Assert.That(_scenario.Materials[2].Contains, Is.EqualTo(new[] { 0, 0.871 }));
    }

    [Test]
    public void Producer()
    {
        var irel = _scenario.Producers.Single();
        Assert.That(irel with { Output = [], Outages = null }, Is.EqualTo(new ProducerSpec(
            "irel", "India", "ndpr_oxide", [], Mass.FromTonnes(5), "oxide_pool",
            new OtherBuyersSpec(60, 2), null, null, 1, null, null)));
        Assert.That(irel.Output, Is.EqualTo(new[]
        {
            new RateStep(new(2026, 4, 1), Always(1, "producers.irel.output[0].rate"), true),
            new RateStep(
                new(2028, 4, 1), new(new Uniform(1, 2), false, "producers.irel.output[1].rate"), false),
        }));
        Assert.That(irel.Outages, Is.EqualTo(new OutageSpec(
            new(new Exponential(60), false, "producers.irel.outages.every"),
            new(LogNormal.FromMedianAndP90(2, 6), false, "producers.irel.outages.lasting"))));
    }

    [Test]
    public void Stockpile_with_cover()
    {
        var pool = _scenario.Stockpiles[0];
        Assert.That(pool with { Replenish = null }, Is.EqualTo(
            new StockpileSpec("oxide_pool", "ndpr_oxide", Allocation.ProRata, Mass.FromTonnes(300), null)));
        Assert.That(pool.Replenish! with { From = [] }, Is.EqualTo(new ReplenishSpec(
            ReplenishPolicy.BaseStock, Always(56, "stockpiles.oxide_pool.replenish.cover"),
            null, null, null, 7, [])));
        Assert.That(pool.Replenish!.From, Is.EqualTo(new[]
        {
            new SourceSpec("oxide_from_china", 0.84, null),
            new SourceSpec("oxide_from_australia", 0.16, 2),
        }));
    }

    [Test]
    public void Stockpile_with_fixed_levels()
    {
        var pool = _scenario.Stockpiles[1];
        Assert.That(pool with { Replenish = null }, Is.EqualTo(
            new StockpileSpec("dytb_pool", "dytb_oxide", Allocation.Fifo, null, null)));
        Assert.That(pool.Replenish! with { From = [] }, Is.EqualTo(new ReplenishSpec(
            ReplenishPolicy.ReorderUpTo, null, Mass.FromTonnes(14), Mass.FromTonnes(1), null, null, [])));
        Assert.That(pool.Replenish!.From, Is.EqualTo(new[] { new SourceSpec("dytb_from_china", 1, null) }));
    }

    [Test]
    public void Lanes()
    {
        Assert.That(_scenario.Lanes[0], Is.EqualTo(new LaneSpec(
            "oxide_from_china", "China", "oxide_pool",
            new(new Triangular(25, 28, 45), false, "lanes.oxide_from_china.lead_time"),
            Mass.FromTonnes(5), 1.5, null, null, null)));
        Assert.That(_scenario.Lanes[1], Is.EqualTo(new LaneSpec(
            "oxide_from_australia", "Australia", "oxide_pool",
            Always(28, "lanes.oxide_from_australia.lead_time"), new Mass(600_000_000), 1.25, null, null,
            null)));
        Assert.That(_scenario.Lanes[2].LeadTimeDays.Law.Mean, Is.EqualTo(2));
        Assert.That(_scenario.Lanes[3].To, Is.EqualTo("magnet_pool"));
        Assert.That(_scenario.Lanes[3].Contract, Is.EqualTo(
            new[] { new RateStep(new(2026, 4, 1), Always(10, "lanes.magnets_contract.contract"), false) }));
    }

    [Test]
    public void Plant()
    {
        var plant = _scenario.Plants[0];
        Assert.That(plant with
        {
            Feeds = [],
            Stages = [],
            Ramp = _scenario.Plants[1].Ramp,
            Outages = null,
            SwarfLoop = null,
        },
            Is.EqualTo(new PlantSpec(
                "plant_1", "Andhra Pradesh", 1200 / 360.0,
                new CommissioningSpec(
                    new(2026, 12, 1), 540,
                    new(LogNormal.FromMeanAndCv(360, 0.5), true, "plants.plant_1.commissioning.delay"), 0.5),
                _scenario.Plants[1].Ramp, [], "magnet_standard", "magnet_pool", Mass.FromTonnes(5), true, [],
                null, null, 0)));
        Assert.That(plant.SwarfLoop!.Returns, Is.EqualTo(new[] { "ndpr_oxide" }));
        Assert.That((plant.SwarfLoop.Recovery, plant.SwarfLoop.DelayDays), Is.EqualTo((0.9, 30.0)));
        Assert.That(plant.Feeds, Is.EqualTo(
            new[] { new FeedSpec("ndpr_oxide", "oxide_pool"), new FeedSpec("dytb_oxide", "dytb_pool") }));
        Assert.That(plant.Outages!.EveryDays.Law, Is.EqualTo(Weibull.FromMeanAndShape(60, 2)));
        Assert.That(plant.Ramp.Curve, Is.EqualTo(RampCurve.SCurve));
        Assert.That(plant.Ramp.OverDays,
            Is.EqualTo(new Quantity(new Triangular(540, 720, 1080), true, "plants.plant_1.ramp.over")));
    }

    [Test]
    public void Stages()
    {
        Assert.That(_scenario.Plants[0].Stages, Is.EqualTo(new[]
        {
            new StageSpec(
                "metal",
                Always(5, "plants.plant_1.stages[0].cycle"),
                new YieldSpec(
                    Always(0.95, "plants.plant_1.stages[0].yield"),
                    Always(0.95, "plants.plant_1.stages[0].yield"),
                    0),
                LossKind.Slag,
                null),
            new StageSpec(
                "machine",
                Always(0, "plants.plant_1.stages[1].cycle"),
                new YieldSpec(
                    Always(0.6, "plants.plant_1.stages[1].yield.from"),
                    Always(0.75, "plants.plant_1.stages[1].yield.to"),
                    720),
                LossKind.Swarf,
                6),
        }));
    }

    [Test]
    public void Plant_like_another_draws_its_own_chances()
    {
        Assert.That(_scenario.Plants[1].Site, Is.EqualTo("Odisha"));
        Assert.That(_scenario.Plants[1].Commissioning.DelayDays!.Path,
            Is.EqualTo("plants.plant_2.commissioning.delay"));
    }

    [Test]
    public void Sectors()
    {
        var sector = _scenario.Sectors[0];
        Assert.That(sector with { Demand = _scenario.Sectors[1].Demand }, Is.EqualTo(new SectorSpec(
            "e_two_wheelers", "magnet_standard", "magnet_pool", _scenario.Sectors[1].Demand,
            new ArrivalSpec(null, Mass.FromTonnes(5)), 2,
            new(new Triangular(14, 28, 42), true, "sectors.e_two_wheelers.stock.cover"),
            new UnmetSpec(0.6, 90, 0.5), null, null)));
        Assert.That(sector.Demand with { Grows = [] }, Is.EqualTo(
            new DemandSpec(Always(1, "sectors.e_two_wheelers.demand.base"), new(2025, 7, 1), [])));
        Assert.That(sector.Demand.Grows, Is.EqualTo(
            new[] { new GrowthSpec(new(2030, 7, 1), 0.1487), new GrowthSpec(null, -0.06) }));
    }

    [Test]
    public void Sector_with_defaults()
    {
        var wind = _scenario.Sectors[1];
        Assert.That(wind with { Demand = _scenario.Sectors[0].Demand }, Is.EqualTo(new SectorSpec(
            "wind", "magnet_standard", "magnet_pool", _scenario.Sectors[0].Demand,
            new ArrivalSpec(1, null), 1, null, new UnmetSpec(0, double.PositiveInfinity, 0.25), null, null)));
        Assert.That(wind.Demand with { Grows = [] }, Is.EqualTo(
            new DemandSpec(Always(2, "sectors.wind.demand"), new(2026, 4, 1), [])));
    }

    [Test]
    public void Shocks()
    {
        Assert.That(Printed.Of(_scenario.Shocks), Is.EqualTo(Printed.Of(new ShockSpec[]
        {
            new ExportBanSpec(
                "ban", new(new(2027, 3, 1), null), Always(182, "shocks.ban.duration"),
                new RestrictedSpec("China", ["ndpr_oxide"], [], false)),
            new OutageShockSpec(
                "strike", new(new(2026, 4, 1), new(new Exponential(3600), true, "shocks.strike.start")),
                Always(5, "shocks.strike.duration"), ["plant_2"], ["irel"]),
            new LeadTimeShockSpec(
                "detour", new(new(2027, 1, 1), new(new Uniform(0, 730), true, "shocks.detour.start")),
                Always(90, "shocks.detour.duration"), ["oxide_from_china"],
                Always(2.2, "shocks.detour.factor")),
            new DemandShockSpec(
                "boom", new(new(2030, 1, 1), null), Always(360, "shocks.boom.duration"), ["wind"],
                Always(1.1, "shocks.boom.factor")),
        })));
    }

    [Test]
    public void Smallest_scenario_takes_the_defaults()
    {
        var small = ScenarioFolder.Good(Some.SmallestScenario);
        Assert.That(small.Calendar.YearDays, Is.EqualTo(365.25));
        Assert.That(
            small.Calendar.ReportBy, Is.EqualTo(new[] { ReportPeriod.Month, ReportPeriod.FiscalYear }));
        Assert.That(small.Calendar.FiscalYearStartMonth, Is.EqualTo(4));
        Assert.That(small.Experiment, Is.EqualTo(new ExperimentSpec(200, 1)));
        Assert.That(small.Targets, Is.EqualTo(new TargetsSpec(null, null)));
        Assert.That(small.Plants, Is.Empty);
    }

    [TestCase("364 d", "1 mo", 364 / 12.0)]
    [TestCase("364 d", "1 yr", 364)]
    [TestCase("365.25 d", "18 mo", 547.875)]
    [TestCase("365.25 d", "26 wk", 182)]
    [TestCase("365.25 d", "6 h", 0.25)]
    [TestCase("365.25 d", "90min", 0.0625)]
    [TestCase("365.25 d", "8640 s", 0.1)]
    public void Duration_in_days(string year, string text, double days)
    {
        var scenario = ScenarioFolder.Good(
            Some.WholeScenario, sets: [$"calendar.year={year}", $"lanes.oxide_from_china.lead_time={text}"]);
        Assert.That(scenario.Lanes[0].LeadTimeDays.Law.Mean, Is.EqualTo(days).Within(1).Ulps);
    }

    [TestCase("1 mg", 1)]
    [TestCase("1.5 g", 1_500)]
    [TestCase("600 kg", 600_000_000)]
    [TestCase("0.3t", 300_000_000)]
    [TestCase("1e-3 kt", 1_000_000_000)]
    public void Mass_in_milligrams(string text, long milligrams)
    {
        var scenario =
            ScenarioFolder.Good(Some.WholeScenario, sets: [$"lanes.oxide_from_china.shipment={text}"]);
        Assert.That(scenario.Lanes[0].Shipment, Is.EqualTo(new Mass(milligrams)));
    }

    [TestCase("400 t/yr", 400 / 360.0)]
    [TestCase("30 t/mo", 1)]
    [TestCase("7 t/wk", 1)]
    [TestCase("250 kg/d", 0.25)]
    [TestCase("1 kt / yr", 1000 / 360.0)]
    public void Rate_in_tonnes_per_day(string text, double tonnesPerDay)
    {
        var scenario = ScenarioFolder.Good(Some.WholeScenario, sets: [$"sectors.wind.demand={text}"]);
        var mean = scenario.Sectors[1].Demand.BaseTonnesPerDay.Law.Mean;
        Assert.That(mean, Is.EqualTo(tonnesPerDay).Within(1).Ulps);
    }

    [TestCase("{discrete: [[1 d, 3], [5 d, 1]]}", 2)]
    [TestCase("{empirical: [1 d, 2 d, 6 d]}", 3)]
    [TestCase("{uncertain: 4 d}", 4)]
    [TestCase("{value: {uncertain: {value: {uniform: [1 d, 3 d]}, source: a}}, note: b}", 2)]
    [TestCase("{uniform: [{value: 1 d, source: a}, 3 d], confidence: M}", 2)]
    [TestCase("{normal: {mean: 50 d, sd: 1 d}}", 50)]
    public void Distribution_with_mean(string text, double days)
    {
        var scenario =
            ScenarioFolder.Good(Some.WholeScenario, sets: [$"lanes.oxide_from_china.lead_time={text}"]);
        Assert.That(scenario.Lanes[0].LeadTimeDays.Law.Mean, Is.EqualTo(days).Within(1e-9));
    }

    [Test]
    public void Plant_with_a_start_and_a_table_ramp()
    {
        var plant = ScenarioFolder.Good(Some.WholeScenario, sets:
        [
            "plants.plant_1.award=~", "plants.plant_1.commissioning=~", "plants.plant_1.start=2026-04-01",
            "plants.plant_1.ramp={curve: table, over: ~, table: [[0 d, 0 %], [90 d, 40 %], [180 d, 100 %]]}",
        ]).Plants[0];
        Assert.That(plant.Commissioning, Is.EqualTo(new CommissioningSpec(new(2026, 4, 1), 0, null, 0)));
        Assert.That(plant.Ramp.Table,
            Is.EqualTo(new[] { new RampPoint(0, 0), new RampPoint(90, 0.4), new RampPoint(180, 1) }));
    }

    private static Quantity Always(double value, string path) => new(new Constant(value), false, path);
}

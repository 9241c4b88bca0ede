using MagnetSim.Reports;
using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.Validation;

/// <summary>What the scheme pays, as it comes out by hand: at most ₹2,150 a kilogram or 40 % of the price,
/// for five years of 6,000 t/yr.</summary>
public sealed class SchemeTests
{
    private const double LotTonnes = 0.1;

    // 360 days are a year. Plants are awarded on the first day and sell from two years later, without losses.
    private static string Plants(
        string ramp = "{curve: none}", int atLeastDays = 720, int awardTonnes = 1200) =>
        $$"""
        magnetsim: 1
        name: The scheme by hand
        horizon: {start: 2026-01-01, end: 2033-01-01}
        calendar: {year: 360 d, report_by: [year, fiscal_year]}
        elements: [ndpr]
        materials:
          magnet: {contains: {ndpr: 30 %} }
        stockpiles:
          pool: {material: magnet, initial: 0 t}
        plants:
          plant_1:
            nameplate: {{awardTonnes}} t/yr
            award: 2026-01-01
            commissioning: {at_least: {{atLeastDays}} d}
            ramp: {{ramp}}
            makes: magnet
            to: pool
            lot: {{LotTonnes * 1000}} kg
            investment: 600 crore INR
          plant_2: {like: plant_1}
          plant_3: {like: plant_1}
          plant_4: {like: plant_1}
          plant_5: {like: plant_1}
          plant_6: {like: plant_1}
        prices:
          magnet: 6000 INR/kg
        scheme:
          beneficiaries:
            plant_1: {{awardTonnes}} t/yr
            plant_2: {{awardTonnes}} t/yr
            plant_3: {{awardTonnes}} t/yr
            plant_4: {{awardTonnes}} t/yr
            plant_5: {{awardTonnes}} t/yr
          rules: {beneficiaries: 5, least: 600 t/yr, most: 1200 t/yr, step: 100 t/yr, total: 6000 t/yr}
          gestation: 2 yr
          lasts: 5 yr
          incentive: {rate: 2150 INR/kg, of_turnover: 40 %, budget: 6450 crore INR}
          subsidy:
            share: 15 %
            at_most: [[600 t/yr, 75 crore INR], [1200 t/yr, 150 crore INR]]
            budget: 750 crore INR
        """;

    /// <summary>1,200 t/yr for five years at ₹2,150 are ₹1,290 crore, five times that ₹6,450 crore. The
    /// plants start three days early, so that the caps bind; sales in gestation earn too.</summary>
    [Test]
    public void FullSales_SpendTheBudgetToThePaisa()
    {
        var run = Run(Plants(atLeastDays: 717));
        Assert.That(run.Kpi("incentive_paid"), Is.EqualTo(6450.0));
        Assert.That(run.Kpi("incentive_unspent"), Is.Zero);
        Assert.That(run.Kpi("incentive_paid/plant_5"), Is.EqualTo(1290.0));
    }

    /// <summary>600 t/yr for five years at ₹2,150 are ₹645 crore.</summary>
    [Test]
    public void SmallestAward_IsCappedAt645Crore()
    {
        var run = Run(Plants(atLeastDays: 717, awardTonnes: 600));
        Assert.That(run.Kpi("incentive_paid/plant_1"), Is.EqualTo(645.0));
        Assert.That(run.Kpi("incentive_paid"), Is.EqualTo(3225.0));
        Assert.That(run.Kpi("incentive_unspent"), Is.EqualTo(3225.0));
    }

    /// <summary>40 % of the price, up to ₹2,150; US$49.2 at ₹84.5 are ₹4,157.4, of which 40 % are
    /// ₹1,662.96.</summary>
    [TestCase("3000 INR/kg", 1200)]
    [TestCase("4156 INR/kg", 1662.4)]
    [TestCase("49.2 USD/kg", 1662.96)]
    [TestCase("5375 INR/kg", 2150)]
    [TestCase("6000 INR/kg", 2150)]
    public void IncentiveOfAKilogram_FollowsThePrice(string price, double rupees)
    {
        var run = Run(Plants(), $"prices.magnet={price}", "exchange=84.5 INR/USD",
            "horizon.end=2028-06-01");
        var kg = run.Kpi("magnet_output") * 1000;
        Assert.That(kg, Is.GreaterThan(1e6));
        Assert.That(run.Kpi("incentive_paid") * 1e7 / (kg * 5 / 6), Is.EqualTo(rupees).Within(1e-6));
    }

    /// <summary>Sales of 40, 70, 90, 100 and 100 % of 6,000 t/yr are 24,000 t: ₹5,160 crore, so that ₹1,290
    /// crore stay unspent. The lot of each plant that ends with the window may fall out of it.</summary>
    [Test]
    public void Ramp_LeavesMoneyUnspent()
    {
        const string ramp = "{curve: table, table: [[0 d, 40 %], [360 d, 40 %], [360.001 d, 70 %], "
            + "[720 d, 70 %], [720.001 d, 90 %], [1080 d, 90 %], [1080.001 d, 100 %]]}";
        var run = Run(Plants(ramp));
        var lots = 5 * LotTonnes * 2150 * 1000 / 1e7;
        Assert.That(run.Kpi("incentive_paid"), Is.EqualTo(5160).Within(lots + 1e-6));
        Assert.That(run.Kpi("incentive_paid") + run.Kpi("incentive_unspent"),
            Is.EqualTo(6450).Within(1e-9));
    }

    /// <summary>Plants that sell from the award reach their cap within five years; those that start two years
    /// late still have all of the seven: 2,520 days from the award nothing earns any more.</summary>
    [Test]
    public void Window_ClosesSevenYearsAfterTheAward()
    {
        var run = Run(Plants(atLeastDays: 2520 - 90));
        // 90 days of 1,200 t/yr are 300 t, less the lot at the window's end.
        Assert.That(run.Kpi("incentive_paid/plant_1"), Is.EqualTo(300 * 0.215).Within(0.0215 + 1e-9));
        Assert.That(run.Kpi("magnet_output/plant_1"), Is.GreaterThan(400));
    }

    /// <summary>15 % of ₹600 crore are ₹90 crore; of ₹2,000 crore ₹300 crore, but no more than ₹150 crore for
    /// 1,200 t/yr, ₹100 crore for 800 t/yr: 75 + 75 × 200/600.</summary>
    [TestCase(1200, 600, 90)]
    [TestCase(1200, 2000, 150)]
    [TestCase(800, 2000, 100)]
    [TestCase(600, 2000, 75)]
    public void Subsidy_IsAShareOfInvestment(int award, int investment, double crore)
    {
        var run = Run(Plants(awardTonnes: award), $"plants.plant_1.investment={investment} crore INR",
            "horizon.end=2028-06-01");
        Assert.That(run.Kpi("subsidy_paid/plant_1"), Is.EqualTo(crore).Within(1e-9));
        Assert.That(run.Kpi("subsidy_paid") + run.Kpi("subsidy_unspent"), Is.EqualTo(750).Within(1e-9));
    }

    [Test]
    public void Subsidy_IsNotPaid_AfterTheWindow()
    {
        var run = Run(Plants(atLeastDays: 2520));
        Assert.That(run.Kpi("subsidy_paid"), Is.Zero);
    }

    /// <summary>Years add up to the whole.</summary>
    [Test]
    public void Series_TellWhatIsPaidByYear()
    {
        using TemporaryFolder folder = new();
        var files = folder.Write(folder.Scenario(Plants()));
        var byYear = files.Series("fiscal_year/incentive_paid");
        Assert.That(byYear.Sum(), Is.EqualTo(files.Summary("incentive_paid", "mean")).Within(1e-6));
        // 6,000 t/yr of 360 days at ₹2,150: 365 days from April 2029 are ₹1,307.9 crore.
        Assert.That(byYear[4], Is.EqualTo(1290 * 365 / 360.0).Within(0.22));
        Assert.That(files.Series("fiscal_year/incentive_unspent")[^1],
            Is.EqualTo(6450 - byYear.Sum()).Within(1e-6));
    }

    [Test]
    public void Chart_ShowsWhatIsPaid()
    {
        using TemporaryFolder folder = new();
        folder.Write(folder.Scenario(Plants(awardTonnes: 600, atLeastDays: 717)));
        var chart = IncentiveChart.Of(RunData.Read(folder.PathOf("run")))!;
        Assert.That(chart.Title,
            Is.EqualTo("₹3,225 crore of the incentive's ₹6,450 crore are paid; ₹3,225 crore stay unspent"));
        Assert.That(chart.Panels[0].Lines[0].Values[^1], Is.EqualTo(3225).Within(1e-6));
        // ₹645 crore a year of 360 days; the fiscal year with 29 February 2032 has 366.
        Assert.That(chart.Panels[1].Blocks.Max(bar => bar.High), Is.EqualTo(645 * 366 / 360.0).Within(0.2));
    }

    [TestCase("plant_1=650 t/yr", "scheme.beneficiaries.plant_1: 650 t/yr is not a multiple of 100 t/yr")]
    [TestCase("plant_1=1300 t/yr",
        "scheme.beneficiaries.plant_1: 1300 t/yr is more than the largest award, 1200 t/yr",
        "scheme.beneficiaries: the awards add up to 6100 t/yr; at most 6000 t/yr")]
    [TestCase("plant_1=500 t/yr",
        "scheme.beneficiaries.plant_1: 500 t/yr is less than the least award, 600 t/yr")]
    [TestCase("plant_6=600 t/yr", "scheme.beneficiaries: 6 beneficiaries; at most 5 can win",
        "scheme.beneficiaries: the awards add up to 6600 t/yr; at most 6000 t/yr")]
    public void Awards_KeepTheRules(string award, params string[] messages)
    {
        using TemporaryFolder folder = new();
        var trial = folder.Scenario(Plants());
        var reading = ScenarioReader.Read(trial.File, [], [$"scheme.beneficiaries.{award}"]);
        Assert.That(reading.Problems.Select(problem => $"{problem.Path}: {problem.Message}"),
            Is.EquivalentTo(messages));
    }

    [Test]
    public void FiveTimes1200_IsAccepted()
    {
        using TemporaryFolder folder = new();
        Assert.That(folder.Scenario(Plants()).Read().Scenario!.Money.Scheme!.Beneficiaries,
            Has.Count.EqualTo(5));
    }

    private static RunResult Run(string yaml, params string[] sets)
    {
        using TemporaryFolder folder = new();
        return folder.Scenario(yaml).With(sets).Run();
    }
}

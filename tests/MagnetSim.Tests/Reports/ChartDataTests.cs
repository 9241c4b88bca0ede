using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>Chart by chart: what gnuplot is told to draw is what the run's files say.</summary>
public sealed class ChartDataTests
{
    private readonly RunData _data = StoredRuns.Of(TenYearRun.WithBan(12));
    private Dictionary<string, Chart> _charts = [];

    [OneTimeSetUp]
    public void MakeCharts() =>
        _charts = RunCharts.Of(_data).ToDictionary(one => one.Name, one => one.Chart!);

    [Test]
    public void Capacity_IsMediansAndTwoBands()
    {
        DrawnData drawn = new(_charts["capacity"]);
        Assert.That(drawn.Column(0, 1), Near(Series("capacity_installed", "", value => value.P05)));
        Assert.That(drawn.Column(0, 4), Near(Series("capacity_used", "", value => value.P95)));
        Assert.That(drawn.Column(0, 6), Near(Series("capacity_effective", "", value => value.P50)));
        Assert.That(drawn.Column(0, 7), Near(Series("capacity_used", "", value => value.P50)));
    }

    [Test]
    public void Shortfall_IsYearlyRates()
    {
        var chart = _charts["shortfall"];
        DrawnData drawn = new(chart);
        double[] rates = [.. Series("on_time", "", value => value.P50).Zip(Factors)
            .Select(pair => pair.First * pair.Second)];
        double[] demand = [.. Series("demand", "", value => value.P50).Zip(Factors)
            .Select(pair => pair.First * pair.Second)];
        var count = chart.Dates.Count;
        Assert.That(drawn.Column(0, 8), Near(rates[..count]));
        Assert.That(drawn.Column(0, 5), Near(rates[..count]), "the gap starts where service ends");
        Assert.That(drawn.Column(0, 6), Near(demand[..count]));
        double[] below = drawn.Column(0, 2), above = drawn.Column(0, 3);
        Assert.That(below.Zip(rates).All(pair => pair.First <= pair.Second + 1e-4), "no band over the gap");
        Assert.That(above, Near(demand[..count]), "no band over the gap");
    }

    [Test]
    public void ShortfallBySector_IsTheRatioOfMeans()
    {
        var chart = _charts["shortfall-by-sector"];
        double[] demand = Series("demand", "wind", value => value.Mean),
            served = Series("on_time", "wind", value => value.Mean);
        double[] shares = [.. served.Zip(demand, (one, all) => Math.Min(1, one / all))];
        Assert.That(new DrawnData(chart).Column(Array.IndexOf(TenYearRun.Sectors, "wind"), 4),
            Near(shares[..chart.Dates.Count]));
    }

    [Test]
    public void SupplyMix_StacksAllOriginsToTheirSum()
    {
        DrawnData drawn = new(_charts["supply-mix"]);
        var sum = new double[120];
        for (var origin = 0; origin < TenYearRun.Origins.Length; origin++)
        {
            Assert.That(drawn.Column(0, 1 + (2 * origin)), Near(sum), "each lies on those before");
            sum = [.. sum.Zip(Rates(TenYearRun.Origins[origin]), (one, other) => one + other)];
            Assert.That(drawn.Column(0, 2 + (2 * origin)), Near(sum));
        }
    }

    [Test]
    public void SupplyByFeedstock_HasDomesticMagnetsAlone()
    {
        DrawnData drawn = new(_charts["supply-by-feedstock"]);
        double[] india = Rates("India from India"), australia = Rates("India from Australia");
        Assert.That(drawn.Column(0, 2), Near(india));
        Assert.That(drawn.Column(0, 4), Near([.. india.Zip(australia, (one, other) => one + other)]));
        Assert.That(_charts["supply-by-feedstock"].Panels[0].Areas.Select(area => area.Label),
            Is.EqualTo(new[] { "India", "Australia", "China", "Recycled magnets" }));
    }

    [Test]
    public void StockCover_IsWeeksOfTheDemandOfThreeMonths_NotOfWhatABanLeavesOfIt()
    {
        var weekly = Quarter(Weekly(Series("demand", "wind", value => value.Mean)));
        Assert.That(CoverOf("Wind"), Near(OnHand("wind", weekly)));
        Assert.That(CoverOf("Magnet pool"), Near(OnHand("magnet_pool", weekly)),
            "wind alone draws from it");
    }

    [Test]
    public void StockCoverOfAFeed_IsWeeksOfWhatPlantsTook_WithoutTheTimeOfTheBan()
    {
        var stock = Series("on_hand", "oxide_pool", value => value.Mean);
        double[] came = [.. Series("imports", "oxide_from_china", value => value.Mean)
            .Zip(Series("imports", "oxide_from_australia", value => value.Mean), (one, more) => one + more)
            .Zip(Series("producer_output", "irel", value => value.Mean), (one, more) => one + more)
            .Zip(Series("other_buyers", "irel", value => value.Mean), (one, less) => one - less)
            .Zip(Series("product_output", "recycler", value => value.Mean), (one, more) => one + more)];
        var dates = _charts["stock-cover"].Dates;
        double[] taken = [.. Weekly(came).Take(dates.Count - 1).Select((flow, month) =>
        {
            var before = Math.Max(month - 1, 0);
            return flow - ((stock[month + 1] - stock[before])
                / (dates[month + 1].DayNumber - dates[before].DayNumber) * 7);
        })];
        // The ban of March to August 2027 and half a year more are months 11 to 22.
        double[] use = [.. taken.Select((_, month) => taken.Take(month + 1)
            .Where((_, earlier) => earlier is < 11 or > 22).TakeLast(3).Average())];
        Assert.That(CoverOf("Oxide pool")[..use.Length], Near(OnHand("oxide_pool", use)));
    }

    [Test]
    public void StockCover_LeavesOutWhatNeverLastsADay()
    {
        var run = TenYearRun.WithBan(3);
        var columns = run.Layout.Series[0].Columns.ToList();
        var from = columns.FindIndex(column => column is { Measure.Key: "on_hand", Part: "wind" }) * 120;
        run = run with
        {
            Series = [.. run.Series.Select((old, index) => index < from || index >= from + 120 ? old
                : Summary.Of([0.01, 0.02], MeasureKind.Number))],
        };
        var chart = StockCoverChart.Of(StoredRuns.Of(run))!;
        Assert.That(chart.Panels.Select(panel => panel.Title), Has.None.EqualTo("Wind"));
        Assert.That(chart.Panels, Has.Count.EqualTo(8));
    }

    private static double[] Quarter(double[] values) =>
        [.. values.Select((_, month) => values.Take(month + 1).TakeLast(3).Average())];

    private double[] Weekly(double[] flows) =>
        [.. flows.Zip(Factors, (flow, factor) => flow * factor / (365.25 / 7))];

    private double[] CoverOf(string stock)
    {
        var chart = _charts["stock-cover"];
        return new DrawnData(chart).Column(
            chart.Panels.Select(panel => panel.Title).ToList().IndexOf(stock), 3);
    }

    private double[] OnHand(string stock, double[] weekly) =>
        [.. Series("on_hand", stock, value => value.P50).Take(_charts["stock-cover"].Dates.Count)
            .Zip(weekly, (tonnes, use) => tonnes / use)];

    [Test]
    public void Incentive_IsTheBudgetLessWhatIsUnspent() => Assert.That(
        new DrawnData(_charts["incentive"]).Column(0, 5),
        Near([.. Series("incentive_unspent", "", value => value.P50).Select(unspent => 6450 - unspent)]));

    [Test]
    public void Incentive_HasABarForEachYearInWhichItIsPaid()
    {
        var run = TenYearRun.WithBan(12);
        var paid = run.Layout.Series[1].Columns.ToList().FindIndex(column =>
            column.Measure == Measures.IncentivePaid);
        var from = (run.Layout.Series[0].Columns.Count * 120) + (paid * 10);
        run = run with
        {
            Series = [.. run.Series.Select((old, index) =>
                (index >= from && index < from + 3) || (index >= from + 7 && index < from + 10)
                ? Summary.Of([0, 0], MeasureKind.Number) : old)],
        };
        var years = IncentiveChart.Of(StoredRuns.Of(run))!.Panels[1];
        Assert.That(years.Across!.Ticks.Select(tick => tick.Text),
            Is.EqualTo(new[] { "2029/30", "2030/31", "2031/32", "2032/33" }));
        var bars = years.Blocks.Where(block => block.Right - block.Left > 0.5).Select(bar => bar.High);
        var medians = run.Series.Skip(from + 3).Take(4).Select(year => year.P50);
        Assert.That(bars, Is.EqualTo(medians).Within(1e-9));
    }

    [Test]
    public void OxideBalance_StacksItsSources_AndItsBarsBalance()
    {
        var chart = _charts["oxide-balance"];
        DrawnData drawn = new(chart);
        var china = Quarter([.. Series("imports", "oxide_from_china", value => value.Mean)
            .Zip(Factors, (t, factor) => t * factor)]);
        Assert.That(drawn.Column(0, 2), Near(china));
        var irel = Quarter([.. Series("producer_output", "irel", value => value.Mean)
            .Zip(Series("other_buyers", "irel", value => value.Mean), (made, sold) => made - sold)
            .Zip(Factors, (t, factor) => t * factor)]);
        double[] irelDrawn = [.. drawn.Column(0, 6).Zip(drawn.Column(0, 5), (high, low) => high - low)];
        Assert.That(irelDrawn, Is.EqualTo(irel).Within(1e-4));
        var bars = chart.Panels[2].Axis.Names!.Zip(chart.Panels[2].Blocks, (name, bar) => (name, bar.Right))
            .ToDictionary(row => row.name, row => row.Right);
        Assert.That(bars["From China"], Is.EqualTo(1000).Within(1e-6));
        Assert.That(bars["To Plant 1"], Is.EqualTo(785 / 0.85).Within(1e-6));
        var use = bars.Where(row => row.Key.StartsWith("To ", StringComparison.Ordinal)
            || row.Key == "Stock at the end").Sum(row => row.Value);
        Assert.That(use, Is.EqualTo(bars.Values.Sum() - use).Within(1e-6));
    }

    [Test]
    public void ImportDependence_IsImportsOverAllSupply()
    {
        DrawnData drawn = new(_charts["import-dependence"]);
        double Year(string series, string part) => Series(series, part, value => value.Mean)[^12..].Sum();
        var imported = Year("imports", "oxide_from_china") + Year("imports", "oxide_from_australia");
        var own = Year("producer_output", "irel") - Year("other_buyers", "irel");
        var all = imported + own + Year("product_output", "recycler");
        Assert.That(drawn.Column(0, 1)[^1], Is.EqualTo(imported / all).Within(1e-6));
        Assert.That(drawn.Column(0, 1)[..11], Has.All.NaN, "there is no year before");
        double[] countries = [Year("imports", "oxide_from_china"), Year("imports", "oxide_from_australia"),
            all - imported];
        Assert.That(drawn.Column(1, 1)[^1],
            Is.EqualTo(countries.Sum(tonnes => Math.Pow(tonnes / all, 2)) * 10_000).Within(1e-2));
    }

    [Test]
    public void Exposure_IsTheCountryThenItsOxide()
    {
        DrawnData drawn = new(_charts["exposure"]);
        double Year(string origin) => Series("into_use", origin, value => value.Mean)[^12..].Sum();
        var all = TenYearRun.Origins.Sum(Year);
        Assert.That(drawn.Column(0, 6)[^1], Is.EqualTo(Year("China") / all).Within(1e-6));
        Assert.That(drawn.Column(0, 5)[^1], Is.EqualTo((Year("China") + Year("India from China")) / all)
            .Within(1e-6));
    }

    [Test]
    public void RecycledShare_IsThatOfTheYearBefore()
    {
        double Year(string origin) => Series("into_use", origin, value => value.Mean)[^12..].Sum();
        Assert.That(new DrawnData(_charts["recycled-share"]).Column(0, 1)[^1],
            Is.EqualTo(Year("India from recycled") / TenYearRun.Origins.Sum(Year)).Within(1e-6));
        Assert.That(new DrawnData(_charts["recycled-share"]).Column(1, 1)[^1], Is.EqualTo(240).Within(1e-6));
    }

    [Test]
    public void PlantUse_IsBarsOfTheTablesMeans()
    {
        var bars = _charts["plant-use"].Panels[0];
        Assert.That(bars.Axis.Names, Is.EqualTo(new[] { "Plant 2", "Plant 1" }), "the first stands on top");
        var made = bars.Blocks.Where(block => block.Label == "Made").ToList();
        Assert.That(made[1].Right, Is.EqualTo(_data.Run.Kpi(Measures.Utilisation, "plant_1")!.Value.Mean)
            .Within(1e-12));
        var ramp = bars.Blocks.First(block => block.Label == "Ramp-up");
        Assert.That(ramp.Right - ramp.Left, Is.EqualTo(0.15).Within(1e-12));
    }

    [Test]
    public void FirstShortage_CountsReplicationsWeekByWeek()
    {
        var panel = _charts["first-shortage"].Panels[0];
        var row = panel.Axis.Names!.ToList().IndexOf("Wind");
        var bars = panel.Blocks.Where(block => Math.Floor(block.Low + 0.5) == row).ToList();
        Assert.That(bars.Select(bar => bar.Left), Is.EqualTo(new[] { 8.0, 9, 10 }));
        Assert.That(bars.Select(bar => bar.High - bar.Low), Is.All.EqualTo(0.8).Within(1e-9),
            "a third of runs each");
        Assert.That(panel.SideTexts.Single(text => text.Up == panel.Axis.Names!.ToList().IndexOf("Defence"))
            .Text,
            Is.EqualTo("no shortage in any of 12 runs"));
    }

    private IEnumerable<double> Factors => Enumerable.Range(0, 120).Select(TenYearRun.Start.AddMonths)
        .Select(month => 365.25 / (month.AddMonths(1).DayNumber - month.DayNumber));

    private double[] Rates(string origin) =>
        [.. Series("into_use", origin, value => value.Mean).Zip(Factors, (flow, factor) => flow * factor)];

    private double[] Series(string measure, string part, Func<Summary, double> pick) => [.. _data.Run.Series
        .Single(series => series.Period == "month" && series.Measure == measure && series.Part == part)
        .Values.Select(pick)];

    // Scripts have nine digits.
    private static NUnit.Framework.Constraints.EqualConstraint Near(double[] expected) =>
        Is.EqualTo(expected).Within(1e-4);
}

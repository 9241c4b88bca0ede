using System.Globalization;
using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>The figures of titles against the tables, over many replications.</summary>
public sealed class ChartTitleTests
{
    private readonly RunData _data = StoredRuns.Of(TenYearRun.WithBan(40));
    private Dictionary<string, string> _titles = [];

    [OneTimeSetUp]
    public void ReadTitles() => _titles = TitlesOf(_data);

    [Test]
    public void Shortfall_IsTheMedianWithTheMiddleNinetyPerCent()
    {
        var tonnes = Tonnes(_data.Run.Kpi(Measures.Shortfall52, "ban")!.Value);
        Assert.That(_titles["shortfall"],
            Is.EqualTo("Export ban, March 2027: magnets run short after 7 weeks (6–8); "
            + $"{tonnes} are not served on time in 52 weeks"));
    }

    [Test]
    public void Incentive_IsThatOfTheTable()
    {
        var paid = Figure(_data.Run.Kpi(Measures.IncentivePaid)!.Value, " crore");
        var unspent = Figure(_data.Run.Kpi(Measures.IncentiveUnspent)!.Value, " crore");
        Assert.That(_titles["incentive"], Is.EqualTo(
            $"₹{paid} of the incentive's ₹6,450 crore are paid; ₹{unspent} stay unspent"));
    }

    [Test]
    public void Capacity_IsThatOfTheLastYear()
    {
        var year = _data.Run.Series.Single(series =>
            series is { Period: "fiscal_year", Measure: "capacity_used" }).Values[^1];
        Assert.That(_titles["capacity"], Does.StartWith($"India makes {Figure(year, " t/yr")} of magnets")
            .And.EndWith($"{Math.Round(year.P50 / 60)} % of the target"));
    }

    [Test]
    public void Exposure_IsThatOfTheTable() => Assert.That(_titles["exposure"], Does.Contain(
        Percent(_data.Run.Kpi(Measures.DirectExposure, "ban")!.Value)).And.Contain(
        Percent(_data.Run.Kpi(Measures.FullChainExposure, "ban")!.Value)));

    [Test]
    public void PlantUse_NamesTheWorst() => Assert.That(_titles["plant-use"],
        Does.StartWith("Plant 2 makes least for its size, "
            + Percent(_data.Run.Kpi(Measures.Utilisation, "plant_2")!.Value)));

    [Test]
    public void FirstShortage_NamesWhoIsFirstAndWhoNeverIs() => Assert.That(_titles["first-shortage"],
        Is.EqualTo("Export ban, March 2027: first shortage at Electric two-wheelers, after 7 weeks (6–8); "
            + "none at Defence"));

    [Test]
    public void RecycledShare_IsComparedWithItsGoalRunByRun() => Assert.That(_titles["recycled-share"],
        Does.EndWith("below the goal of 10 % in all 40 runs"));

    [Test]
    public void WithoutAnyShortage_TheTitleSaysInHowManyRuns()
    {
        var titles = TitlesOf(With(_ => 0, Measures.Shortfall52, Measures.Shortfall));
        Assert.That(titles["shortfall"],
            Is.EqualTo("Export ban, March 2027: no shortage in 52 weeks in any of 40 runs"));
        Assert.That(TitlesOf(
            StoredRuns.Of(Changed(TenYearRun.WithBan(1), _ => 0, Measures.Shortfall52)))["shortfall"],
            Does.EndWith("no shortage in 52 weeks in this one run"));
    }

    [Test]
    public void ShortageInSomeRuns_IsCounted()
    {
        var titles = TitlesOf(With(replication => replication < 10 ? 1 : 0, Measures.ShortageOccurs));
        Assert.That(titles["shortfall"], Does.Contain("magnets run short in 10 of 40 runs; "));
        titles = TitlesOf(With(_ => 0, Measures.ShortageOccurs));
        Assert.That(titles["shortfall"], Does.Contain("no week is served below 95 % on time; "));
    }

    [Test]
    public void ShockLeftToChance_IsSaidWithHowOftenItBegins()
    {
        var run = TenYearRun.Of(40, TenYearRun.Ban with { Start = null, End = null });
        Column occurs = new(Measures.Occurs, "ban");
        run = run with
        {
            Layout = run.Layout with { Kpis = [.. run.Layout.Kpis, occurs] },
            Replications = [.. run.Replications.Select(one =>
                one with { Kpis = [.. one.Kpis, one.Replication % 2] })],
        };
        run = Changed(run, replication => replication < 30 ? 0 : 100, Measures.Shortfall);
        Assert.That(TitlesOf(StoredRuns.Of(run))["shortfall"],
            Is.EqualTo("All magnets are served on time in 30 of 40 runs, Apr 2026 – Mar 2036; in 95 % of "
            + "runs at most 100 t are not; Export ban begins in 20 of 40 runs"));
    }

    [Test]
    public void ShortageInMostRuns_IsItsMedian_AndHowManyHaveNone()
    {
        var run = Changed(TenYearRun.Of(40), replication => replication < 4 ? 0 : 100, Measures.Shortfall);
        Assert.That(TitlesOf(StoredRuns.Of(run))["shortfall"], Is.EqualTo(
            "100 t (0–100) of magnets are not served on time, Apr 2026 – Mar 2036; none in 4 of 40 runs"));
    }

    [Test]
    public void AlmostEverythingServed_NamesNoWorstSector()
    {
        var titles = TitlesOf(With(replication => replication == 0 ? 0.9 : 0.998, Measures.Fill52));
        Assert.That(titles["shortfall-by-sector"], Is.EqualTo("Export ban, March 2027, 52 weeks: each "
            + "sector is served 99.8 % or more on time in 95 % of runs"));
    }

    [Test]
    public void PlantsWithTheSameFigure_AreCounted()
    {
        var titles = TitlesOf(With(_ => 0.75, Measures.Utilisation));
        Assert.That(titles["plant-use"],
            Does.StartWith("Each of 2 plants makes about 75 % of its nameplate"));
    }

    [Test]
    public void SupplyMixOfARunWithoutPlants_SaysNothingOfThem()
    {
        var run = _data.Run;
        var data = _data with
        {
            Run = run with
            {
                Series = [.. run.Series.Where(
                    series => !series.Part.StartsWith("India", StringComparison.Ordinal))],
            },
        };
        Assert.That(TitlesOf(data)["supply-mix"], Does.EndWith("from China in the year to March 2036"));
    }

    [Test]
    public void Exposure_IsThatToTheShockedCountry_NotToTheLargest()
    {
        var run = TenYearRun.Of(4, TenYearRun.Ban with { Country = "Japan" });
        var chart = StoredRuns.ChartsOf(run)["exposure"];
        Assert.That(chart.Title, Does.Contain(" of the magnets came from Japan, "));
        Assert.That(chart.Panels[0].Lines.Select(line => line.Label),
            Is.EqualTo(new[] { "Magnets from Japan" }), "nothing is made of its oxide");
    }

    [Test]
    public void NeverInTheMedianRun_HasNoWeeks()
    {
        var run = Changed(TenYearRun.WithBan(40),
            replication => replication < 10 ? 5 : double.PositiveInfinity, Measures.FirstShortage);
        Assert.That(TitlesOf(StoredRuns.Of(run))["first-shortage"],
            Is.EqualTo("Export ban, March 2027: first shortage at 7 of 7 sectors, in 10 of 40 runs"));
        run = Changed(run, _ => double.PositiveInfinity, Measures.FirstShortage);
        Assert.That(TitlesOf(StoredRuns.Of(run))["first-shortage"],
            Is.EqualTo("Export ban, March 2027: no sector runs short in any of 40 runs"));
    }

    private static Dictionary<string, string> TitlesOf(RunData data) => RunCharts.Of(data)
        .Where(chart => chart.Chart is not null)
        .ToDictionary(chart => chart.Name, chart => chart.Chart!.Title);

    private static RunData With(Func<int, double> value, params Measure[] measures) =>
        StoredRuns.Of(Changed(TenYearRun.WithBan(40), value, measures));

    /// <summary>The run with other values of some KPIs, in all their parts.</summary>
    private static RunResult Changed(RunResult run, Func<int, double> value, params Measure[] measures) =>
        run with
        {
            Replications = [.. run.Replications.Select(one => one with
        {
            Kpis = [.. one.Kpis.Select((old, index) =>
                measures.Contains(run.Layout.Kpis[index].Measure) ? value(one.Replication) : old)],
        })],
        };

    private static string Tonnes(Summary summary) => Figure(summary, " t");

    private static string Figure(Summary summary, string unit) => string.Create(CultureInfo.InvariantCulture,
        $"{summary.P50:#,0}{unit} ({summary.P05:#,0}–{summary.P95:#,0})");

    private static string Percent(Summary summary) => string.Create(CultureInfo.InvariantCulture,
        $"{summary.P50 * 100:0} % ({summary.P05 * 100:0}–{summary.P95 * 100:0})");
}

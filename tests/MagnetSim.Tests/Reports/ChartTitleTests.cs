using System.Globalization;
using MagnetSim.Reports;
using MagnetSim.Results;
using static MagnetSim.Tests.Reports.ChangedRun;

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
        var whole = Tonnes(_data.Run.Kpi(Measures.Shortfall)!.Value);
        Assert.That(_titles["shortfall"],
            Is.EqualTo("Export ban, March 2027: magnets run short after 7 weeks (6–8); "
            + $"{tonnes} are not served on time in 52 weeks; over the whole time {whole}"));
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
            + Amounts.Mean(_data.Run.Kpi(Measures.Utilisation, "plant_2")!.Value, "1")));

    [Test]
    public void FirstShortage_NamesWhoIsFirstAndWhoNeverIs() => Assert.That(_titles["first-shortage"],
        Is.EqualTo("Export ban, March 2027: first shortage at Electric two-wheelers, after 7 weeks (6–8); "
            + "none at Defence"));

    [Test]
    public void RecycledShare_IsComparedWithItsGoalRunByRun() => Assert.That(_titles["recycled-share"],
        Does.EndWith("below the goal of 10 % in all 40 runs"));

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
        Assert.That(titles["shortfall-by-sector"], Is.EqualTo("Export ban, March 2027, in 52 weeks: each "
            + "sector is served 99.8 % or more on time in 95 % of runs"));
    }

    [Test]
    public void AlmostEverythingServed_HoldsForAllSectorsOfARunTogether()
    {
        // Each of seven sectors is bad in one run in 40, and each in another: one by one 97.5 % of runs are
        // good, together 33 of 40.
        var run = TenYearRun.WithBan(40);
        string[] parts = [.. TenYearRun.Sectors.Select(sector => $"ban.{sector}")];
        run = run with
        {
            Replications = [.. run.Replications.Select(one => one with
            {
                Kpis = [.. one.Kpis.Select((old, index) => run.Layout.Kpis[index] is { } column
                    && column.Measure == Measures.Fill52
                    ? Array.IndexOf(parts, column.Part) == one.Replication ? 0.9 : 1 : old)],
            })],
        };
        Assert.That(TitlesOf(StoredRuns.Of(run))["shortfall-by-sector"],
            Does.EndWith("each sector is served 90 % or more on time in 95 % of runs"));
    }

    [Test]
    public void SectorsServedAlike_HaveNoWorstOne() => Assert.That(
        TitlesOf(With(replication => 0.6 + (0.001 * replication), Measures.Fill52))["shortfall-by-sector"],
        Does.EndWith(": all 7 sectors are served alike, 62 % (60–64) on time"));

    [Test]
    public void PlantsWithTheSameFigure_AreCounted()
    {
        var titles = TitlesOf(With(_ => 0.75, Measures.Utilisation));
        Assert.That(titles["plant-use"],
            Does.StartWith("Each of 2 plants makes about 75 % of its nameplate on average; most is "));
        titles = TitlesOf(With(replication => replication < 4 ? 0.1 : 0, Measures.Utilisation));
        Assert.That(titles["plant-use"],
            Does.StartWith("Each of 2 plants makes about 1.0 % of its nameplate on average, and nothing in "
                + "most runs; "));
    }

    [Test]
    public void SomethingInSomeRuns_IsNotNothing()
    {
        var run = Changed(TenYearRun.WithBan(40), replication => replication < 10 ? 100 : 0,
            Measures.MagnetOutput, Measures.IncentivePaid);
        var column = run.Layout.Series[1].Columns.ToList().FindIndex(one =>
            one.Measure == Measures.CapacityUsed);
        var last = (run.Layout.Series[0].Columns.Count * 120) + (column * 10) + 9;
        var made = Summary.Of([.. Enumerable.Range(0, 40).Select(replication => replication < 10 ? 50.0 : 0)],
            MeasureKind.Number);
        run = run with { Series = [.. run.Series.Select((old, index) => index == last ? made : old)] };
        var titles = TitlesOf(StoredRuns.Of(run));
        Assert.That(titles["capacity"], Is.EqualTo("In the year to March 2036 India makes no magnets in the "
            + "median run, at most 50 t/yr in 95 % of runs; over the whole time it makes some in 10 of 40 "
            + "runs"));
        Assert.That(titles["incentive"], Does.Contain("at most ₹100 crore are paid in 95 % of runs"));
    }

    [TestCase(true, "from China, none are made in India in the year to March 2036")]
    [TestCase(false, "from China in the year to March 2036")]
    public void SupplyMixWithoutIndianMagnets_SpeaksOfPlantsOnlyWhereThereAreSome(bool hasPlants, string end)
    {
        var run = _data.Run;
        var nothing = Summary.Of([0, 0], MeasureKind.Number);
        var data = _data with
        {
            Run = run with
            {
                Kpis = [.. run.Kpis.Where(kpi => hasPlants
                    || !kpi.Key.StartsWith("magnet_output/", StringComparison.Ordinal))],
                Series = [.. run.Series.Select(series =>
                    series.Part.StartsWith("India", StringComparison.Ordinal)
                        ? series with { Values = [.. series.Values.Select(_ => nothing)] }
                        : series)],
            },
        };
        Assert.That(TitlesOf(data)["supply-mix"], Does.EndWith(end));
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

    private static string Tonnes(Summary summary) => Figure(summary, " t");

    private static string Figure(Summary summary, string unit) => string.Create(CultureInfo.InvariantCulture,
        $"{summary.P50:#,0}{unit} ({summary.P05:#,0}–{summary.P95:#,0})");

    private static string Percent(Summary summary) => string.Create(CultureInfo.InvariantCulture,
        $"{summary.P50 * 100:0} % ({summary.P05 * 100:0}–{summary.P95 * 100:0})");
}

using MagnetSim.Reports;
using MagnetSim.Results;
using static MagnetSim.Tests.Reports.ChangedRun;

namespace MagnetSim.Tests.Reports;

/// <summary>Titles of a shock whose 52 weeks do not end within the horizon say what the page says.</summary>
public sealed class LateShockTitleTests
{
    private const double Never = double.PositiveInfinity;

    private static readonly ShockWindow _late =
        new("ban", "export_ban", "Export ban", new(2027, 10, 1), new(2028, 4, 1)) { Country = "China" };

    [Test]
    public void Shortfall_IsThatToTheEnd_WithItsWeeks()
    {
        var titles = TitlesOf(StoredRuns.Of(Run(60).Result));
        Assert.That(titles["shortfall"], Is.EqualTo("Export ban, October 2027: magnets run short after 6 "
            + "weeks (6–8); 200 t on average are not served on time from its start to March 2028; service is "
            + "not back by the end"));
        Assert.That(TitlesOf(StoredRuns.Of(Run(0).Result))["shortfall"],
            Is.EqualTo("Export ban, October 2027: no shortage from its start to March 2028"));
    }

    [Test]
    public void Sectors_AreThoseToTheEnd() => Assert.That(
        TitlesOf(StoredRuns.Of(Run(60).Result))["shortfall-by-sector"], Is.EqualTo(
            "Export ban, October 2027, to March 2028: Wind is served worst, 66.7 % on time on average, Cars "
                + "best, 100 %"));

    [Test]
    public void FirstShortage_OfAShockLeftToChance_CountsTheRunsThatItIsOf()
    {
        var run = new HandMadeRun { Shocks = [_late with { Start = null, End = null }] }
            .Kpi(Measures.Occurs, "ban", 1, 1, 1, 0)
            .Kpi(Measures.Shortfall52, "ban", 20, 30, double.NaN, double.NaN)
            .Kpi(Measures.FirstShortage, "ban.wind", 5, 5, 4, double.NaN)
            .Kpi(Measures.FirstShortage, "ban.cars", 9, 9, 9, double.NaN);
        Assert.That(FirstShortageChart.Of(StoredRuns.Of(run.Result))!.Title, Is.EqualTo("Export ban, which "
            + "begins in 3 of 4 runs, in the 2 of them whose 52 weeks end within the horizon: first shortage "
            + "at Wind, after 5 weeks"));
    }

    /// <param name="peak">Tonnes of 100 that are missing in the worst month.</param>
    private static HandMadeRun Run(double peak)
    {
        double[] demand = [.. Enumerable.Repeat(100.0, 24)];
        double[] missing = [.. Enumerable.Repeat(0.0, 19), peak / 2, peak, peak, peak / 3 * 2, peak / 6];
        double[] onTime = [.. demand.Zip(missing, (all, short_) => all - short_)];
        return new HandMadeRun { Shocks = [_late] }
            .Kpi(Measures.FirstShortage, "ban", 6, 8)
            .Kpi(Measures.Shortfall52, "ban", double.NaN, double.NaN)
            .Kpi(Measures.TimeToRecover, "ban", Never, Never).Kpi(Measures.Shortfall, "", 900, 900)
            .Series("month", Measures.Shortfall, "", missing).Series("month", Measures.Demand, "", demand)
            .Series("month", Measures.OnTime, "", onTime)
            .Series("month", Measures.Shortfall, "wind", missing)
            .Series("month", Measures.Demand, "wind", demand).Series("month", Measures.OnTime, "wind", onTime)
            .Series("month", Measures.Shortfall, "cars", new double[24])
            .Series("month", Measures.Demand, "cars", demand)
            .Series("month", Measures.OnTime, "cars", demand);
    }
}

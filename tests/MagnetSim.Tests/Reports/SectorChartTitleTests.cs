using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

public sealed class SectorChartTitleTests
{
    [TestCase(0.5, 0.8, 1, 1,
        "Wind is served worst, 50 % on time, Industry and Electronics best, each 100 %")]
    [TestCase(0.5, 0.5, 0.9, 1,
        "Wind and Cars are served worst, each 50 % on time, Electronics best, 100 %")]
    [TestCase(0.5, 1, 1, 1,
        "Wind is served worst, 50 % on time, 3 sectors best, each 100 %")]
    public void Title_NamesThoseThatReadTheSame(
        double wind, double cars, double industry, double electronics, string title)
    {
        HandMadeRun run = new();
        foreach (var (sector, fill) in new[]
            { ("wind", wind), ("cars", cars), ("industry", industry), ("electronics", electronics) })
        {
            run.Kpi(Measures.OnTimeFill, sector, fill).Series("fiscal_year", Measures.Demand, sector, 9, 9)
                .Series("fiscal_year", Measures.OnTime, sector, 9 * fill, 9 * fill);
        }

        run.Series("fiscal_year", Measures.Demand, "", 36, 36)
            .Series("fiscal_year", Measures.OnTime, "", 30, 30);
        Assert.That(SectorChart.Of(RunData.Of(run.Result))!.Title,
            Is.EqualTo("Apr 2026 – Mar 2028: " + title));
    }

    [TestCase(1, "which begins in 2 of 3 runs")]
    [TestCase(double.NaN,
        "which begins in 2 of 3 runs, in the 1 of them whose 52 weeks end within the horizon")]
    public void ShockLeftToChance_IsCountedWhereItIsLookedAt(double second, string words)
    {
        var run = new HandMadeRun { Shocks = [new("storm", "outage", "Storm", null, null)] }
            .Kpi(Measures.Occurs, "storm", 1, 1, 0)
            .Kpi(Measures.Shortfall52, "storm", 5, second, double.NaN)
            .Kpi(Measures.FirstShortage, "storm.wind", 5, 5, double.NaN);
        Assert.That(FirstShortageChart.Of(RunData.Of(run.Result))!.Title,
            Does.StartWith($"Storm, {words}: "));
    }
}

using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>What is orange is in the legend.</summary>
public sealed class ShortfallChartTests
{
    [TestCase(99.7, false)]
    [TestCase(99, true)]
    public void Gap_IsDrawnAndNamed_OrNeither(double onTime, bool isGap)
    {
        var run = new HandMadeRun().Kpi(Measures.Shortfall, "", 10)
            .Series("month", Measures.Demand, "", [.. Enumerable.Repeat(100.0, 24)])
            .Series("month", Measures.OnTime, "", [.. Enumerable.Repeat(onTime, 24)]);
        var chart = ShortfallChart.Of(StoredRuns.Of(run.Result))!;
        Assert.That(chart.Panels[0].Areas.Any(area => area.Color == Theme.Shortfall), Is.EqualTo(isGap));
        Assert.That(chart.Legend.Any(entry => entry.Label == "Not served on time"), Is.EqualTo(isGap));
    }
}

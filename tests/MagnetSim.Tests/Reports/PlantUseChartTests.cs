using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>What stands beside the bars of plants goes with the bars.</summary>
public sealed class PlantUseChartTests
{
    [Test]
    public void Figures_AreMeansAsTheBarsAre()
    {
        // Two humps: the median of 0.1 % is no size of a bar of a fifth.
        var chart = ChartOf(0.001, 0.001, 0.0, 0.5, 0.5);
        var bar = chart.Panels[0].Blocks.Single(block => block.Label == "Made");
        Assert.That(bar.Right - bar.Left, Is.EqualTo(0.2004).Within(1e-9));
        Assert.That(chart.Panels[0].SideTexts.Single().Text, Is.EqualTo("20.0 ± 34.0 %"));
        Assert.That(chart.Title, Does.StartWith("Plant makes 20.0 ± 34.0 % of its nameplate on average"));
        Assert.That(chart.Subtitle, Does.Contain("mean of 5 runs, ± 95 % interval of the mean"));
    }

    [Test]
    public void PlantThatMakesNothingInMostRuns_IsSaidTo()
    {
        var chart = ChartOf(0, 0, 0, 0.5, 0.5);
        Assert.That(chart.Panels[0].SideTexts.Single().Text, Is.EqualTo("nothing in 3 of 5 runs"));
        Assert.That(chart.Title, Does.Contain(" on average, and nothing in 3 of 5 runs"));
    }

    private static Chart ChartOf(params double[] uses) => PlantUseChart.Of(StoredRuns.Of(new HandMadeRun()
        .Kpi(Measures.Utilisation, "plant", uses)
        .Series("month", Measures.CapacityUsed, "", new double[24]).Result))!;
}

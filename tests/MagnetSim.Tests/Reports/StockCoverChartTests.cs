using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>What of a stock is drawn over many years, and which scale holds it.</summary>
public sealed class StockCoverChartTests
{
    private const int ManyMonths = 192;
    private const string Cut = "scales differ, and spikes are cut off. ";

    [Test]
    public void ManyMonths_AreDrawnAsMeansOfThree()
    {
        var chart = ChartOf(ManyMonths, month => month % 3 == 0 ? 60 : 30);
        Assert.That(chart.Subtitle,
            Does.StartWith("Weeks that the stock would last, mean of three months, at "));
        Assert.That(chart.Panels[0].Lines[0].Values.Skip(2),
            Is.All.EqualTo(40.0 / 120 * 365.25 / 7).Within(2));
        chart = ChartOf(120, month => month % 3 == 0 ? 60 : 30);
        Assert.That(chart.Subtitle, Does.StartWith("Weeks that the stock would last at "));
        Assert.That(chart.Panels[0].Lines[0].Values.Max(), Is.GreaterThan(24));
    }

    [Test]
    public void Spike_DoesNotSetTheScale()
    {
        var chart = ChartOf(120, month => month == 50 ? 500 : 10, month => month == 50 ? 9 : 8);
        Assert.That(chart.Panels[0].Areas[0].High.Max(), Is.GreaterThan(100));
        Assert.That(chart.Panels[0].Axis.Top, Is.LessThan(10));
        Assert.That(chart.Subtitle, Does.Contain(Cut));
    }

    [Test]
    public void WhatLasts_SetsTheScale_AndSoDoesTheMedian()
    {
        var chart = ChartOf(120, month => month > 100 ? 500 : 10, month => month > 100 ? 9 : 8);
        Assert.That(chart.Panels[0].Axis.Top, Is.GreaterThan(100));
        Assert.That(chart.Subtitle, Does.Not.Contain(Cut));
        chart = ChartOf(120, month => month == 50 ? 500 : 10);
        Assert.That(chart.Panels[0].Axis.Top, Is.GreaterThan(100), "the line itself would be cut");
    }

    /// <param name="most">Tonnes in the fullest run.</param>
    /// <param name="usual">In the two others; the same where null.</param>
    private static Chart ChartOf(int months, Func<int, double> most, Func<int, double>? usual = null)
    {
        var run = new HandMadeRun { End = new DateOnly(2026, 4, 1).AddMonths(months) }
            .Kpi(Measures.Shortfall, "", 0, 0, 0)
            .Series("month", Measures.Demand, "wind", [.. Enumerable.Repeat(10.0, months)])
            .Series("month", Measures.OnHand, "wind", new double[months]).Result;
        run = run with
        {
            Series = [.. run.Series.Select((old, index) => index < months ? old
                : Summary.Of([(usual ?? most)(index - months), (usual ?? most)(index - months),
                    most(index - months)], MeasureKind.Number))],
        };
        return StockCoverChart.Of(StoredRuns.Of(run))!;
    }
}

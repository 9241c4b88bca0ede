using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>Which stocks count, and which of them count as empty.</summary>
public sealed class StockCoverTitleTests
{
    private const int Ban = 11;

    [Test]
    public void StockThatAnotherShockHasEmptied_IsEmpty() => Assert.That(
        TitleOf(TenYearRun.WithBan(3), month => month < Ban - 2 ? 100 : 0),
        Does.EndWith(": the median of each of 9 stocks falls below 5 % of its level before"));

    [Test]
    public void StockThatIsNotThereYet_DoesNotCount() => Assert.That(
        TitleOf(TenYearRun.WithBan(3), month => month < 20 ? 0 : 100, "robotics_and_drones", "defence"),
        Does.Contain(" 1 of 7 stocks "));

    [Test]
    public void StockThatNothingHappensTo_KeepsItsLevel()
    {
        Assert.That(TitleOf(TenYearRun.WithBan(3), _ => 100),
            Is.EqualTo("Export ban, March 2027: the median of no stock falls below 5 % of its level before"));
        Assert.That(TitleOf(TenYearRun.WithBan(3), month => month == Ban ? 0 : 100, "wind"),
            Does.Contain("the median of 1 of 9 stocks falls below 5 % of its level before; ")
                .And.Contain(" most, 2"));
        Assert.That(TitleOf(TenYearRun.WithBan(3), month => month == Ban ? 70 : 100),
            Does.EndWith("; 9 of them fall most, to 70 %"));
    }

    [Test]
    public void OneRun_HasNoMedian() => Assert.That(
        TitleOf(TenYearRun.WithBan(1), month => month == Ban ? 1 : 100, "wind", "defence"),
        Does.Contain(": 2 of 9 stocks fall below 5 % of their level before"));

    [Test]
    public void WithoutShock_AStockIsEmptyOnlyAfterItIsFilled()
    {
        Assert.That(TitleOf(TenYearRun.Of(3), month => month < 5 ? 0 : 100), Is.EqualTo(
            "Apr 2026 – Mar 2036: the median of no stock falls to 0 in any month after it is first filled"));
        Assert.That(TitleOf(TenYearRun.Of(1), month => month is < 5 or 30 ? 0 : 100, "wind", "magnet_pool"),
            Does.Contain(": 2 of 9 stocks are empty in any month after they are first filled"));
    }

    /// <summary>With other levels of some stocks, or of all when none are named.</summary>
    private static string TitleOf(RunResult run, Func<int, double> tonnes, params string[] stocks)
    {
        var columns = run.Layout.Series[0].Columns;
        run = run with
        {
            Series = [.. run.Series.Select((old, index) => index < columns.Count * 120
                && columns[index / 120] is { Measure.Key: "on_hand" } column
                && (stocks.Length == 0 || stocks.Contains(column.Part))
                ? Summary.Of([tonnes(index % 120)], MeasureKind.Number) : old)],
        };
        return StockCoverChart.Of(StoredRuns.Of(run))!.Title;
    }
}

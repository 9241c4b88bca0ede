using MagnetSim.Scenarios;

namespace MagnetSim.Tests.ValueChain;

/// <summary>Four weeks: 1 t/d is asked for, 18 t are there, a plant of 0.1 t/d starts on day 14.</summary>
public class SeriesTests
{
    private const double Rounding = 1e-6;

    [Test]
    public void Flow_IsWhatHappenedInThePeriod()
    {
        Assert.That(Series("demand"), Is.EqualTo((double[])[7, 7, 7, 7]).Within(Rounding));
        Assert.That(Series("on_time"), Is.EqualTo((double[])[7, 7, 4, 0]).Within(Rounding));
        Assert.That(Series("shortfall"), Is.EqualTo((double[])[0, 0, 3, 7]).Within(Rounding));
        Assert.That(Series("lost"), Is.EqualTo((double[])[0, 0, 1.5, 3.5]).Within(Rounding));
        Assert.That(Series("late"), Is.EqualTo((double[])[0, 0, 0, 1]).Within(Rounding), "from the plant");
        Assert.That(Series("into_use/India from India"), Is.EqualTo((double[])[0, 0, 0, 1]).Within(Rounding));
    }

    [Test]
    public void Level_IsTheValueAtTheEnd() =>
        Assert.That(Series("waiting"), Is.EqualTo((double[])[0, 0, 1.5, 4]).Within(Rounding));

    [Test]
    public void Capacity_IsAYearlyRate_OfThePeriodsMean()
    {
        Assert.That(Series("capacity_installed"), Is.EqualTo((double[])[0, 0, 36.4, 36.4]).Within(Rounding));
        Assert.That(Series("capacity_effective"), Is.EqualTo((double[])[0, 0, 36.4, 36.4]).Within(Rounding));
        Assert.That(Series("capacity_used"), Is.EqualTo((double[])[0, 0, 0, 52]).Within(Rounding), "1 t");
    }

    [Test]
    public void Stock_IsTheMeanOfThePeriod() =>
        Assert.That(Series("on_hand/magnet_pool").Take(2), Is.EqualTo((double[])[15, 8]).Within(Rounding));

    [Test]
    public void PeriodThatIsCutOff_IsOverItsOwnDays()
    {
        Assert.That(Series("demand", days: 17), Is.EqualTo((double[])[7, 7, 3]).Within(Rounding));
        Assert.That(Series("capacity_installed", days: 17)[2], Is.EqualTo(36.4).Within(Rounding));
    }

    [Test]
    public void Kpis_AreOfTheWholeHorizon()
    {
        var kpis = Some.Chain(Scenario(days: 28)).Kpis();
        Assert.That(kpis["demand"], Is.EqualTo(28).Within(Rounding));
        Assert.That(kpis["on_time_fill/cars"], Is.EqualTo(kpis["on_time"] / 28).Within(Rounding));
        Assert.That(kpis["magnet_output/plant"], Is.EqualTo(1));
        Assert.That(kpis["utilisation/plant"], Is.EqualTo(1 / 1.4).Within(Rounding));
        var served = kpis["on_time"] + kpis["late"];
        Assert.That(served + kpis["lost"] + kpis["waiting"], Is.EqualTo(kpis["demand"]).Within(Rounding));
    }

    private static double[] Series(string key, int days = 28)
    {
        var chain = Some.Chain(Scenario(days));
        var cells = chain.Run().Cells;
        var weeks = chain.Layout.Series.Single();
        var column = weeks.Columns.Select(each => each.Key).ToList().IndexOf(key);
        return cells[(column * weeks.Dates.Count)..((column + 1) * weeks.Dates.Count)];
    }

    private static Scenario Scenario(int days) => Some.Scenario(days) with
    {
        Stockpiles = [Some.MagnetPool(18)],
        Plants = [Some.Plant() with { Commissioning = Some.Plant().Commissioning with { AtLeastDays = 14 } }],
        Sectors = [Some.Sector() with { Unmet = new UnmetSpec(0.5, double.PositiveInfinity, 0.25) }],
    };
}

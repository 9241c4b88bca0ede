using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

public class WarmUpChartTests
{
    private static readonly DateOnly _start = new(2026, 4, 1);

    /// <summary>Near the start as many on either side as there are; at the end nothing.</summary>
    [Test]
    public void MovingAverage_IsWelchs() =>
        Assert.That(WarmUpChart.MovingAverage([9, 3, 6, 0, 3, 6], aside: 2),
            Is.EqualTo((double[])[9, 6, 4.2, 3.6, double.NaN, double.NaN]).Within(1e-12));

    [Test]
    public void Trend_OfAStraightLine_IsItsSlope()
    {
        double[] line = [.. Enumerable.Range(0, 120).Select(month => 7 + (0.25 * month))];
        var trend = WarmUpTitle.TrendOfLastHalf(line, periodsOfYear: 12)!.Value;
        Assert.That(trend.Slope, Is.EqualTo(3).Within(1e-9));
        Assert.That(trend.HalfWidth95, Is.EqualTo(0).Within(1e-6));
        Assert.That(WarmUpTitle.TrendOfLastHalf(line[..19], periodsOfYear: 12), Is.Null, "too short");
    }

    /// <summary>A first half that rises is no drift of the last; nor is what goes up and down.</summary>
    [Test]
    public void Trend_IsThatOfTheLastHalf()
    {
        double[] values = [.. Enumerable.Range(0, 120).Select(month =>
            month < 60 ? month : 60 + ((month / 6 % 2) * 2.0))];
        var (slope, half) = WarmUpTitle.TrendOfLastHalf(values, periodsOfYear: 12)!.Value;
        Assert.That(Math.Abs(slope), Is.LessThan(half));
    }

    [TestCase(20, 0.0, "Shortfall: MSER-5 cuts the first 20 months; no clear drift in the last half, ")]
    [TestCase(1, 0.0, "Shortfall: MSER-5 cuts the first month; no clear drift in the last half, ")]
    [TestCase(0, 0.0, "Shortfall: MSER-5 cuts nothing at the start; no clear drift in the last half, ")]
    [TestCase(20, 0.5, "Shortfall: MSER-5 cuts the first 20 months; the last half still drifts, +6.")]
    [TestCase(null, 0.5,
        "Shortfall: MSER-5 finds no point from which it runs level; the last half still drifts, +6.")]
    public void Title_SaysWhatIsCut_AndWhetherItDrifts(int? cut, double slope, string title)
    {
        double[] means =
            [.. Enumerable.Range(0, 120).Select(month => (slope * month) + (month / 6 % 2 * 2.0))];
        Assert.That(TitleOf(means, cut is { } months ? _start.AddMonths(months) : null),
            Does.StartWith(title).And.Not.Contain("settled"));
    }

    [Test]
    public void Title_OfAShortSeries_ClaimsNothing() => Assert.That(TitleOf([1, 2, 3], _start),
        Is.EqualTo("Shortfall: MSER-5 cuts nothing at the start; too short to tell whether it drifts"));

    [Test]
    public void Title_OfWhatDoesNotChange() => Assert.That(TitleOf(new double[40], _start),
        Does.EndWith("; the last half does not change"));

    private static string TitleOf(double[] means, DateOnly? settlesOn)
    {
        DateOnly[] dates = [.. Enumerable.Range(0, means.Length).Select(_start.AddMonths)];
        SeriesSummary series = new("month", "shortfall", "", "t", dates, []);
        return WarmUpTitle.Of(series, dates, means, settlesOn);
    }
}

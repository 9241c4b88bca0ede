using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

public sealed class TornadoChartTests
{
    [Test]
    public void Bars_LieAroundTheMedianValue_TheWidestOnTop()
    {
        var chart = TornadoChart.Of(Study(
            Bar("a_b", -0.02, 0.01, 0.03, 0.004), Bar("c", 0.01, 0.001, -0.005, 0.001))).Single();
        var panel = chart.Panels.Single();
        Assert.That(panel.Axis.Names, Is.EqualTo(new[] { "C", "A b" }), "from below");
        var bars = panel.Bars!;
        Assert.That(bars.Middle, Is.EqualTo(80));
        Assert.That(bars.Items.Select(bar => (bar.Up, Math.Round(bar.End, 9))), Is.EquivalentTo(new[]
        {
            (1.0, 78.0), (1.0, 83.0), (0.0, 81.0), (0.0, 79.5),
        }));
        var widest = bars.Items.Single(bar => bar.End > 82);
        Assert.That((widest.Color, widest.WhiskerLow, widest.WhiskerHigh),
            Is.EqualTo((Theme.HighInput, 82.6, 83.4)).Within(1e-9));
        Assert.That(bars.Texts.Select(text => (text.Text, text.IsLeft)), Is.EqualTo(new[]
        {
            ("1 d", true), ("9 d", false), ("9 d", true), ("1 d", false),
        }));
        Assert.That(chart.Across!.Low, Is.LessThan(77));
        Assert.That(chart.Legend.Select(entry => entry.Color),
            Is.EqualTo(new[] { Theme.LowInput, Theme.HighInput }));
    }

    /// <summary>Where both ends lie on one side, the shorter bar must not be hidden.</summary>
    [Test]
    public void ShorterBar_LiesOnTheLonger()
    {
        var items = TornadoChart.Of(Study(Bar("a", 0.03, 0, 0.01, 0))).Single().Panels[0].Bars!.Items;
        Assert.That(items[0].End, Is.GreaterThan(items[1].End));
        items = TornadoChart.Of(Study(Bar("a", 0.01, 0, 0.03, 0))).Single().Panels[0].Bars!.Items;
        Assert.That(items[0].End, Is.GreaterThan(items[1].End));
    }

    [Test]
    public void InputsThatMoveNothing_AreLeftOut_AndAKpiThatNothingMovesHasNoChart()
    {
        var chart = TornadoChart.Of(Study(Bar("a", 0.03, 0, 0.01, 0), Bar("b", 0, 0, 0, 0))).Single();
        Assert.That(chart.Panels[0].Axis.Names, Is.EqualTo(new[] { "A" }));
        Assert.That(chart.Subtitle, Does.Contain("1 input that moves it less is left out."));
        Assert.That(TornadoChart.Of(Study(Bar("b", 0, 0, 0, 0))), Is.Empty);
    }

    [Test]
    public void Script_EscapesNames_AndDrawsBarsAndWhiskers()
    {
        var chart = TornadoChart.Of(Study(
            Bar("a_^b", -0.02, 0.01, 0.03, 0.004))).Single();
        var script = GnuplotScript.Of(chart, ImageFormat.Svg, ImageSize.Usual, "x");
        Assert.That(script, Does.Contain(@"set ytics ('A \^b' 0)"));
        Assert.That(script, Does.Contain("set object rectangle from first 78, first -0.3 to first 80"));
        Assert.That(script, Does.Contain(
            "set arrow from first 82.6, first -0.13 to first 83.4, first -0.13 heads"));
    }

    /// <summary>Both ends on one side, each with its interval.</summary>
    [Test]
    public void IntervalsOfOneInput_DoNotCross()
    {
        var items = TornadoChart.Of(Study(Bar("a", 0.03, 0.01, 0.02, 0.01))).Single().Panels[0].Bars!.Items;
        Assert.That(items.Select(bar => bar.WhiskerUp), Is.Unique);
    }

    [TestCase(-0.076, 0.002, 0.001,
        "−7.6 ± 0.2 pts at its 10 % quantile, +0.1 ± 0.2 pts at its 90 % quantile")]
    [TestCase(-0.010, 0.002, 0.001,
        "−1.0 ± 0.2 pts at its 10 % quantile, +0.1 ± 0.2 pts at its 90 % quantile; demand of wind may matter "
        + "as much")]
    public void Title_SaysHowMuchTheLargestMoves(double low, double half, double high, string finding) =>
        Assert.That(TitleOf(Bar("plants.commissioning.delay", low, half, high, half),
                Bar("sectors.wind.demand.base", 0.009, 0.001, 0, 0)),
            Is.EqualTo($"Fill depends most on commissioning delay of plants: {finding}"));

    [Test]
    public void Title_DoesNotCallChanceAFinding() =>
        Assert.That(TitleOf(Bar("sectors.wind.demand.base", -0.02, 0.03, 0.02, 0.03)),
            Does.StartWith("Fill depends on no input beyond chance; most on demand of wind: −2.0 ± 3.0 pts"));

    [Test]
    public void Subtitle_SaysHowSureTheSplitIs() =>
        Assert.That(TornadoChart.Of(Study(Bar("a", -0.02, 0, 0.02, 0))).Single().Subtitle,
            Does.StartWith("Of its variance 75 % is uncertain (95 %: 70 to 80), the rest variation. One "));

    [Test]
    public void Axis_HasFourMarksOrMore()
    {
        foreach (var swing in new[] { 0.0003, 0.004, 0.017, 0.2 })
        {
            var chart = TornadoChart.Of(Study(Bar("a", -swing, 0, swing, 0))).Single();
            Assert.That(chart.Across!.Ticks, Has.Count.InRange(4, 12), $"{swing}");
        }
    }

    private static string TitleOf(params TornadoBar[] bars) => TornadoChart.Of(Study(bars)).Single().Title;

    private static TornadoBar Bar(string input, double low, double lowHalf, double high, double highHalf) =>
        new("fill", "1", input, "1 d", "9 d", 20, 0.8, low, lowHalf, high, highHalf);

    private static UncertaintyResult Study(params TornadoBar[] bars) => new(
        new UncertaintyManifest("0.1.0", "", "Small", "", "", 1, 200, 20, false, [], [], new(2026, 4, 1),
            new(2036, 4, 1), ["fill"], []), "",
        [new VarianceRow("fill", "1", 200, 0.8, 0.02, 0.0003, 0.0001, 0.75, 0.7, 0.8)], bars, []);
}

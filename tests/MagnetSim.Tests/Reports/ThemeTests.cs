using MagnetSim.Reports;

namespace MagnetSim.Tests.Reports;

/// <summary>Colours of one chart are told apart with any colour vision, and texts can be read.</summary>
public sealed class ThemeTests
{
    // Twice as far as colours must lie apart to be seen as two in areas that do not touch.
    private const double LeastDistance = 11;

    private static readonly (string Chart, Color[] Colors)[] _charts =
    [
        ("origins", [.. Theme.Origins.Select(one => one.Color), .. Theme.OtherOrigins]),
        ("plant use", [Theme.CapacityUsed, Theme.IdleRamp, Theme.IdleOutage, Theme.IdleNoFeed,
            Theme.IdleMargin, Theme.IdleBlocked, Theme.IdleYield]),
        ("capacity", [Theme.CapacityInstalled, Theme.CapacityEffective, Theme.CapacityUsed, Theme.Target]),
        ("shortfall", [Theme.Demand, Theme.OnTime, Theme.Shortfall]),
        ("exposure", [Theme.DirectExposure, Theme.FullChainExposure]),
        ("import dependence", [Theme.Feed(0), Theme.Feed(1), Theme.Feed(2), Theme.Feed(3), Theme.Feed(4),
            Theme.MagnetStage]),
        ("runs of a comparison", [.. Enumerable.Range(0, 5).Select(Theme.Run)]),
    ];

    [TestCaseSource(nameof(_charts))]
    public void ColorsOfAChart_AreApart((string Chart, Color[] Colors) chart)
    {
        foreach (var eyes in new[] { ColorVision.Usual, ColorVision.Deuteranopia, ColorVision.Protanopia })
        {
            for (var one = 0; one < chart.Colors.Length; one++)
            {
                for (var other = one + 1; other < chart.Colors.Length; other++)
                {
                    Assert.That(ColorVision.Distance(chart.Colors[one], chart.Colors[other], eyes),
                        Is.GreaterThan(LeastDistance), $"{chart.Chart}: {chart.Colors[one].Hex} and "
                            + chart.Colors[other].Hex);
                }
            }
        }
    }

    [Test]
    public void TextsOfAnyColor_CanBeReadOnPaper()
    {
        foreach (var color in _charts.SelectMany(chart => chart.Colors))
        {
            Assert.That(color.AsText.ContrastWith(Theme.Paper),
                Is.GreaterThanOrEqualTo(Color.LeastTextContrast), color.Hex);
        }

        Color[] inks = [Theme.Ink, Theme.AxisText, Theme.LegendText, Theme.Subtitle, Theme.Mark];
        foreach (var color in inks)
            Assert.That(color.AsText, Is.EqualTo(color), "as it stands");
    }

    // The examples of WCAG 2.2's definition: black on white, and a grey that just passes.
    [TestCase("#000000", 21)]
    [TestCase("#767676", 4.54)]
    [TestCase("#FFFFFF", 1)]
    public void Contrast_IsThatOfTheGuidelines(string color, double contrast) =>
        Assert.That(new Color(color).ContrastWith(Theme.Paper), Is.EqualTo(contrast).Within(0.005));
}

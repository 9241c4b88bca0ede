using MagnetSim.Reports;

namespace MagnetSim.Tests.Reports;

/// <summary>How shaded times are tied to their names.</summary>
public sealed class WindowNamesTests
{
    private static readonly TimeWindow _quota = new("Quota", new(2027, 1, 1), new(2028, 1, 1));
    private static readonly TimeWindow _ban = new("Ban", new(2027, 3, 1), new(2027, 6, 1));
    private static readonly TimeWindow _late = new("Late", new(2029, 1, 1), new(2029, 6, 1));

    [Test]
    public void WindowsThatShareATime_HaveLetters_InOrderOfTheirStart()
    {
        var layout = ChartLayout.Of(ChartOf(_late, _ban, _quota), ImageSize.Usual);
        Assert.That(layout.WindowLabels.Select(window => window.Label),
            Is.EqualTo(new[] { "A  Quota", "B  Ban", "C  Late" }));
        var script = GnuplotScript.Of(ChartOf(_late, _ban, _quota), ImageFormat.Svg, ImageSize.Usual, "x");
        Assert.That(script, Does.Match("\\bB[^\\n]* at '2027-03-01', graph 1 "));
    }

    [Test]
    public void WindowsApart_HaveNone() => Assert.That(
        ChartLayout.Of(ChartOf(_ban, _late), ImageSize.Usual).WindowLabels.Select(window => window.Label),
        Is.EqualTo(new[] { "Ban", "Late" }));

    [Test]
    public void LongName_IsShortened()
    {
        var words = string.Join(' ', Enumerable.Repeat("long", 40));
        TimeWindow named = new(words, new(2027, 1, 1), new(2027, 2, 1));
        var label = ChartLayout.Of(ChartOf(named), ImageSize.Usual).WindowLabels[0].Label;
        Assert.That(ChartLayout.WidthOf(label, Theme.TextPoints, bold: true), Is.LessThanOrEqualTo(900));
    }

    private static Chart ChartOf(params TimeWindow[] windows) => new("x", "Title", "Subtitle",
        new(2026, 1, 1), new(2030, 1, 1), [new(2026, 6, 1), new(2029, 6, 1)], windows,
        [new("", ValueAxis.Share, [], [new("", Theme.Ink, 1, [0, 1])], [])]);
}

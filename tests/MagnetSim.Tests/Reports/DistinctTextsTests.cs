using MagnetSim.Reports;

namespace MagnetSim.Tests.Reports;

public sealed class DistinctTextsTests
{
    private const double WidthEm = 12;

    [Test]
    public void TextsThatDifferAtTheirEnd_DifferWhenCut()
    {
        string[] texts =
        [
            "Electric two-wheelers of the north", "Electric two-wheelers of the south", "Wind",
            "Industrial motors and generators",
        ];
        var cut = DistinctTexts.Shortened(texts, WidthEm);
        Assert.That(cut, Is.Unique);
        Assert.That(cut.Select(text => TextWidth.Of(text)), Is.All.LessThanOrEqualTo(WidthEm));
        Assert.That(cut[0], Does.StartWith("Elec").And.EndsWith("north").And.Contain("…"));
        Assert.That(cut.Skip(2), Is.EqualTo(new[] { "Wind", TextWidth.Shortened(texts[3], WidthEm) }));
    }

    [Test]
    public void PanelsOfLongNames_HaveDifferentTitles()
    {
        const string Long = "Electric two-wheelers and all other light vehicles of the country ";
        Panel Named(string title) => new(title, ValueAxis.Share, [], [], []);
        Chart chart = new("x", "Title", "", new(2026, 4, 1), new(2028, 4, 1), [], [],
            [Named(Long + "a"), Named(Long + "b"), Named("Wind")]);
        var script = GnuplotScript.Of(chart, ImageFormat.Svg, ImageSize.Usual, "x");
        Assert.That(script, Does.Match("…[^\n']*country a").And.Match("…[^\n']*country b"));
    }
}

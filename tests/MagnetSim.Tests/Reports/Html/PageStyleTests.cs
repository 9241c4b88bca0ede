using System.Globalization;
using System.Reflection;
using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

public sealed class PageStyleTests
{
    // Web Content Accessibility Guidelines 2.2, level AA, for text of usual size.
    private const double Least = 4.5;

    [TestCase("ink", "paper")]
    [TestCase("text", "paper")]
    [TestCase("soft", "paper")]
    [TestCase("link", "paper")]
    [TestCase("ink", "shade")]
    [TestCase("paper", "ink")]
    public void Texts_StandOutFromTheirGround(string text, string ground) =>
        Assert.That(Contrast(Luminance(text), Luminance(ground)), Is.AtLeast(Least));

    [Test]
    public void Style_UsesColoursThatItNames_AndLoadsNothing()
    {
        var names = PageStyle.Colors.Select(color => color.Name).Append("fonts");
        var used = PageStyle.Text.Split("var(--").Skip(1).Select(rest => rest.Split(')')[0]).Distinct();
        Assert.That(used, Is.Not.Empty.And.SubsetOf(names));
        Assert.That(PageStyle.Text, Does.Not.Contain("url(").And.Not.Contain("@import").And.Not.Contain("<"));
    }

    [Test]
    public void EveryMeasure_IsInOneGroup()
    {
        var measures = typeof(Measures).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<Measure>();
        Assert.That(MeasureGroups.All.SelectMany(group => group.Measures), Is.EquivalentTo(measures));
        Assert.That(MeasureGroups.All.Select(group => group.Id), Is.Unique);
    }

    private static double Contrast(double one, double other) =>
        (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    private static double Luminance(string name)
    {
        var hex = PageStyle.Colors.Single(color => color.Name == name).Color.Hex;
        double Part(int place)
        {
            var value = int.Parse(
                hex.AsSpan(place, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }
}

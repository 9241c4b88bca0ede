using MagnetSim.Reports;

namespace MagnetSim.Tests.Reports;

/// <summary>Estimates of widths against the font, so that tests which use the estimate mean something.
/// </summary>
public sealed class TextWidthTests
{
    /// <param name="em">Sum of the advance widths in Inter 4.0, Regular or Bold, over its units per em.
    /// </param>
    [TestCase("Wind", false, 2.392)]
    [TestCase("Wind", true, 2.565)]
    [TestCase("No feed", false, 3.777)]
    [TestCase("4,000", false, 2.797)]
    [TestCase("Oxide pool", false, 5.062)]
    [TestCase("India, oxide from Australia", false, 12.288)]
    [TestCase("17 weeks (10–21)", false, 8.026)]
    [TestCase("Share of the magnets flowing into use", false, 17.933)]
    [TestCase("₹3,769 crore (2,623–4,494) of the incentive's ₹6,450 crore", true, 28.977)]
    [TestCase("Defence and medical", true, 10.273)]
    public void Width_IsThatOfTheFont_OrALittleMore(string text, bool bold, double em) =>
        Assert.That(TextWidth.Of(text, bold) / em, Is.InRange(0.95, 1.15));
}

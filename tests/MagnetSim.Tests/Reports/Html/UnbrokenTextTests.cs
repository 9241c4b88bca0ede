using MagnetSim.Reports;

namespace MagnetSim.Tests.Reports;

public sealed class UnbrokenTextTests
{
    // ~ stands for a space, = for a joiner, at which no line ends.
    [TestCase("2,112 t (1,641–2,962) of", "2,112~t (1,641=–=2,962) of")]
    [TestCase("78.7 ± 0.5 % of", "78.7~±~0.5~% of")]
    [TestCase("10 weeks (7–never), 3 of", "10~weeks (7=–=never), 3 of")]
    [TestCase("₹6,450 crore, 200 runs", "₹6,450~crore, 200~runs")]
    [TestCase("Apr 2026 – Mar 2036 to", "Apr 2026 – Mar 2036 to")]
    public void Figures_StayOnOneLine(string text, string unbroken) => Assert.That(
        UnbrokenText.Of(text).Replace('\u00A0', '~').Replace('\u2060', '='), Is.EqualTo(unbroken));
}

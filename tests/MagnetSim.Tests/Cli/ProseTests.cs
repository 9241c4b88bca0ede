using MagnetSim.Cli;

namespace MagnetSim.Tests.Cli;

public sealed class ProseTests
{
    [TestCase("there are about 2,186 ± 58 t", "there are|about|2,186 ± 58 t")]
    [TestCase("on average 78.7 % here", "on average|78.7 % here")]
    [TestCase("it lasts (26 weeks)", "it lasts|(26 weeks)")]
    [TestCase("the word", "the word")]
    [TestCase("abcdefghijklmnop a", "abcdefghijklmnop|a")]
    [TestCase("a\nb\tc", "a b c")]
    public void Lines_BreakBetweenWordsAndNotWithinFigures(string text, string lines) =>
        Assert.That(Prose.Lines(text, 11), Is.EqualTo(lines.Split('|')));

    [Test]
    public void Broken_HasNoLineThatIsLonger() => Assert.That(
        Prose.Broken("abcdefgh ij", 5), Is.EqualTo(new[] { "abcde", "fgh", "ij" }));

    [Test]
    public void Indent_GrowsAfterTheFirstLine()
    {
        using StringWriter output = new();
        Prose.Write(output, string.Join(' ', Enumerable.Repeat("word", 18)), indent: 2);
        Assert.That(output.ToString(), Does.Match("^  word.*word\n    word.*\n$"));
    }
}

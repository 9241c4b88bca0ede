using System.Xml.Linq;
using MagnetSim.Reports;

namespace MagnetSim.Tests.Reports;

public sealed class HtmlTextTests
{
    [TestCase("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [TestCase("a & b &lt; \"c\" 'd'", "a & b &lt; \"c\" 'd'")]
    [TestCase("]]> <!-- --> <![CDATA[", "]]> <!-- --> <![CDATA[")]
    [TestCase("₹ 😀 é \u05E2\u05D1\u05E8\u05D9\u05EA", "₹ 😀 é \u05E2\u05D1\u05E8\u05D9\u05EA")]
    [TestCase("a\u0001b\u007Fc\u0085d\ne\tf\u2028g", "a b c d e f g")]
    [TestCase("x\u202Ey\u2066z\uFFFE\uFFFF", "x\uFFFDy\uFFFDz\uFFFD\uFFFD")]
    public void Text_ComesBackFromAnElementAndFromAnAttribute(string text, string shown)
    {
        var element = XElement.Parse($"<p title=\"{HtmlText.Of(text)}\">{HtmlText.Of(text)}</p>",
            LoadOptions.PreserveWhitespace);
        Assert.That(element.Value, Is.EqualTo(shown));
        Assert.That(element.Attribute("title")!.Value, Is.EqualTo(shown));
        Assert.That(element.HasElements, Is.False);
    }

    [Test]
    public void HalfALetter_IsShownAsUnknown() =>
        Assert.That(HtmlText.Of(new string([(char)0xD800, 'a'])), Is.EqualTo("\uFFFDa"));

    [Test]
    public void Ids_OfTwoNamesDiffer_AndHoldNothingThatEndsThem()
    {
        string[] names = ["a b", "a_b", "a-b", "a_20_b", "a\"b", "a#b", "ab", "é", "e", "😀"];
        string[] ids = [.. names.Select(HtmlText.Id)];
        Assert.That(ids, Is.Unique);
        Assert.That(ids, Has.All.Match("^[A-Za-z0-9_-]+$"));
    }
}

using System.Xml.Linq;
using MagnetSim.Reports;

namespace MagnetSim.Tests.Reports;

public sealed class SvgEmbeddingTests
{
    private const string Head = "<svg viewBox='0 0 16 9' width='16' xmlns='http://www.w3.org/2000/svg' "
        + "xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:x='http://www.w3.org/1999/xhtml'>";

    [Test]
    public void Picture_KeepsWhatIsDrawn_AndIsDescribedByItsTitle()
    {
        var svg = Embedded("<title>A &amp; b</title><desc>c</desc><g id='g'><title>gnuplot_plot_1</title>"
            + "<path d='M0,0 L1,1' stroke='#000000'/><text xml:space='preserve'>  5 t</text></g>");
        Assert.That(svg.Attribute("role")!.Value, Is.EqualTo("img"));
        var ids = svg.Attribute("aria-labelledby")!.Value.Split(' ');
        Assert.That(ids.Select(id => Find(svg, id).Value), Is.EqualTo(new[] { "A & b", "c" }));
        Assert.That(svg.ToString(), Does.Contain("M0,0 L1,1").And.Contain("  5 t").And.Contain("viewBox")
            .And.Not.Contain("gnuplot_plot"));
        Assert.That(svg.Attribute("width"), Is.Null, "the page says how wide it is");
    }

    [Test]
    public void Names_OfTwoPicturesDoNotCollide_AndStillRefer()
    {
        const string Body = "<title>t</title><defs><circle id='dot' r='1'/><clipPath id='c'><rect "
            + "id='title'/></clipPath></defs><use xlink:href='#dot'/><g clip-path='url(#c)' id='_title'/>";
        XElement one = Embedded(Body, "one"), two = Embedded(Body, "two");
        string[] ids = [.. new[] { one, two }.SelectMany(svg => svg.DescendantsAndSelf().Attributes("id"))
            .Select(id => id.Value)];
        Assert.That(ids, Has.Length.EqualTo(10).And.Unique);
        var use = one.Descendants().Single(element => element.Name.LocalName == "use");
        Assert.That(Find(one, use.Attribute("href")!.Value[1..]).Name.LocalName, Is.EqualTo("circle"));
        var clipped = one.Descendants().Attributes("clip-path").Single().Value;
        Assert.That(Find(one, clipped["url(#".Length..^1]).Name.LocalName, Is.EqualTo("clipPath"));
    }

    [TestCase("<script>alert(1)</script>")]
    [TestCase("<g onload='alert(1)'/>")]
    [TestCase("<a xlink:href='javascript:alert(1)'><path d='M0,0'/></a>")]
    [TestCase("<use xlink:href='http://alert.example/x#y'/>")]
    [TestCase("<use href='data:alert'/>")]
    [TestCase("<image xlink:href='alert.png'/>")]
    [TestCase("<foreignObject><x:script>alert(1)</x:script></foreignObject>")]
    [TestCase("<style>@import 'alert.css';</style>")]
    [TestCase("<rect style='background:url(alert)'/>")]
    [TestCase("<rect fill='url(http://alert.example/#a)'/>")]
    [TestCase("<rect fill='url( \"alert.svg#a\" )'/>")]
    [TestCase("<set attributeName='href' to='javascript:alert(1)'/>")]
    [TestCase("<animate attributeName='x' onbegin='alert(1)'/>")]
    [TestCase("<!-- alert --><?alert x?>")]
    [TestCase("<x:p>alert</x:p>")]
    public void WhatCouldRunOrLoad_IsLeftOut(string trap)
    {
        var svg = Embedded($"<title>t</title>{trap}<path d='M9,9'/>");
        Assert.That(svg.ToString(), Does.Not.Contain("alert"));
        Assert.That(svg.ToString(), Does.Contain("M9,9"), "what follows is drawn all the same");
    }

    [Test]
    public void Entities_AreNotFollowed()
    {
        const string Text = "<!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
            + Head + "<text>&e;</text></svg>";
        Assert.That(() => SvgEmbedding.Of("chart", Text), Throws.TypeOf<ReportException>());
    }

    [TestCase("no picture")]
    [TestCase("<html/>")]
    [TestCase("<svg>")]
    public void WhatIsNoPicture_IsRefusedByName(string text) => Assert.That(
        () => SvgEmbedding.Of("capacity", text),
        Throws.TypeOf<ReportException>().With.Message.StartsWith("capacity.svg is no picture"));

    private static XElement Embedded(string body, string name = "chart") =>
        XElement.Parse(SvgEmbedding.Of(name, $"<?xml version='1.0'?>{Head}{body}</svg>"));

    private static XElement Find(XElement svg, string id) =>
        svg.Descendants().Single(element => element.Attribute("id")?.Value == id);
}

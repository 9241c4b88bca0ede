using System.Xml.Linq;
using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

public sealed class FlowDiagramTests
{
    private const string Awkward = "a<b>&\"c\"'d'_and_a_name_of_more_than_sixty_letters_in_all_of_it";

    private static IEnumerable<FlowDiagram> Diagrams =>
    [
        new("Nothing", "", [], []), Pair("lane", "users"), Pair(Awkward, Awkward), Chain(), TenSectors(),
        Skipping(), Loop(),
    ];

    [TestCaseSource(nameof(Diagrams))]
    public void Layout_HasEachNodeOnceAndEachArrowOnce(FlowDiagram diagram)
    {
        var layout = FlowDiagramLayout.Of(diagram);
        Assert.That(layout.Boxes.Select(box => box.Node.Key),
            Is.EquivalentTo(diagram.Nodes.Select(node => node.Key)));
        Assert.That(layout.Curves.Select(curve => curve.Arrow), Is.EquivalentTo(diagram.Arrows));
    }

    [TestCaseSource(nameof(Diagrams))]
    public void Layout_LeavesNothingOutsideAndLetsNothingOverlap(FlowDiagram diagram) =>
        Assert.That(FlowDiagramFaults.Of(diagram), Is.Empty);

    [TestCaseSource(nameof(Diagrams))]
    public void Svg_IsXmlWithAllNames(FlowDiagram diagram)
    {
        var svg = FlowDiagramSvg.Write(diagram);
        var root = XDocument.Parse(svg).Root!;
        XNamespace space = "http://www.w3.org/2000/svg";
        Assert.That(root.Name, Is.EqualTo(space + "svg"));
        Assert.That(root.Element(space + "title")!.Value, Is.EqualTo(diagram.Title));
        Assert.That(FlowDiagramSvg.Write(diagram), Is.EqualTo(svg));
        var texts = string.Concat(root.Elements(space + "text").Select(text => text.Value));
        foreach (var arrow in diagram.Arrows) Assert.That(texts, Does.Contain(arrow.Label));
    }

    [Test]
    public void Layout_PutsAnArrowsStartLeftOfItsEnd()
    {
        var boxes = FlowDiagramLayout.Of(Skipping()).Boxes.ToDictionary(box => box.Node.Key);
        foreach (var arrow in Skipping().Arrows)
            Assert.That(boxes[arrow.From].Right, Is.LessThan(boxes[arrow.To].Left), arrow.ToString());
    }

    [Test]
    public void Layout_PutsAReserveUnderItsStockpile()
    {
        var boxes = FlowDiagramLayout.Of(Chain()).Boxes.ToDictionary(box => box.Node.Key);
        Assert.That(boxes["reserve"].Left, Is.EqualTo(boxes["pool"].Left));
        Assert.That(boxes["reserve"].Top, Is.GreaterThan(boxes["pool"].Bottom));
    }

    [Test]
    public void Arrows_AreAsWideAsTheirFlow()
    {
        var curves = FlowDiagramLayout.Of(TenSectors()).Curves;
        Assert.That(curves.OrderBy(curve => curve.Arrow.TonnesPerYear).Select(curve => curve.Thickness),
            Is.Ordered.Ascending);
        Assert.That(curves.Max(curve => curve.Thickness),
            Is.GreaterThan(5 * curves.Min(curve => curve.Thickness)));
    }

    /// <summary>Two lanes that feed two pools the other way round cross once if their order is
    /// kept.</summary>
    [Test]
    public void Layout_AvoidsACrossing()
    {
        FlowDiagram crossed = new("Crossed", "",
            [Node(FlowKind.Lane, "a"), Node(FlowKind.Lane, "b"), Node(FlowKind.Stockpile, "x"),
                Node(FlowKind.Stockpile, "y")],
            [Arrow("a", "y", 1), Arrow("b", "x", 1)]);
        var tops = FlowDiagramLayout.Of(crossed).Boxes.ToDictionary(box => box.Node.Key, box => box.Top);
        Assert.That(tops["a"] < tops["b"], Is.EqualTo(tops["y"] < tops["x"]));
    }

    [Test]
    public void Mermaid_NamesEscapedAndReturnsDashed()
    {
        var text = FlowDiagramMermaid.Write(Chain());
        Assert.That(text, Does.StartWith("flowchart LR\n").And.Contain("-.->|\"swarf 3\"|"));
        var awkward = FlowDiagramMermaid.Write(Pair("say \"<b>\" & #1; [x]|{y}", "end"));
        Assert.That(awkward,
            Does.Contain("[\"say #34;#60;b#62;#34; #38; #35;1#59; #91;x#93;#124;#123;y#125;"));
        Assert.That(awkward, Does.EndWith("\n  n0 -->|\"7\"| n1\n"));
    }

    private static FlowDiagram Pair(string from, string to) => new(from, to,
        [new(FlowKind.Lane, "from", from, "China", "China"), new(FlowKind.Sector, "to", to, to, "")],
        [Arrow("from", "to", 7)]);

    private static FlowDiagram Chain() => new("Chain", "With a reserve, swarf and scrap",
        [
            Node(FlowKind.Lane, "lane"), Node(FlowKind.Stockpile, "pool"), Node(FlowKind.Reserve, "reserve"),
            Node(FlowKind.Plant, "plant"), Node(FlowKind.Stockpile, "magnets"),
            Node(FlowKind.Sector, "users"), Node(FlowKind.Sector, "others"),
        ],
        [
            Arrow("lane", "pool", 40), Arrow("pool", "reserve", 4), Arrow("pool", "plant", 36),
            Arrow("plant", "magnets", 80), Arrow("magnets", "users", 50), Arrow("magnets", "others", 30),
            new("plant", "plant", "swarf 3", 3, IsReturn: true),
            new("users", "pool", "scrap 5", 5, IsReturn: true),
            new("others", "pool", "scrap 123,456", 123456, IsReturn: true),
        ]);

    private static FlowDiagram TenSectors() => new("Ten sectors", "",
        [
            Node(FlowKind.Lane, "lane"), Node(FlowKind.Lane, "other"), Node(FlowKind.Stockpile, "pool"),
            .. Enumerable.Range(1, 10).Select(i => Node(FlowKind.Sector, $"sector_{i}")),
        ],
        [
            Arrow("lane", "pool", 500), Arrow("other", "pool", 50),
            .. Enumerable.Range(1, 10).Select(i => Arrow("pool", $"sector_{i}", 10 * i)),
        ]);

    /// <summary>An arrow passes two columns on its way.</summary>
    private static FlowDiagram Skipping() => new("Skipping", "",
        [
            Node(FlowKind.Lane, "lane"), Node(FlowKind.Stockpile, "raw"), Node(FlowKind.Plant, "refinery"),
            Node(FlowKind.Stockpile, "oxide"), Node(FlowKind.Plant, "plant"), Node(FlowKind.Sector, "users"),
        ],
        [
            Arrow("lane", "raw", 100), Arrow("raw", "refinery", 60), Arrow("raw", "plant", 40),
            Arrow("refinery", "oxide", 50), Arrow("oxide", "plant", 50), Arrow("plant", "users", 80),
        ]);

    /// <summary>Two plants that feed each other: one of the arrows leads back.</summary>
    private static FlowDiagram Loop() => new("Loop", "",
        [Node(FlowKind.Stockpile, "a"), Node(FlowKind.Plant, "p"), Node(FlowKind.Stockpile, "b"),
            Node(FlowKind.Plant, "q")],
        [Arrow("a", "p", 5), Arrow("p", "b", 5), Arrow("b", "q", 5), Arrow("q", "a", 5)]);

    private static FlowNode Node(FlowKind kind, string name) => new(kind, name, name, "what it does", "");

    private static FlowArrow Arrow(string from, string to, double rate) =>
        new(from, to, $"{rate}", rate, IsReturn: false);
}

using System.Globalization;
using System.Text.RegularExpressions;
using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>The diagram of a run's flows, and how wide it is drawn.</summary>
public sealed partial class RunFlowTests
{
    private const double Years = 3653 / 365.25;

    [Test]
    public void Flows_AreTonnesAYearOfTheLedger_FromCountriesToUsers()
    {
        var diagram = FlowOf(StoredRuns.Of(TenYearRun.WithBan(3)));
        Assert.That(Flow(diagram, "China", "Oxide pool"), Is.EqualTo(850 / Years).Within(1e-9));
        Assert.That(Flow(diagram, "IREL", "Other buyers"), Is.EqualTo(85 / Years).Within(1e-9));
        Assert.That(Flow(diagram, "Plant 1", "Magnet pool"), Is.EqualTo(600 / Years).Within(1e-9));
        Assert.That(Flow(diagram, "Magnet pool", "Wind"), Is.EqualTo(4600 / Years).Within(1e-9));
        Assert.That(diagram.Arrows.Sum(arrow => arrow.TonnesPerYear), Is.EqualTo(Drawn / Years).Within(1e-9),
            "nothing else is drawn: not what plants keep to themselves, nor what is held");
    }

    // Arrows of the ledger of the run, without lanes, swarf and stocks.
    private const double Drawn = 850 + 170 + 255 + 85 + 85 + 700 + 600 + 90 + 3000 + 600 + 600 + 500 + 4600;

    [Test]
    public void Reserves_AreOneWithTheStockpileThatTheyBack()
    {
        var diagram = FlowOf(With(("stockpiles.magnet_pool", "reserves.strategic", 50),
            ("reserves.strategic", "stockpiles.magnet_pool", 20),
            ("reserves.strategic", "sectors.defence", 10)));
        Assert.That(diagram.Nodes.Select(node => node.Label), Has.None.EqualTo("Strategic"));
        Assert.That(Flow(diagram, "Magnet pool", "Defence"), Is.EqualTo(10 / Years).Within(1e-9));
    }

    [Test]
    public void MineAbroad_IsNamedItself_AndIsNotIndian()
    {
        var diagram = FlowOf(With(("producers.far_mine", "lanes.from_mine", 40),
            ("lanes.from_mine", "stockpiles.oxide_pool", 38),
            ("producers.far_mine", "other buyers.far_mine", 2)));
        Assert.That(Flow(diagram, "Far mine", "Oxide pool"), Is.EqualTo(38 / Years).Within(1e-9));
        Assert.That(Flow(diagram, "Far mine", "Other buyers"), Is.EqualTo(2 / Years).Within(1e-9));
        Assert.That(diagram.Nodes.Single(node => node.Label == "Far mine").Country, Is.Empty);
        Assert.That(diagram.Nodes.Single(node => node.Label == "IREL").Country, Is.EqualTo("India"));
    }

    [Test]
    public void LossesAndScrap_EndAndBeginTheirPaths()
    {
        var data = With(("plants.plant_1.metal", "slag", 30), ("plants.plant_2.machine", "swarf", 20),
            ("sectors.wind", "use.wind", 4000), ("use.wind", "stockpiles.scrap_pool", 90),
            ("lanes.magnets_from_china", "turned back.magnets_from_china", 5));
        var diagram = FlowOf(data);
        Assert.That(Flow(diagram, "Plant 1", "Slag and swarf"), Is.EqualTo(30 / Years).Within(1e-9));
        Assert.That(Flow(diagram, "Plant 2", "Slag and swarf"), Is.EqualTo(20 / Years).Within(1e-9));
        Assert.That(Flow(diagram, "Scrap from use", "Scrap pool"), Is.EqualTo(90 / Years).Within(1e-9));
        Assert.That(diagram.Nodes.Select(node => node.Label), Has.None.Contain("back"));
        Assert.That(FlowChart.Of(data)!.Title, Is.EqualTo("76 % of the NdPr that enters the chain comes "
            + "from China, 6.7 % from India; 0.99 % ends as slag and swarf"));
    }

    [Test]
    public void ManyAlike_AreMergedWithoutLoss()
    {
        var diagram = FlowOf(With([.. Enumerable.Range(1, 30).Select(number =>
            ("stockpiles.magnet_pool", $"sectors.sector_{number}", (double)number))]));
        Assert.That(diagram.Nodes.Count(node => node.Kind == FlowKind.Sector), Is.EqualTo(8));
        Assert.That(Flow(diagram, "Magnet pool", "24 others"),
            Is.EqualTo(Enumerable.Range(1, 24).Sum() / Years).Within(1e-9));
    }

    [Test]
    public void Bars_AreAsHighAsTheirFlow()
    {
        var chart = FlowChart.Of(StoredRuns.Of(TenYearRun.WithBan(3)))!;
        var script = GnuplotScript.Of(chart, ImageFormat.Svg, ImageSize.Usual, "x");
        double HeightOf(Color color, int place) => Bar().Matches(script)
            .Where(bar => bar.Groups["color"].Value == color.Hex)
            .Select(bar => Number(bar, "top") - Number(bar, "bottom")).OrderDescending().ElementAt(place);
        var perTonne = HeightOf(Theme.Demand, 0) / 4600;
        Assert.That(HeightOf(Theme.Stock, 0), Is.EqualTo(perTonne * 4700).Within(1e-4), "the magnet pool");
        Assert.That(HeightOf(Theme.CapacityUsed, 0), Is.EqualTo(perTonne * 700).Within(1e-4), "plant 1");
        Assert.That(HeightOf(Theme.CapacityUsed, 1), Is.EqualTo(perTonne * 600).Within(1e-4), "plant 2");
    }

    private static FlowDiagram FlowOf(RunData data) => RunFlow.Of(data, "ndpr")!;

    private static double Flow(FlowDiagram diagram, string from, string to)
    {
        var labels = diagram.Nodes.ToDictionary(node => node.Key, node => node.Label);
        return diagram.Arrows.Single(arrow => labels[arrow.From] == from && labels[arrow.To] == to)
            .TonnesPerYear;
    }

    private static RunData With(params (string From, string To, double Tonnes)[] more)
    {
        var data = StoredRuns.Of(TenYearRun.WithBan(1));
        return data with
        {
            Ledger = [.. data.Ledger, .. more.Select(flow =>
                new LedgerFlow(new("ndpr", flow.From, flow.To), flow.Tonnes))],
        };
    }

    private static double Number(Match match, string group) =>
        double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"rectangle from screen [\d.]+, screen (?<bottom>[\d.]+) to screen [\d.]+, screen "
        + @"(?<top>[\d.]+) front fillcolor rgb '(?<color>#\w+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bar();
}

using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>The chain as a diagram of flows: from where the rare earths come, through whom, to whom.
/// </summary>
public static class FlowChart
{
    private const string Home = "India";

    /// <summary>Of the first element that the ledger follows; null where nothing flows.</summary>
    public static Chart? Of(RunData data)
    {
        if (RunFlow.Elements(data) is not [var element, ..]) return null;
        if (RunFlow.Of(data, element) is not { } diagram) return null;
        var manifest = data.Manifest;
        var colors = diagram.Nodes.ToDictionary(node => node.Key, node => ColorOf(data, diagram, node));
        return new("flow", Title(diagram), $"{diagram.Title} in all materials, tonnes per year, mean over "
                + $"{Findings.Horizon(manifest)} and {Numbers.Runs(data.Runs)}. Not drawn: swarf that plants "
                + "use again, and changes of stock",
            manifest.Start, manifest.End, [], [], [new("", ValueAxis.Named([""]), [], [], [])
            {
                Across = new("", 0, 1, [], []), Flow = new(diagram, colors),
            }]);
    }

    private static Color ColorOf(RunData data, FlowDiagram diagram, FlowNode node) => node.Kind switch
    {
        FlowKind.Stockpile => Theme.Stock,
        FlowKind.Plant => Theme.CapacityUsed,
        FlowKind.Sector => Theme.Demand,
        FlowKind.Outlet => Theme.Window,
        _ when node.Key == RunFlow.Scrap => Theme.Recycled,
        _ when node.Country.Length == 0 => Theme.Origin(node.Label, 0),
        _ => Origins.ColorOf(data.Run, FeedsPlants(diagram, node) ? Origins.MadeFrom(node.Country)
            : node.Country),
    };

    // Magnets from a country, and its oxide, are two things.
    private static bool FeedsPlants(FlowDiagram diagram, FlowNode source) => diagram.Arrows
        .Where(arrow => arrow.From == source.Key)
        .Any(arrow => diagram.Arrows.Any(next => next.From == arrow.To
            && diagram.Nodes.First(node => node.Key == next.To).Kind == FlowKind.Plant));

    private static string Title(FlowDiagram diagram)
    {
        HashSet<string> fed = [.. diagram.Arrows.Select(arrow => arrow.To)];
        FlowArrow[] entering = [.. diagram.Arrows.Where(arrow => !fed.Contains(arrow.From))];
        var all = entering.Sum(arrow => arrow.TonnesPerYear);
        var nodes = diagram.Nodes.ToDictionary(node => node.Key);
        var (origin, most) = entering.GroupBy(arrow => OriginOf(nodes[arrow.From]))
            .Select(group => (group.Key, group.Sum(arrow => arrow.TonnesPerYear))).MaxBy(one => one.Item2);
        var lost = diagram.Arrows.Where(arrow => nodes[arrow.To].Kind == FlowKind.Outlet
            && arrow.To == RunFlow.Lost).Sum(arrow => arrow.TonnesPerYear);
        var home = entering.Where(arrow => nodes[arrow.From].Country == Home)
            .Sum(arrow => arrow.TonnesPerYear);
        var title = $"{Numbers.Percent(most / all)} of the {diagram.Title} that enters the chain comes from "
            + Findings.Label(origin);
        if (home > 0 && origin != Home) title += $", {Numbers.Percent(home / all)} from {Home}";
        return lost > 0 ? $"{title}; {Numbers.Percent(lost / all)} ends as slag and swarf" : title;
    }

    private static string OriginOf(FlowNode node) =>
        node.Country.Length > 0 ? node.Country : node.Label;
}

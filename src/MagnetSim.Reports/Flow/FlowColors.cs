using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>A colour for each node: that of its country, or of its role.</summary>
internal sealed class FlowColors(FlowDiagram diagram)
{
    private readonly List<string> _countries = [.. diagram.Nodes.Select(node => node.Country)
        .Where(country => country.Length > 0).Distinct()];

    public Color Of(FlowNode node) => node.Kind switch
    {
        FlowKind.Stockpile => Theme.Stock,
        FlowKind.Reserve => Theme.Mark,
        FlowKind.Plant => Theme.CapacityEffective,
        FlowKind.Sector => Theme.Demand,
        _ when node.Country.Length == 0 => Theme.Window,
        _ => Theme.Origin(node.Country == "India" ? "India from India" : node.Country,
            _countries.IndexOf(node.Country)),
    };
}

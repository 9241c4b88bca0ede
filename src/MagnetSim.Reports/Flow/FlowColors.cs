using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>A colour for each node: that of its country, or of its role.</summary>
internal sealed class FlowColors(FlowDiagram diagram)
{
    private readonly List<string> _countries = [.. diagram.Nodes.Select(node => node.Country)
        .Where(country => country.Length > 0).Distinct()];

    public Color Of(FlowNode node) => node.Kind switch
    {
        FlowKind.Stockpile => Palette.Stock,
        FlowKind.Reserve => Palette.Mark,
        FlowKind.Plant => Palette.CapacityEffective,
        FlowKind.Sector => Palette.Demand,
        _ when node.Country.Length == 0 => Palette.Window,
        _ => Palette.Origin(node.Country == "India" ? "India from India" : node.Country,
            _countries.IndexOf(node.Country)),
    };
}

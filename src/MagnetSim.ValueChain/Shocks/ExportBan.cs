using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>A country stops exports: its lanes clear nothing; goods past its border arrive.</summary>
public sealed class ExportBan : Shock
{
    private readonly Lane[] _lanes;

    internal ExportBan(Simulation simulation, ExportBanSpec spec, SimTime start, SimTime end,
        IEnumerable<Lane> lanes)
        : base(simulation, spec, start, end) => _lanes = [.. lanes];

    private protected override void Begin()
    {
        foreach (var lane in _lanes)
            lane.Block();
    }

    private protected override void End()
    {
        foreach (var lane in _lanes)
            lane.Unblock();
    }
}

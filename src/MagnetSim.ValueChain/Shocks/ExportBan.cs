using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>A country stops exports: its lanes clear nothing and its producers export nothing;
/// goods past its border arrive.</summary>
public sealed class ExportBan : Shock
{
    private readonly Lane[] _lanes;
    private readonly Producer[] _producers;

    internal ExportBan(Simulation simulation, ExportBanSpec spec, SimTime start, SimTime end,
        IEnumerable<Lane> lanes, IEnumerable<Producer> producers)
        : base(simulation, spec, start, end)
    {
        _lanes = [.. lanes];
        _producers = [.. producers];
    }

    private protected override void Begin()
    {
        foreach (var lane in _lanes)
            lane.Block();
        foreach (var producer in _producers)
            producer.BlockExports();
    }

    private protected override void End()
    {
        foreach (var lane in _lanes)
            lane.Unblock();
        foreach (var producer in _producers)
            producer.UnblockExports();
    }
}

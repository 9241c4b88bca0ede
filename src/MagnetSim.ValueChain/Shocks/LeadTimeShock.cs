using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Goods that clear during the shock take longer, or less long.</summary>
public sealed class LeadTimeShock : Shock
{
    private readonly Lane[] _lanes;
    private readonly double _factor;

    internal LeadTimeShock(Simulation simulation, LeadTimeShockSpec spec, SimTime start, SimTime end,
        IEnumerable<Lane> lanes, double factor)
        : base(simulation, spec, start, end)
    {
        _lanes = [.. lanes];
        _factor = factor;
    }

    private protected override void Begin()
    {
        foreach (var lane in _lanes)
            lane.LeadTimeFactor.Begin(_factor);
    }

    private protected override void End()
    {
        foreach (var lane in _lanes)
            lane.LeadTimeFactor.End(_factor);
    }
}

using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Sectors ask for more, or less.</summary>
public sealed class DemandShock : Shock
{
    private readonly Sector[] _sectors;
    private readonly double _factor;

    internal DemandShock(Simulation simulation, DemandShockSpec spec, SimTime start, SimTime end,
        IEnumerable<Sector> sectors, double factor)
        : base(simulation, spec, start, end)
    {
        _sectors = [.. sectors];
        _factor = factor;
    }

    private protected override void Begin()
    {
        foreach (var sector in _sectors)
            sector.BeginFactor(_factor);
    }

    private protected override void End()
    {
        foreach (var sector in _sectors)
            sector.EndFactor(_factor);
    }
}

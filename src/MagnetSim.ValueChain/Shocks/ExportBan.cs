using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Nothing passes the border; goods past it arrive, unless they are turned back.</summary>
public sealed class ExportBan : ExportRestriction
{
    internal ExportBan(Simulation simulation, ExportBanSpec spec, SimTime start, SimTime end,
        IEnumerable<Lane> lanes, IEnumerable<Producer> producers)
        : base(simulation, spec, start, end, lanes, producers, new Restriction()) =>
        Restriction.Allow(share: 0, left: long.MaxValue);
}

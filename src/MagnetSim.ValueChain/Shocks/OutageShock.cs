using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Plants or producers stand still.</summary>
public sealed class OutageShock : Shock
{
    private readonly Plant[] _plants;
    private readonly Producer[] _producers;

    internal OutageShock(Simulation simulation, OutageShockSpec spec, SimTime start, SimTime end,
        IEnumerable<Plant> plants, IEnumerable<Producer> producers)
        : base(simulation, spec, start, end)
    {
        _plants = [.. plants];
        _producers = [.. producers];
    }

    private protected override void Begin()
    {
        foreach (var plant in _plants)
            plant.Stop();
        foreach (var producer in _producers)
            producer.Stop();
    }

    private protected override void End()
    {
        foreach (var plant in _plants)
            plant.Resume();
        foreach (var producer in _producers)
            producer.Resume();
    }
}

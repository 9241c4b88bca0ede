using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>A country lets less over its border: lanes from it clear less, its producers export less.
/// </summary>
public abstract class ExportRestriction : Shock
{
    private readonly Lane[] _lanes;
    private readonly Producer[] _producers;
    private readonly bool _turnsBack;

    private protected ExportRestriction(Simulation simulation, ExportRestrictionSpec spec, SimTime start,
        SimTime end, IEnumerable<Lane> lanes, IEnumerable<Producer> producers, Restriction restriction)
        : base(simulation, spec, start, end)
    {
        _lanes = [.. lanes];
        _producers = [.. producers];
        _turnsBack = spec.Goods.TurnsBack;
        Restriction = restriction;
    }

    private protected Restriction Restriction { get; }

    private protected override void Begin()
    {
        foreach (var lane in _lanes)
            Restriction.Hold(lane.Border);
        foreach (var producer in _producers)
            Restriction.Hold(producer.Border);
        foreach (var lane in _lanes)
        {
            if (_turnsBack)
                lane.TurnBack();
        }
    }

    private protected override void End() => Restriction.Release();
}

using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Something that goes wrong from one midnight on, for a while.</summary>
public abstract class Shock : Component
{
    private readonly Alarm _begin;
    private readonly Alarm _end;

    private protected Shock(Simulation simulation, ShockSpec spec, SimTime start, SimTime end)
        : base(simulation, $"shocks.{spec.Name}")
    {
        Spec = spec;
        StartsAt = start;
        EndsAt = end;
        _begin = Alarm("begin", Priority.Policy, Begin);
        _end = Alarm("end", Priority.Policy, End);
    }

    public ShockSpec Spec { get; }

    public SimTime StartsAt { get; }

    public SimTime EndsAt { get; }

    /// <summary>Puts the shock into the calendar; one without
    /// length, or at the horizon, never happens.</summary>
    internal void Start(SimTime horizon)
    {
        if (EndsAt <= StartsAt || StartsAt >= horizon)
            return;
        Set(_begin, StartsAt);
        Set(_end, EndsAt);
    }

    private protected abstract void Begin();

    private protected abstract void End();
}

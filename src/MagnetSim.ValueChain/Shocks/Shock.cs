using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Something that goes wrong from one midnight on, for a while, once or several times.</summary>
public abstract class Shock : Component
{
    private readonly Signal _begin;
    private readonly Signal _end;

    /// <param name="start">Of its first occurrence; the horizon when there is none.</param>
    private protected Shock(Simulation simulation, ShockSpec spec, SimTime start, SimTime end)
        : base(simulation, $"shocks.{spec.Name}")
    {
        Spec = spec;
        StartsAt = start;
        EndsAt = end;
        _begin = Signal("begin", Priority.Policy, _ => Begin());
        _end = Signal("end", Priority.Policy, _ => End());
    }

    public ShockSpec Spec { get; }

    /// <summary>The start of its first occurrence; the horizon when there is none.</summary>
    public SimTime StartsAt { get; }

    /// <summary>The end of its first occurrence.</summary>
    public SimTime EndsAt { get; }

    /// <summary>How often it begins within the horizon.</summary>
    public int Occurrences => AllOccurrences.Count;

    /// <summary>How often it begins from a time on, within the horizon.</summary>
    internal int OccurrencesFrom(SimTime time) => AllOccurrences.Count(one => one.Start >= time);

    private protected IReadOnlyList<Occurrence> AllOccurrences { get; private set; } = [];

    /// <summary>The occurrence that is in force at a time; null when there is none.</summary>
    internal Occurrence? At(SimTime time)
    {
        for (var i = 0; i < AllOccurrences.Count && AllOccurrences[i].Start <= time; i++)
        {
            if (time < AllOccurrences[i].End)
                return AllOccurrences[i];
        }

        return null;
    }

    /// <summary>Puts the beginnings into the calendar; an occurrence without length never happens.</summary>
    /// <remarks>The ends follow once all shocks have done so: where one shock ends as another begins, what
    /// they hit is free at no instant in between.</remarks>
    internal void ScheduleBegins(IReadOnlyList<Occurrence> occurrences)
    {
        AllOccurrences = occurrences;
        foreach (var (start, end) in occurrences)
        {
            if (end > start)
                Schedule(_begin, start);
        }
    }

    internal void ScheduleEnds()
    {
        foreach (var (start, end) in AllOccurrences)
        {
            if (end > start)
                Schedule(_end, end);
        }
    }

    private protected abstract void Begin();

    private protected abstract void End();
}

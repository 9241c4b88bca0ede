using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Draws when each shock happens, up to the horizon, before anything runs.</summary>
/// <remarks>Everything is keyed by shock and by the number of the occurrence. Occurrences of one shock
/// neither overlap nor touch.</remarks>
internal sealed class OccurrenceBuilder(BuildContext context, SimTime horizon)
{
    private readonly Dictionary<string, IReadOnlyList<Occurrence>> _drawn = [];

    /// <summary>In order of time; empty when the shock does not begin within the horizon.</summary>
    public IReadOnlyList<Occurrence> Of(ShockSpec spec)
    {
        if (!_drawn.TryGetValue(spec.Name, out var occurrences))
        {
            occurrences = spec.Start.With is { } with ? Following(spec, with) : Drawn(spec);
            _drawn.Add(spec.Name, occurrences);
        }

        return occurrences;
    }

    /// <summary>The first counts from its date, any other from the midnight after the last one's end.
    /// </summary>
    private List<Occurrence> Drawn(ShockSpec spec)
    {
        var drawn = new List<Occurrence>();
        var from = context.TimeOf(spec.Start.Date).Days;
        do
        {
            var day = from + Math.Floor(DelayDays(spec.Start, drawn.Count));
            if (day >= horizon.Days)
                break;
            var start = SimTime.FromDays(day);
            drawn.Add(new Occurrence(start, start + Length(spec, drawn.Count)));
            from = Math.Floor(drawn[^1].End.Days) + 1;
        }
        while (spec.Start.Recurs);
        return drawn;
    }

    private List<Occurrence> Following(ShockSpec spec, FollowSpec with)
    {
        var leading = Of(context.Scenario.Shocks.First(other => other.Name == with.Shock));
        var following = new List<Occurrence>();
        for (var k = 0; k < leading.Count; k++)
        {
            var start = leading[k].Start.Days + Math.Floor(context.Variate(with.AfterDays).At(k, 0));
            if (context.Happens(with.Path, with.Probability, k) && start < horizon.Days)
                Add(following, SimTime.FromDays(start), leading[k].End, spec, k);
        }

        return following;
    }

    /// <summary>Leaves out one that would begin before the last has ended, or after its own end.</summary>
    private void Add(List<Occurrence> following, SimTime start, SimTime leadingEnd, ShockSpec spec, int k)
    {
        var end = spec.EndsWithOther ? leadingEnd : start + Length(spec, k);
        if (end > start && (following.Count == 0 || start > following[^1].End))
            following.Add(new Occurrence(start, end));
    }

    private TimeSpan Length(ShockSpec spec, int k) =>
        TimeSpan.FromDays(Math.Min(context.Variate(spec.DurationDays).At(k, 0), horizon.Days));

    private double DelayDays(StartSpec start, int k) => start.DelayDays is { } law
        ? context.CorrelatedDraw(law, "shocks.start", start.Shared, k)
        : 0;
}

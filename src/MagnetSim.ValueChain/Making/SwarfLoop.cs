using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Sends a share of a plant's swarf back to its feeds after a delay.</summary>
internal sealed class SwarfLoop : Component
{
    private readonly SwarfLoopSpec _spec;
    private readonly Way[] _ways;

    public SwarfLoop(Simulation simulation, string plant, SwarfLoopSpec spec, IReadOnlyList<Way> ways)
        : base(simulation, $"{plant}.swarf_loop")
    {
        _spec = spec;
        _ways = [.. ways];
        foreach (var way in _ways)
        {
            way.Return = Signal($"return {way.Feed.Material.Name}", Priority.Deliver,
                milligrams => Return(way, milligrams));
        }
    }

    public SwarfLoopSpec Spec => _spec;

    /// <summary>Milligrams of feed material that have come back so far.</summary>
    public long Returned { get; private set; }

    public bool Refills(Feed feed)
    {
        foreach (var way in _ways)
        {
            if (way.Feed == feed)
                return true;
        }

        return false;
    }

    /// <summary>Takes the recoverable part of a lot's swarf.</summary>
    /// <param name="recovery">The paths to what is on its way, feed by feed.</param>
    /// <returns>Milligrams of the lot that this took.</returns>
    public long Recover(Stock lot, long swarf, Line[] recovery, Line rest)
    {
        var part = (long)Math.Round(swarf * _spec.Recovery);
        lot.Break(part);
        for (var i = 0; i < _ways.Length; i++)
        {
            var way = _ways[i];
            var made = lot.Make(way.Recovering, way.Feed.Material, isMadeHere: false, recovery[i]);
            Schedule(way.Return!, Now + TimeSpan.FromDays(_spec.DelayDays), made);
        }

        lot.Discard(rest);
        return part;
    }

    private void Return(Way way, long milligrams)
    {
        Returned += milligrams;
        way.Recovering.MoveTo(way.Feed.Stock, milligrams, way.Returning);
        way.Feed.Received();
    }

    /// <summary>How one feed material comes back.</summary>
    /// <param name="Recovering">What is on its way, already counted as feed material.</param>
    internal sealed record Way(Feed Feed, Stock Recovering, Line Returning)
    {
        public Signal? Return { get; set; }
    }
}

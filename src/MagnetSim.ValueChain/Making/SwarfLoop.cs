using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Sends a share of a plant's swarf back to its feed after a delay.</summary>
internal sealed class SwarfLoop : Component
{
    private readonly SwarfLoopSpec _spec;
    private readonly Feed _feed;
    private readonly Stock _recovering;
    private readonly Line _returning;
    private readonly Signal _return;

    /// <param name="recovering">What is on its way, already counted as feed material.</param>
    public SwarfLoop(Simulation simulation, string plant, SwarfLoopSpec spec, Feed feed, Stock recovering,
        Line returning)
        : base(simulation, $"{plant}.swarf_loop")
    {
        _spec = spec;
        _feed = feed;
        _recovering = recovering;
        _returning = returning;
        _return = Signal("return", Priority.Deliver, Return);
    }

    public Feed Feed => _feed;

    public SwarfLoopSpec Spec => _spec;

    /// <summary>Takes the recoverable part of a lot's swarf.</summary>
    /// <returns>Milligrams of the lot that this took.</returns>
    public long Recover(Stock lot, long swarf, Line recovery, Line rest)
    {
        var part = (long)Math.Round(swarf * _spec.Recovery);
        var made = lot.ConvertTo(_recovering, part, _feed.Material, shift: 0, recovery, rest);
        Schedule(_return, Now + TimeSpan.FromDays(_spec.DelayDays), made);
        return part;
    }

    private void Return(long milligrams)
    {
        _recovering.MoveTo(_feed.Stock, milligrams, _returning);
        _feed.Received();
    }
}

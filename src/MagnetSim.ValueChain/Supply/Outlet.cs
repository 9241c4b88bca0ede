using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>A consumer's tap on a stockpile, with what it still waits for.</summary>
public sealed class Outlet
{
    private readonly Stockpile _stockpile;
    private readonly Stock _destination;
    private readonly Line _line;

    internal Outlet(Stockpile stockpile, IConsumer consumer, Stock destination, Line line, int rank)
    {
        _stockpile = stockpile;
        _destination = destination;
        _line = line;
        Consumer = consumer;
        Rank = rank;
    }

    public IConsumer Consumer { get; }

    /// <summary>1 is served first where the stockpile allocates by priority.</summary>
    public int Rank { get; }

    /// <summary>Milligrams asked for and not yet got.</summary>
    public long Waiting { get; private set; }

    /// <summary>Since when it has been waiting without a break.</summary>
    public SimTime Since { get; private set; }

    /// <summary>What the allocation under way gives it.</summary>
    internal long Granted { get; set; }

    internal long Unfilled => Waiting - Granted;

    /// <summary>Takes up to a mass at once, as far as stock suffices and nobody waits.</summary>
    /// <returns>Milligrams taken.</returns>
    public long Take(long milligrams)
    {
        if (_stockpile.Waiting > 0)
            return 0;
        var taken = Math.Min(milligrams, _stockpile.OnHand);
        _stockpile.Release(taken, _destination, _line);
        return taken;
    }

    /// <summary>Replaces what it waits for.</summary>
    public void WaitFor(long milligrams)
    {
        if (Waiting == 0)
            Since = _stockpile.Clock;
        var change = milligrams - Waiting;
        Waiting = milligrams;
        _stockpile.WaitingChanged(change);
    }

    internal void Settle()
    {
        if (Granted == 0)
            return;
        _stockpile.Release(Granted, _destination, _line);
        WaitFor(Waiting - Granted);
        Granted = 0;
    }
}

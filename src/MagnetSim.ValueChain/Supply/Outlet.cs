using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>A consumer's tap on a stockpile, with what it still waits for.</summary>
public sealed class Outlet
{
    private readonly Stockpile _stockpile;
    private readonly Stock _destination;
    private readonly Line _line;
    private readonly Entitlement? _assured;
    private readonly Backlog _requests = new();

    /// <param name="assured">Null without an assured contract.</param>
    internal Outlet(Stockpile stockpile, IConsumer consumer, Stock destination, Line line, int rank,
        Entitlement? assured = null)
    {
        _stockpile = stockpile;
        _destination = destination;
        _line = line;
        _assured = assured;
        Consumer = consumer;
        Rank = rank;
    }

    public IConsumer Consumer { get; }

    /// <summary>1 is served first where the stockpile allocates by priority.</summary>
    public int Rank { get; }

    /// <summary>Milligrams asked for and not yet granted.</summary>
    public long Waiting => _requests.Milligrams;

    /// <summary>When the oldest of what waits was asked for.</summary>
    public SimTime OldestDate => _requests.OldestDate;

    /// <summary>Milligrams of the oldest request.</summary>
    public long Oldest => _requests.Oldest;

    /// <summary>What the allocation under way gives it.</summary>
    internal long Granted { get; private set; }

    /// <summary>What an assured contract still entitles it to, beyond what it was granted.</summary>
    internal double Claim(SimTime now) =>
        _assured is null || Waiting == 0 ? 0 : Math.Max(0, _assured.At(now) - Granted);

    /// <summary>Takes up to a mass at once, as far as stock suffices and nobody waits.</summary>
    /// <returns>Milligrams taken.</returns>
    public long Take(long milligrams)
    {
        if (_stockpile.Waiting > 0)
            return 0;
        var taken = Math.Min(milligrams, _stockpile.OnHand);
        Receive(taken);
        return taken;
    }

    /// <summary>Replaces what it waits for: more is a new request, less takes from the oldest.</summary>
    public void WaitFor(long milligrams)
    {
        var change = milligrams - Waiting;
        if (change > 0)
            _requests.Add(_stockpile.Clock, change);
        else
            _requests.Take(-change);
        _stockpile.WaitingChanged(change);
    }

    /// <summary>Sets stock aside for what waits, oldest first.</summary>
    internal void Grant(long milligrams)
    {
        Granted += milligrams;
        WaitFor(Waiting - milligrams);
    }

    /// <summary>Hands over what was granted.</summary>
    internal void Settle()
    {
        var granted = Granted;
        Granted = 0;
        Receive(granted);
    }

    private void Receive(long milligrams)
    {
        _assured?.Use(milligrams, _stockpile.Clock);
        _stockpile.Release(milligrams, _destination, _line);
    }
}

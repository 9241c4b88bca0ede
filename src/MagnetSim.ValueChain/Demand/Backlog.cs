using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>Demand that waits, oldest first.</summary>
internal sealed class Backlog
{
    // Room for two months of daily requests, so that few shortages make it grow.
    private readonly Queue<(SimTime Date, long Milligrams)> _rest = new(64);
    private (SimTime Date, long Milligrams) _oldest;

    public long Milligrams { get; private set; }

    /// <summary>When the oldest demand arose; meaningless when nothing waits.</summary>
    public SimTime OldestDate => _oldest.Date;

    public void Add(SimTime date, long milligrams)
    {
        if (milligrams == 0)
            return;
        if (Milligrams == 0)
            _oldest = (date, milligrams);
        else
            _rest.Enqueue((date, milligrams));
        Milligrams += milligrams;
    }

    /// <summary>Milligrams of the oldest demand.</summary>
    public long Oldest => Milligrams > 0 ? _oldest.Milligrams : 0;

    /// <summary>Takes up to a mass, oldest first.</summary>
    public void Take(long milligrams)
    {
        while (milligrams > 0 && Milligrams > 0)
            milligrams -= TakeOldest(milligrams);
    }

    /// <summary>Takes up to a mass from the oldest demand alone.</summary>
    /// <returns>Milligrams taken.</returns>
    public long TakeOldest(long most)
    {
        var taken = Math.Min(most, _oldest.Milligrams);
        Milligrams -= taken;
        _oldest.Milligrams -= taken;
        if (_oldest.Milligrams == 0 && _rest.Count > 0)
            _oldest = _rest.Dequeue();
        return taken;
    }
}

using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>The finished output of the lots that a plant started in the last 28 days.</summary>
internal sealed class RecentStarts
{
    private const int WindowDays = 28;

    private readonly Queue<(SimTime Time, double Milligrams)> _starts = new();
    private double _sum;

    public void Add(SimTime now, double milligrams)
    {
        Forget(now);
        _starts.Enqueue((now, milligrams));
        _sum += milligrams;
    }

    /// <summary>Milligrams a day.</summary>
    public double Rate(SimTime now)
    {
        Forget(now);
        return _sum / WindowDays;
    }

    private void Forget(SimTime now)
    {
        while (_starts.TryPeek(out var first) && now - first.Time >= TimeSpan.FromDays(WindowDays))
            _sum -= _starts.Dequeue().Milligrams;
        if (_starts.Count == 0)
            _sum = 0;
    }
}

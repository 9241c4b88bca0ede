namespace MagnetSim.Benchmarks;

/// <summary>The hold model on the queue of the framework: time, then sequence.</summary>
internal sealed class HoldBaseline
{
    private readonly PriorityQueue<uint, (double, uint)> _queue = new();
    private readonly long[] _delays;
    private uint _sequence;

    public HoldBaseline(int pending, Delays delays)
    {
        _delays = HoldModel.DelaysOf(delays);
        for (var i = 0; i < pending; i++) Enqueue(item: 0, now: 0);
        Run(HoldModel.WarmUp(delays) * pending);
    }

    public long Run(int events)
    {
        for (var i = 0; i < events; i++)
        {
            _queue.TryDequeue(out var item, out (double Time, uint) first);
            Enqueue(item, first.Time);
        }

        return events;
    }

    private void Enqueue(uint item, double now) =>
        _queue.Enqueue(item, (now + _delays[_sequence & (_delays.Length - 1)], _sequence++));
}

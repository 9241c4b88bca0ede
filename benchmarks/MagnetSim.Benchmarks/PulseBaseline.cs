namespace MagnetSim.Benchmarks;

/// <summary>The growing and shrinking count on the queue of the framework.</summary>
internal sealed class PulseBaseline
{
    private readonly PriorityQueue<uint, (double, uint)> _queue = new();
    private readonly long[] _delays = HoldModel.DelaysOf(Delays.Exponential);
    private uint _sequence;

    public long Run(int events)
    {
        var left = events - 1;
        var handled = 0L;
        _queue.Enqueue(0, (0, _sequence++));
        while (_queue.TryDequeue(out var item, out (double Time, uint) first))
        {
            handled++;
            for (var i = 0; i < 2 && left > 0; i++, left--)
                _queue.Enqueue(item, (first.Time + _delays[_sequence & (_delays.Length - 1)], _sequence++));
        }

        return handled;
    }
}

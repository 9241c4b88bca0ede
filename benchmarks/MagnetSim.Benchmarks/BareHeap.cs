namespace MagnetSim.Benchmarks;

/// <summary>The heap of a textbook: 16 bytes an event, by time and sequence, and nothing else.</summary>
internal sealed class BareHeap
{
    private readonly Entry[] _entries = new Entry[1024];
    private int _count;
    private uint _sequence;

    public void Push(long time, int kind, int stage, long quantity)
    {
        var entry = new Entry(time, _sequence++, (byte)kind, (byte)stage, (ushort)quantity);
        var hole = _count++;
        while (hole > 0 && IsBefore(entry, _entries[(hole - 1) / 2]))
        {
            _entries[hole] = _entries[(hole - 1) / 2];
            hole = (hole - 1) / 2;
        }

        _entries[hole] = entry;
    }

    public Entry Pop()
    {
        var first = _entries[0];
        var last = _entries[--_count];
        var hole = 0;
        while ((2 * hole) + 1 < _count)
        {
            var child = (2 * hole) + 1;
            if (child + 1 < _count && IsBefore(_entries[child + 1], _entries[child])) child++;
            if (!IsBefore(_entries[child], last)) break;
            _entries[hole] = _entries[child];
            hole = child;
        }

        _entries[hole] = last;
        return first;
    }

    private static bool IsBefore(in Entry first, in Entry second) =>
        first.Time < second.Time || (first.Time == second.Time && first.Sequence < second.Sequence);

    internal readonly record struct Entry(long Time, uint Sequence, byte Kind, byte Stage, ushort Quantity);
}

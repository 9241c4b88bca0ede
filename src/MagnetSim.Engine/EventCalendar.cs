namespace MagnetSim.Engine;

/// <summary>The pending events, handed out in order of time, priority and sequence.</summary>
/// <remarks>
/// A binary heap. A pop leaves a hole at the root, and the next push fills it: most handlers schedule one
/// event, so most events cost one walk through the heap instead of two.
/// </remarks>
internal sealed class EventCalendar
{
    private ScheduledEvent[] _heap = new ScheduledEvent[64];
    private int _size;
    private bool _hasHole;

    /// <summary>How many events are pending.</summary>
    public int Count => _hasHole ? _size - 1 : _size;

    public void Push(in ScheduledEvent item)
    {
        if (_hasHole)
        {
            _hasHole = false;
            SiftDown(0, item);
            return;
        }

        if (_size == _heap.Length) Array.Resize(ref _heap, 2 * _size);
        SiftUp(_size++, item);
    }

    /// <summary>Takes the first event out, if its key is below <paramref name="limit"/>.</summary>
    public bool TryPop(long limit, out ScheduledEvent first)
    {
        CloseHole();
        first = _heap[0];
        _hasHole = _size > 0 && first.Key < limit;
        return _hasHole;
    }

    /// <summary>Drops every event for which <paramref name="isWanted"/> says no.</summary>
    public void Keep(Predicate<ScheduledEvent> isWanted)
    {
        CloseHole();
        var kept = 0;
        for (var i = 0; i < _size; i++)
        {
            if (isWanted(_heap[i])) _heap[kept++] = _heap[i];
        }

        _size = kept;
        for (var i = (_size / 2) - 1; i >= 0; i--) SiftDown(i, _heap[i]);
    }

    private void CloseHole()
    {
        if (!_hasHole) return;
        _hasHole = false;
        _size--;
        if (_size > 0) SiftDown(0, _heap[_size]);
    }

    private void SiftDown(int hole, ScheduledEvent item)
    {
        var heap = _heap;
        var size = _size;
        var child = (2 * hole) + 1;
        while (child < size)
        {
            if (child + 1 < size) child += ScheduledEvent.IsBefore(heap[child + 1], heap[child]) ? 1 : 0;
            if (!ScheduledEvent.IsBefore(heap[child], item)) break;
            heap[hole] = heap[child];
            hole = child;
            child = (2 * hole) + 1;
        }

        heap[hole] = item;
    }

    private void SiftUp(int hole, ScheduledEvent item)
    {
        var heap = _heap;
        while (hole > 0)
        {
            var parent = (hole - 1) / 2;
            if (!ScheduledEvent.IsBefore(item, heap[parent])) break;
            heap[hole] = heap[parent];
            hole = parent;
        }

        heap[hole] = item;
    }
}

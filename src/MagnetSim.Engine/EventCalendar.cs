namespace MagnetSim.Engine;

/// <summary>The pending events, handed out in order of time, priority and sequence.</summary>
/// <remarks>
/// The next few are sorted; all after a border are only thrown into slots by their digits, and a slot is
/// sorted further when its turn comes, as in a radix heap (Ahuja, Mehlhorn, Orlin, Tarjan 1990). So an
/// event is moved a few times, through memory that is close together, however many are pending; no width
/// has to be guessed, and no pattern of delays makes it slow.
/// </remarks>
internal sealed class EventCalendar
{
    private const int MostNear = 2 * FarEvents.ChunkSize;

    private FarEvents _far = new();

    // The last one is the first to happen.
    private readonly ScheduledEvent[] _near = new ScheduledEvent[MostNear];
    private int _nearCount;

    // Events after it are far, all others near.
    private ScheduledEvent _border = new(Key: -1, Order: 0, Payload: 0);

    /// <summary>How many events are pending.</summary>
    public int Count => _nearCount + _far.Count;

    public void Push(in ScheduledEvent item)
    {
        if (ScheduledEvent.IsBefore(_border, item)) PushBeyond(item);
        else PushNear(item);
    }

    /// <summary>Takes the first event out, if its key is below <paramref name="limit"/>.</summary>
    public bool TryPop(long limit, out ScheduledEvent first)
    {
        if (_nearCount == 0) Refill();
        if (_nearCount == 0 || _near[_nearCount - 1].Key >= limit)
        {
            first = default;
            return false;
        }

        first = _near[--_nearCount];
        return true;
    }

    /// <summary>Drops every event for which <paramref name="isWanted"/> says no.</summary>
    public void Keep(Predicate<ScheduledEvent> isWanted)
    {
        var kept = 0;
        for (var i = 0; i < _nearCount; i++)
        {
            if (isWanted(_near[i])) _near[kept++] = _near[i];
        }

        _nearCount = kept;
        _far.Keep(isWanted);
    }

    /// <summary>Adds an event after the border; a few events need no border but the last of them.</summary>
    private void PushBeyond(in ScheduledEvent item)
    {
        if (_far.Count > 0 || _nearCount >= FarEvents.ChunkSize)
        {
            _far.Add(item, _border);
            return;
        }

        _border = item;
        PushNear(item);
    }

    private void PushNear(in ScheduledEvent item)
    {
        if (_nearCount == MostNear)
        {
            MoveHalfAway();
            Push(item);
            return;
        }

        var near = _near;
        (var key, var order, var payload) = item;
        var i = _nearCount++;
        for (; i > 0; i--)
        {
            ref var next = ref near[i - 1];
            if (next.Key > key | (next.Key == key & next.Order > order)) break;
            near[i] = next;
        }

        near[i] = new ScheduledEvent(key, order, payload);
    }

    private void Refill()
    {
        foreach (ref readonly var item in _far.TakeFirst(ref _border)) PushNear(item);
    }

    /// <summary>Draws the border nearer.</summary>
    private void MoveHalfAway()
    {
        const int half = MostNear / 2;
        _far.DrawBorder(_border, _near[half]);
        _border = _near[half];
        for (var i = 0; i < half; i++) _far.Add(_near[i], _border);
        _near.AsSpan(half).CopyTo(_near);
        _nearCount = half;
    }
}

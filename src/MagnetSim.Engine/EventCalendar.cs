using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
    // A refill of one chunk always fits, and half of a full array is a chunk.
    private const int MostNear = 2 * FarEvents.ChunkSize;

    private FarEvents _far = new();

    // The last one is the first to happen.
    private readonly ScheduledEvent[] _near = new ScheduledEvent[MostNear];
    private int _nearCount;

    // Events after it are far, all others near.
    private long _borderKey = -1;
    private ulong _borderOrder;

    /// <summary>How many events are pending.</summary>
    public int Count => _nearCount + _far.Count;

    /// <summary>Adds an event whose order is above all earlier ones.</summary>
    public void Push(long key, ulong order, long payload)
    {
        if (_far.Count > 0 && ScheduledEvent.IsAfter(key, order, _borderKey, _borderOrder))
            PushFar(key, order, payload);
        else PushNear(key, order, payload, isNewest: true);
    }

    /// <summary>Takes the first event out, if its key is below <paramref name="limit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPop(long limit, out ScheduledEvent first)
    {
        if (_nearCount == 0) Refill();
        var last = _nearCount - 1;
        if (last < 0)
        {
            first = default;
            return false;
        }

        first = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_near), last);
        if (first.Key >= limit) return false;
        _nearCount = last;
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

    private void PushFar(long key, ulong order, long payload)
    {
        var level = EventDigits.LevelOfDifference(key ^ _borderKey, order ^ _borderOrder);
        _far.Add(level, key, order, payload);
    }

    // Inlined and without checks of bounds, since every event passes here; of the newest the key says it all.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PushNear(long key, ulong order, long payload, bool isNewest)
    {
        if (_nearCount == MostNear)
        {
            MoveHalfAway();
            Push(key, order, payload);
            return;
        }

        var before = _nearCount++;
        ref var place = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_near), before);
        for (; before > 0; before--)
        {
            ref var next = ref Unsafe.Subtract(ref place, 1);
            if (next.Key > key || (!isNewest && next.Key == key && next.Order > order)) break;
            place = new ScheduledEvent(next.Key, next.Order, next.Payload);
            place = ref next;
        }

        place = new ScheduledEvent(key, order, payload);
    }

    private void Refill()
    {
        var items = _far.TakeFirst(out var level);
        if (items.IsEmpty) return;
        (_borderKey, _borderOrder) = EventDigits.LastFrom(level, items[0]);
        foreach (ref readonly var item in items)
            PushNear(item.Key, item.Order, item.Payload, isNewest: false);
    }

    /// <summary>Draws the border nearer.</summary>
    private void MoveHalfAway()
    {
        const int half = MostNear / 2;
        (var key, var order, _) = _near[half];
        _far.Raise(EventDigits.LevelOfDifference(key ^ _borderKey, order ^ _borderOrder));
        (_borderKey, _borderOrder) = (key, order);
        foreach (ref readonly var item in _near.AsSpan(0, half)) PushFar(item.Key, item.Order, item.Payload);
        _near.AsSpan(half).CopyTo(_near);
        _nearCount = half;
    }
}

using System.Numerics;

namespace MagnetSim.Engine;

/// <summary>
/// The events after a border, sorted only as far as needed: by the level of the highest digit in which each
/// differs from the border, and by the value of that digit.
/// </summary>
/// <remarks>
/// All events of a lower level precede those of a higher one, and within a level those of a lower digit
/// precede those of a higher one; each such slot keeps its events in no order, in chunks of one array.
/// Events are passed as plain numbers: a struct would be written to the stack in parts and read back whole,
/// which a processor does not forward.
/// </remarks>
internal struct FarEvents
{
    /// <summary>How many events a chunk holds, and so how many are handed out at once.</summary>
    public const int ChunkSize = 1 << ChunkBits;

    private const int ChunkBits = 4;

    // Enough for the events of a whole value chain, so that none of them makes the arrays grow.
    private const int FirstChunks = 128;

    // Which levels have events, and which digits of each level.
    private readonly ulong[] _digitsInUse = new ulong[EventDigits.Levels];
    private uint _levelsInUse;

    // Of each slot, where its next event goes, 0 if it is empty; and of each chunk, the slot's one before it.
    private readonly int[] _ends = new int[EventDigits.Levels * EventDigits.Values];
    private int[] _previous = new int[FirstChunks];
    private ScheduledEvent[] _items = new ScheduledEvent[FirstChunks * ChunkSize];
    private int _freeChunk;

    public FarEvents() => LinkFreeChunks(0);

    public int Count { get; private set; }

    public void Add(int level, long key, ulong order, long payload)
    {
        Count++;
        Append(level, key, order, payload);
    }

    /// <summary>
    /// Takes out the first few events, in no order: all that share their digits from a level up.
    /// </summary>
    /// <returns>At least one event, unless there is none. They stay valid until the next call.</returns>
    public ReadOnlySpan<ScheduledEvent> TakeFirst(out int level)
    {
        while (_levelsInUse != 0)
        {
            level = BitOperations.TrailingZeroCount(_levelsInUse);
            var end = TakeSlot(level, BitOperations.TrailingZeroCount(_digitsInUse[level]));
            var chunk = ChunkOf(end);
            if (_previous[chunk] >= 0)
            {
                Move(end, LevelOfDifferences(end));
                continue;
            }

            Free(chunk);
            Count -= end - FirstOf(chunk);
            return _items.AsSpan(FirstOf(chunk)..end);
        }

        level = 0;
        return [];
    }

    /// <summary>
    /// Sorts for a new border that comes before the old one, and differs from it at a level: the events of
    /// lower levels share the old border's digit there, and move up to it.
    /// </summary>
    public void Raise(int level)
    {
        for (var lower = 0; lower < level; lower++)
        {
            for (var digits = _digitsInUse[lower]; digits != 0; digits &= digits - 1)
                Move(TakeSlot(lower, BitOperations.TrailingZeroCount(digits)), level);
        }
    }

    /// <summary>Drops every event for which <paramref name="isWanted"/> says no.</summary>
    public void Keep(Predicate<ScheduledEvent> isWanted)
    {
        for (var level = 0; level < EventDigits.Levels; level++)
        {
            for (var digits = _digitsInUse[level]; digits != 0; digits &= digits - 1)
                Move(TakeSlot(level, BitOperations.TrailingZeroCount(digits)), level, isWanted);
        }
    }

    private static int ChunkOf(int end) => (end - 1) >> ChunkBits;

    private static int FirstOf(int chunk) => chunk << ChunkBits;

    private void Append(int level, long key, ulong order, long payload)
    {
        var digit = EventDigits.DigitAt(level, key, order);
        _levelsInUse |= 1U << level;
        _digitsInUse[level] |= 1UL << digit;
        ref var end = ref _ends[(level * EventDigits.Values) + digit];
        if ((end & (ChunkSize - 1)) == 0) end = AddChunk(end);
        _items[end++] = new ScheduledEvent(key, order, payload);
    }

    /// <summary>Empties a slot, and gives where its last chunk ends; its chunks are still in use.</summary>
    private int TakeSlot(int level, int digit)
    {
        _digitsInUse[level] &= ~(1UL << digit);
        if (_digitsInUse[level] == 0) _levelsInUse &= ~(1U << level);
        ref var slot = ref _ends[(level * EventDigits.Values) + digit];
        var end = slot;
        slot = 0;
        return end;
    }

    /// <summary>Puts the events of an emptied slot into those of a level.</summary>
    private void Move(int end, int level, Predicate<ScheduledEvent>? isWanted = null)
    {
        var chunk = ChunkOf(end);
        while (chunk >= 0)
        {
            for (var i = FirstOf(chunk); i < end; i++)
            {
                (var key, var order, var payload) = _items[i];
                if (isWanted is null || isWanted(_items[i])) Append(level, key, order, payload);
                else Count--;
            }

            chunk = Free(chunk);
            end = FirstOf(chunk + 1);
        }
    }

    /// <summary>The highest level at which the events of a slot differ.</summary>
    private readonly int LevelOfDifferences(int end)
    {
        var first = _items[end - 1];
        long keys = 0;
        ulong orders = 0;
        for (var chunk = ChunkOf(end); chunk >= 0; chunk = _previous[chunk])
        {
            foreach (ref readonly var item in _items.AsSpan(FirstOf(chunk)..end))
            {
                keys |= item.Key ^ first.Key;
                orders |= item.Order ^ first.Order;
            }

            end = FirstOf(_previous[chunk] + 1);
        }

        return EventDigits.LevelOfDifference(keys, orders);
    }

    private int AddChunk(int end)
    {
        if (_freeChunk < 0) Grow();
        var chunk = _freeChunk;
        _freeChunk = _previous[chunk];
        _previous[chunk] = ChunkOf(end);
        return FirstOf(chunk);
    }

    /// <summary>Gives a chunk back, and the one before it in its slot, -1 if there is none.</summary>
    private int Free(int chunk)
    {
        var previous = _previous[chunk];
        _previous[chunk] = _freeChunk;
        _freeChunk = chunk;
        return previous;
    }

    private void Grow()
    {
        var chunks = _previous.Length;
        Array.Resize(ref _previous, 2 * chunks);
        Array.Resize(ref _items, 2 * _items.Length);
        LinkFreeChunks(chunks);
    }

    private void LinkFreeChunks(int first)
    {
        for (var chunk = first; chunk < _previous.Length; chunk++) _previous[chunk] = chunk + 1;
        _previous[^1] = -1;
        _freeChunk = first;
    }
}

using System.Runtime.CompilerServices;

namespace MagnetSim.Engine;

/// <summary>One entry of the event calendar: what happens when, as plain numbers that the garbage
/// collector ignores.</summary>
/// <param name="Key">Ticks and, in the lowest three bits, the priority.</param>
/// <param name="Order">The sequence number and, in the lowest 24 bits, the index of the signal.</param>
/// <param name="Payload">What the signal's handler is told.</param>
internal readonly record struct ScheduledEvent(long Key, ulong Order, long Payload)
{
    /// <summary>What <see cref="Order"/> grows by from one event to the next; indexes stay below.</summary>
    public const ulong OrderStep = 1UL << 24;

    private const int PriorityBits = 3;

    public SimTime Time => new(Key >> PriorityBits);

    public int SignalIndex => (int)(Order & (OrderStep - 1));

    /// <summary>The key of an event; the lowest one of an instant is that of the first priority.</summary>
    public static long KeyOf(SimTime time, Priority priority) => time.Ticks << PriorityBits | (long)priority;

    /// <summary>
    /// Whether an event comes after another one: by time, then priority, then sequence; as plain numbers and
    /// without a branch between the two.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAfter(long key, ulong order, long otherKey, ulong otherOrder) =>
        key > otherKey | (key == otherKey & order > otherOrder);
}

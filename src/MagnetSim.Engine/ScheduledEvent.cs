namespace MagnetSim.Engine;

/// <summary>
/// One entry of the event calendar: what happens when, as plain numbers that the garbage collector ignores.
/// </summary>
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
    /// Time, then priority, then sequence; evaluated without a branch, which heaps mispredict half the
    /// time.
    /// </summary>
    public static bool IsBefore(in ScheduledEvent first, in ScheduledEvent second) =>
        first.Key < second.Key | (first.Key == second.Key & first.Order < second.Order);
}

using System.Numerics;

namespace MagnetSim.Engine;

/// <summary>
/// The place of an event in the order of all events, as a number of 22 digits of six bits: eleven of the
/// sequence number below eleven of the key.
/// </summary>
internal static class EventDigits
{
    public const int Levels = 2 * OrderLevels;

    /// <summary>How many values a digit has.</summary>
    public const int Values = 1 << Bits;

    private const int Bits = 6;
    private const int OrderLevels = 11;

    /// <summary>The level of the highest digit in which two different events differ.</summary>
    public static int LevelOfDifference(in ScheduledEvent first, in ScheduledEvent second) =>
        LevelOf((ulong)(first.Key ^ second.Key), first.Order ^ second.Order);

    /// <summary>The level of the highest digit that is not zero.</summary>
    public static int LevelOf(ulong key, ulong order) => key != 0
        ? OrderLevels + (BitOperations.Log2(key) / Bits)
        : BitOperations.Log2(order) / Bits;

    /// <summary>The event's digit at a level.</summary>
    public static int DigitAt(int level, in ScheduledEvent item) => (Values - 1) & (int)(level >= OrderLevels
        ? (ulong)item.Key >> ((level - OrderLevels) * Bits)
        : item.Order >> (level * Bits));

    /// <summary>The last of all events that share this event's digits from a level up.</summary>
    public static ScheduledEvent LastFrom(int level, in ScheduledEvent item) => level >= OrderLevels
        ? new(item.Key | ((1L << ((level - OrderLevels) * Bits)) - 1), ulong.MaxValue, Payload: 0)
        : new(item.Key, item.Order | ((1UL << (level * Bits)) - 1), Payload: 0);
}

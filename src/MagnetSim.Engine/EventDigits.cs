using System.Numerics;
using System.Runtime.CompilerServices;

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
    /// <param name="keys">The exclusive or of their keys.</param>
    /// <param name="orders">The exclusive or of their orders.</param>
    public static int LevelOfDifference(long keys, ulong orders) => keys != 0
        ? OrderLevels + (BitOperations.Log2((ulong)keys) / Bits)
        : BitOperations.Log2(orders) / Bits;

    /// <summary>The event's digit at a level.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int DigitAt(int level, long key, ulong order) => (Values - 1) & (int)(level >= OrderLevels
        ? (ulong)key >> ((level - OrderLevels) * Bits)
        : order >> (level * Bits));

    /// <summary>The last place that shares this event's digits from a level up.</summary>
    public static (long Key, ulong Order) LastFrom(int level, in ScheduledEvent item) => level >= OrderLevels
        ? (item.Key | ((1L << ((level - OrderLevels) * Bits)) - 1), ulong.MaxValue)
        : (item.Key, item.Order | ((1UL << (level * Bits)) - 1));
}

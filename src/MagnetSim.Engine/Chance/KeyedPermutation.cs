namespace MagnetSim.Engine;

/// <summary>The numbers from 0 to one below a count in an order by chance, looked up place by
/// place.</summary>
/// <remarks>
/// The order depends on seed, name, block and count alone, and needs no table, however large the count. A
/// Feistel network over the next power of four, walked until it is back in range (Black and Rogaway 2002);
/// a shift by chance makes each number equally likely at each place.
/// </remarks>
public sealed class KeyedPermutation
{
    private const int Rounds = 8;

    private readonly ulong _key;
    private readonly int _count;
    private readonly int _halfBits;

    /// <param name="block">Tells apart the orders of one name.</param>
    /// <param name="count">At least 1.</param>
    public KeyedPermutation(ulong seed, int block, string name, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        _key = BitMixer.Mix(BitMixer.KeyOf(seed, block, name) ^ (ulong)count);
        _count = count;
        while (1L << (2 * _halfBits) < count) _halfBits++;
    }

    /// <summary>The number at a place from 0 to one below the count.</summary>
    public int At(int place)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, _count);
        var walked = Mixed((uint)place);
        while (walked >= (uint)_count) walked = Mixed(walked);
        return (int)((walked + (BitMixer.Mix(_key) % (uint)_count)) % (uint)_count);
    }

    private ulong Mixed(ulong word)
    {
        var mask = (1UL << _halfBits) - 1;
        ulong left = word >> _halfBits, right = word & mask;
        for (var round = 1UL; round <= Rounds; round++)
            (left, right) = (right, left ^ (BitMixer.Mix(_key ^ (round << 32) ^ right) & mask));
        return (left << _halfBits) | right;
    }
}

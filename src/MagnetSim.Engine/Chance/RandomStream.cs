using System.Numerics;

namespace MagnetSim.Engine;

/// <summary>
/// Random numbers drawn one after the other; the sequence depends on seed, replication and name alone.
/// </summary>
/// <remarks>xoshiro256** (Blackman, Vigna 2021), seeded by SplitMix64; its period is 2^256 − 1.</remarks>
public sealed class RandomStream
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    public RandomStream(ulong seed, int replication, string name)
        : this(BitMixer.KeyOf(seed, replication, name))
    {
    }

    internal RandomStream(ulong splitMixState)
    {
        _s0 = BitMixer.Mix(splitMixState);
        _s1 = BitMixer.Mix(splitMixState += BitMixer.GoldenGamma);
        _s2 = BitMixer.Mix(splitMixState += BitMixer.GoldenGamma);
        _s3 = BitMixer.Mix(splitMixState + BitMixer.GoldenGamma);
    }

    /// <summary>The next number in the open interval (0, 1): a multiple of 2^-53, never 0 or 1.</summary>
    public double NextUniform() => BitMixer.ToUniform(NextBits());

    /// <summary>The next 64 bits.</summary>
    public ulong NextBits()
    {
        var result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        var shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }
}

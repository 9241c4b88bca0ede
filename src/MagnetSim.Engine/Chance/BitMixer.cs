using System.Text;

namespace MagnetSim.Engine;

/// <summary>Turns names and counters into well-mixed bits; the same on every machine.</summary>
internal static class BitMixer
{
    /// <summary>The golden ratio as a fraction of 2^64: the step of SplitMix64.</summary>
    public const ulong GoldenGamma = 0x9E3779B97F4A7C15;

    /// <summary>
    /// One output of SplitMix64 from the state <paramref name="word"/>: a bijection of 64 bits.
    /// </summary>
    /// <remarks>Steele, Lea, Flood (2014), with the constants of Stafford's variant 13.</remarks>
    public static ulong Mix(ulong word)
    {
        word += GoldenGamma;
        word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9;
        word = (word ^ (word >> 27)) * 0x94D049BB133111EB;
        return word ^ (word >> 31);
    }

    /// <summary>The key of all draws of one name in one replication.</summary>
    public static ulong KeyOf(ulong seed, int replication, string name) =>
        Mix(Mix(Mix(seed) ^ (uint)replication) ^ HashOf(name));

    /// <summary>
    /// A number in the open interval (0, 1), from the upper 52 bits: midpoints of 2^52 equal cells.
    /// </summary>
    public static double ToUniform(ulong bits) => ((bits >> 12) + 0.5) * (1.0 / (1UL << 52));

    /// <summary>FNV-1a of the name in UTF-8 (Fowler, Noll, Vo).</summary>
    private static ulong HashOf(string name)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var octet in Encoding.UTF8.GetBytes(name)) hash = (hash ^ octet) * 0x100000001B3;
        return hash;
    }
}

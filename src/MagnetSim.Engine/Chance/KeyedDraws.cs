namespace MagnetSim.Engine;

/// <summary>
/// Random numbers looked up by slot and index; each depends on seed, replication, name and place alone.
/// </summary>
/// <remarks>
/// It has no state, so a draw that one scenario makes and another does not shifts no other draw. Two
/// mixings of 64 bits in counter mode (in the manner of Salmon et al. 2011, with SplitMix64's function as
/// the mixer).
/// </remarks>
public sealed class KeyedDraws(ulong seed, int replication, string name)
{
    private readonly ulong _key = BitMixer.KeyOf(seed, replication, name);

    /// <summary>The number at this place, in the open interval (0, 1).</summary>
    /// <param name="slot">For example the calendar day, or the number of a lot.</param>
    /// <param name="index">Tells apart the draws of one slot.</param>
    public double Uniform(long slot, int index) =>
        BitMixer.ToUniform(BitMixer.Mix(BitMixer.Mix(_key ^ (ulong)slot) ^ (uint)index));
}
